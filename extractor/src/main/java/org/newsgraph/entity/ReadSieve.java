package org.newsgraph.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.text.PairReading;

/**
 * What a trained reader is sure of: the earlier expression that a pronoun or a description means, and the name that says who that is
 * when the expression does not.
 *
 * @param pronouns whether this is for pronouns rather than descriptions; they come first, since "his" tells that "his father" is
 *     somebody else
 */
record ReadSieve(boolean pronouns) implements Sieve {
    @Override
    public void link(Clusters clusters) {
        Map<PairReading.Place, Reference> references = new HashMap<>();
        clusters.references().forEach(reference -> references.putIfAbsent(place(reference), reference));
        clusters.document().reading().stream()
                .flatMap(reading -> reading.pairs().stream())
                .filter(pair -> pair.relation().equals(PairReading.COREFERENCE))
                .sorted((a, b) -> a.subject().compareTo(b.subject()))
                .forEach(pair -> {
                    Optional<Reference> from = Optional.ofNullable(references.get(pair.subject()));
                    Optional<Reference> to = Optional.ofNullable(references.get(pair.object()));
                    if (from.isPresent() && to.isPresent()) {
                        link(clusters, from.get(), to.get(), pair.probability());
                    }
                });
    }

    private void link(Clusters clusters, Reference from, Reference to, double probability) {
        boolean unnamed = !clusters.of(from).isNamed();
        boolean open = from.isPronoun() ? isOfAThirdPerson(from) : unnamed;
        boolean naming = unnamed && clusters.of(to).isNamed();
        if (open
                && !(naming && isNew(from, to))
                && from.isPronoun() == pronouns
                && (naming || !clusters.isLinked(from))
                && !to.isDemonym()
                && (!from.isPronoun() || PronounSieve.agreeInNature(clusters, from, clusters.of(to)))) {
            clusters.link(from, to, String.format(Locale.ROOT, "trained reader, %.2f", probability));
        }
    }

    /** "Police held a pupil": one who is not picked out is nobody named before, unless the sentence itself says so. */
    private static boolean isNew(Reference from, Reference to) {
        return from.sentence() != to.sentence()
                && from.has(Features.DEFINITE, Features.FALSE)
                && from.has(Features.NUMBER, Features.SINGULAR);
    }

    /** What "I" and "you" mean depends on who speaks, and what "who" means on the clause. */
    private static boolean isOfAThirdPerson(Reference pronoun) {
        return pronoun.has(Features.PERSON, "3") && !pronoun.has(Features.ROLE, Features.RELATIVE);
    }

    private static PairReading.Place place(Reference reference) {
        return new PairReading.Place(reference.sentence(), reference.mention().tokens());
    }
}
