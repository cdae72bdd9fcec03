package org.newsgraph.entity;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * "the president" to the last person called President so-and-so, or described as a president. When another holder of the
 * title stands just as near, the nominal is left alone.
 */
record RoleSieve() implements Sieve {
    private static final int NEAR = 1;

    @Override
    public void link(Clusters clusters) {
        for (Reference reference : clusters.references()) {
            if (reference.isNominal()
                    && reference.isDefinite()
                    && !reference.isPlural()
                    && !reference.has(Features.POSSESSED, Features.TRUE)
                    && clusters.kinds().isPerson(reference.type())
                    && !clusters.isLinked(reference)
                    && !clusters.of(reference).isNamed()) {
                holder(clusters, reference).ifPresent(holder -> clusters.link(reference, holder, "title"));
            }
        }
    }

    private static Optional<Reference> holder(Clusters clusters, Reference nominal) {
        Set<Cluster> holders = new LinkedHashSet<>();
        Reference last = null;
        Reference secondLast = null;
        for (Reference reference : clusters.references()) {
            if (!reference.precedes(nominal)) {
                break;
            }
            if (isHolder(clusters, reference, nominal)) {
                holders.add(clusters.of(reference));
            }
        }
        for (Cluster holder : holders) {
            Reference mentioned = holder.lastBefore(nominal).orElseThrow();
            if (last == null || last.precedes(mentioned)) {
                secondLast = last;
                last = mentioned;
            } else if (secondLast == null || secondLast.precedes(mentioned)) {
                secondLast = mentioned;
            }
        }
        boolean clear = secondLast == null
                || last != null
                        && nominal.sentence() - last.sentence() <= NEAR
                        && nominal.sentence() - secondLast.sentence() > NEAR;
        return clear ? Optional.ofNullable(last) : Optional.empty();
    }

    private static boolean isHolder(Clusters clusters, Reference reference, Reference nominal) {
        return clusters.of(reference).isNamed()
                && (hasTitle(reference, nominal.noun()) || isDescribed(reference, nominal.noun()))
                && sameCountry(reference, nominal)
                && clusters.agree(clusters.of(reference), clusters.of(nominal));
    }

    private static boolean hasTitle(Reference reference, String noun) {
        return reference
                .feature(Features.TITLE)
                .filter(title -> endsWithWord(title, noun))
                .isPresent();
    }

    private static boolean isDescribed(Reference reference, String noun) {
        return reference.isNominal() && reference.noun().equals(noun);
    }

    private static boolean sameCountry(Reference reference, Reference nominal) {
        var own = reference.feature(Features.PLACE);
        var asked = nominal.feature(Features.PLACE);
        return own.isEmpty() || asked.isEmpty() || own.equals(asked);
    }

    private static boolean endsWithWord(String title, String noun) {
        return title.equalsIgnoreCase(noun) || title.toLowerCase(Locale.ROOT).endsWith(" " + noun);
    }
}
