package org.newsgraph.entity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Definite nominals: to the last thing whose name or nominal has the same head noun ("the committee"), or, for nouns that
 * say what kind of thing a name is ("the country", "the company"), to the last name of that kind.
 */
record HeadMatchSieve(EntityLexicon lexicon) implements Sieve {
    private static final int NEAR_SENTENCES = 12;
    private static final int NEAR_FOR_KIND = 8;
    private static final int NEAR_FOR_VAGUE_KIND = 2;

    @Override
    public void link(Clusters clusters) {
        for (Reference reference : clusters.references()) {
            if (!reference.isNominal()
                    || clusters.isLinked(reference)
                    || clusters.of(reference).isNamed()) {
                continue;
            }
            if (isBare(reference)) {
                linkSameWords(clusters, reference);
            } else if (reference.isDefinite() && !reference.has(Features.POSSESSED, Features.TRUE)) {
                linkDefinite(clusters, reference);
            } else if (reference.has(Features.POSSESSED, Features.TRUE)) {
                linkSamePossessor(clusters, reference);
            }
        }
    }

    /** "police" and "parliament", which need no article, mean the same one each time. */
    private boolean isBare(Reference reference) {
        return !reference.isPlural()
                && reference.mention().tokens().length() == 1
                && lexicon.is(WordClass.BARE, reference.noun());
    }

    private static void linkSameWords(Clusters clusters, Reference reference) {
        lastMatching(
                        clusters,
                        reference,
                        Integer.MAX_VALUE,
                        other -> other.isNominal()
                                && other.form().key().equals(reference.form().key()))
                .ifPresent(other -> clusters.link(reference, other, "same words"));
    }

    private void linkDefinite(Clusters clusters, Reference reference) {
        var sameHead = lastMatching(clusters, reference, NEAR_SENTENCES, other -> hasHead(reference, other));
        if (sameHead.isPresent()) {
            clusters.link(reference, sameHead.get(), "same head noun");
            return;
        }
        if (!reference.isPlural()
                && !isOfRegion(clusters, reference)
                && lexicon.is(WordClass.KIND, reference.noun())
                && isUnmodified(clusters, reference)) {
            lastMatching(clusters, reference, reach(reference), other -> isOfKind(clusters, reference, other))
                    .ifPresent(other -> clusters.link(reference, other, "last named of that kind"));
        }
    }

    /** "the group" says so little that only the last sentences can tell which. */
    private static int reach(Reference reference) {
        return reference.type().equals(Kinds.ORGANIZATION) ? NEAR_FOR_VAGUE_KIND : NEAR_FOR_KIND;
    }

    private static boolean hasHead(Reference reference, Reference other) {
        boolean sameNoun = other.isName()
                ? other.form().size() > 1 && other.noun().equalsIgnoreCase(reference.noun())
                : other.isNominal() && other.noun().equals(reference.noun());
        return sameNoun && reference.isPlural() == other.isPlural() && modifiersFit(reference, other);
    }

    /** Every word that describes the later mention must have been said of the earlier one. */
    private static boolean modifiersFit(Reference reference, Reference other) {
        Set<String> said = new HashSet<>();
        other.form().words().forEach(word -> said.add(word.toLowerCase(java.util.Locale.ROOT)));
        String head = reference.form().last();
        return reference.form().words().stream()
                .map(word -> word.toLowerCase(java.util.Locale.ROOT))
                .allMatch(word -> word.equals(head) || said.contains(word));
    }

    /** "The Baltic country": which one of them, nobody has said. */
    private static boolean isOfRegion(Clusters clusters, Reference reference) {
        return clusters.inSentence(reference.sentence()).stream()
                .anyMatch(inner -> inner.isDemonym()
                        && !clusters.kinds().isCountry(inner.type())
                        && reference.mention().tokens().contains(inner.mention().tokens()));
    }

    private static boolean isUnmodified(Clusters clusters, Reference reference) {
        return reference.form().size() == 1
                || clusters.inSentence(reference.sentence()).stream()
                        .anyMatch(inner -> inner.isDemonym()
                                && reference
                                        .mention()
                                        .tokens()
                                        .contains(inner.mention().tokens()));
    }

    private static boolean isOfKind(Clusters clusters, Reference reference, Reference other) {
        Kinds kinds = clusters.kinds();
        boolean vaguePlace = other.type().equals(Kinds.PLACE)
                && other.form().size() == 1
                && kinds.isGeopolitical(reference.type())
                && !kinds.isCountry(reference.type());
        boolean vagueBody = other.type().equals(Kinds.ORGANIZATION)
                && kinds.isOrganization(reference.type())
                && reference.sentence() - other.sentence() <= NEAR_FOR_VAGUE_KIND
                && other.subject();
        return other.isName()
                && (vaguePlace || vagueBody || kinds.isA(other.type(), reference.type()))
                && !isInName(clusters, other);
    }

    private static boolean isInName(Clusters clusters, Reference inner) {
        return inner.nested()
                && clusters.inSentence(inner.sentence()).stream()
                        .anyMatch(outer -> outer.isName()
                                && outer != inner
                                && outer.mention()
                                        .tokens()
                                        .contains(inner.mention().tokens()));
    }

    private static Optional<Reference> lastMatching(
            Clusters clusters, Reference reference, int sentences, java.util.function.Predicate<Reference> fits) {
        var references = clusters.references();
        for (int i = reference.index() - 1; i >= 0; i--) {
            Reference other = references.get(i);
            if (reference.sentence() - other.sentence() > sentences) {
                break;
            }
            if (fits.test(other) && clusters.agree(clusters.of(reference), clusters.of(other))) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static void linkSamePossessor(Clusters clusters, Reference reference) {
        possessor(clusters, reference)
                .flatMap(owner -> lastMatching(
                        clusters,
                        reference,
                        Integer.MAX_VALUE,
                        other -> other.isNominal()
                                && other.noun().equals(reference.noun())
                                && other.isPlural() == reference.isPlural()
                                && possessor(clusters, other)
                                        .filter(otherOwner -> clusters.together(owner, otherOwner))
                                        .isPresent()))
                .ifPresent(other -> clusters.link(reference, other, "same noun and possessor"));
    }

    private static Optional<Reference> possessor(Clusters clusters, Reference nominal) {
        return clusters.inSentence(nominal.sentence()).stream()
                .filter(inner -> inner != nominal
                        && inner.start() == nominal.start()
                        && nominal.mention().tokens().contains(inner.mention().tokens()))
                .findFirst();
    }
}
