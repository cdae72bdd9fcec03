package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A surname or given name alone takes the person whose full name has it; when several persons have it, the last one
 * mentioned. A short name of an organisation takes the only longer name that begins with it, unless the longer one comes
 * later and is that of its branch in a country.
 */
record ShortNameSieve(EntityLexicon lexicon) implements Sieve {
    private static final int SHORTEST_LAST_WORD = 4;

    @Override
    public void link(Clusters clusters) {
        for (Reference name : clusters.names()) {
            if (name.form().size() == 0) {
                continue;
            }
            if (clusters.kinds().isPerson(name.type())) {
                linkPerson(clusters, name);
            } else {
                linkThing(clusters, name);
            }
        }
    }

    private static void linkPerson(Clusters clusters, Reference name) {
        if (name.form().size() > 1) {
            linkVariant(clusters, name);
            return;
        }
        String word = name.form().first();
        var bearers = bearers(clusters, name, full -> full.last().equals(word) || full.endsInArticleAnd(word));
        String reason = "surname";
        if (bearers.isEmpty()) {
            bearers = bearers(clusters, name, full -> full.hasWord(word));
            reason = "part of the name";
        }
        if (bearers.isEmpty()) {
            linkSameWord(clusters, name);
        } else if (bearers.size() == 1) {
            Cluster bearer = bearers.iterator().next();
            clusters.link(name, bearer.lastBefore(name).orElse(bearer.members().get(0)), reason);
        } else {
            lastMentioned(clusters, bearers, name)
                    .ifPresent(bearer -> clusters.link(name, bearer, "surname, last mentioned"));
        }
    }

    /** "J. Smith" and "Anna B. Ruiz" to "John Smith" and "Anna Ruiz". */
    private static void linkVariant(Clusters clusters, Reference name) {
        var variants = new LinkedHashSet<Cluster>();
        for (Reference other : clusters.names()) {
            if (other.precedes(name)
                    && !clusters.together(name, other)
                    && other.form().size() > 1
                    && clusters.kinds().isPerson(other.type())
                    && !other.form().key().equals(name.form().key())
                    && other.form().mayBeSamePerson(name.form())) {
                variants.add(clusters.of(other));
            }
        }
        if (variants.size() == 1) {
            Cluster variant = variants.iterator().next();
            clusters.link(name, variant.members().get(0), "variant of the name");
        }
    }

    private static Set<Cluster> bearers(Clusters clusters, Reference name, Predicate<NameForm> bears) {
        var bearers = new LinkedHashSet<Cluster>();
        for (Reference other : clusters.names()) {
            if (other.form().size() > 1
                    && clusters.kinds().isPerson(other.type())
                    && bears.test(other.form())
                    && clusters.agree(clusters.of(name), clusters.of(other))) {
                bearers.add(clusters.of(other));
            }
        }
        return bearers;
    }

    private static void linkSameWord(Clusters clusters, Reference name) {
        for (Reference other : clusters.names()) {
            if (other.precedes(name) && other.form().key().equals(name.form().key())) {
                clusters.link(name, other, "same name");
                return;
            }
        }
    }

    private static Optional<Reference> lastMentioned(Clusters clusters, Set<Cluster> bearers, Reference name) {
        List<Reference> last = new ArrayList<>();
        bearers.forEach(bearer -> bearer.lastBefore(name).ifPresent(last::add));
        return last.stream().max((a, b) -> Integer.compare(a.index(), b.index()));
    }

    private void linkThing(Clusters clusters, Reference name) {
        if (name.feature(Features.CANONICAL).isPresent() || clusters.isLinked(name)) {
            return;
        }
        var longer = new LinkedHashSet<Cluster>();
        for (Reference other : clusters.names()) {
            if (isShortFor(clusters, name, other)) {
                longer.add(clusters.of(other));
            }
        }
        if (longer.size() == 1) {
            Cluster full = longer.iterator().next();
            clusters.link(name, full.lastBefore(name).orElse(full.members().get(0)), "short for the longer name");
        }
    }

    /** "Council" says more than "FC". */
    private static boolean isLongEnough(NameForm form) {
        return form.size() > 1 || form.text().length() >= SHORTEST_LAST_WORD;
    }

    private boolean isShortFor(Clusters clusters, Reference name, Reference other) {
        var kinds = clusters.kinds();
        boolean part = name.form().begins(other.form())
                || isLongEnough(name.form()) && name.form().ends(other.form());
        return part
                && !kinds.isPlace(name.type())
                && !kinds.isPlace(other.type())
                && kinds.agree(name.type(), other.type())
                && !clusters.together(name, other)
                && !isBranch(clusters, name, other)
                && clusters.agree(clusters.of(name), clusters.of(other));
    }

    /** A name that comes up whole and later with a country behind it: the whole, and its part in that country. */
    private boolean isBranch(Clusters clusters, Reference name, Reference other) {
        boolean wholeFirst = clusters.names().stream()
                .filter(earlier -> earlier.precedes(other))
                .anyMatch(earlier -> earlier.form().key().equals(name.form().key()));
        return wholeFirst
                && name.form().begins(other.form())
                && isCountry(other.form().after(name.form()));
    }

    private boolean isCountry(NameForm words) {
        return lexicon.is(WordClass.NATIVE, words.text())
                || lexicon.name(words.text())
                        .filter(known -> Kinds.COUNTRY.equals(known.type()))
                        .isPresent();
    }
}
