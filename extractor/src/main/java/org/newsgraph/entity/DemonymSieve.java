package org.newsgraph.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An adjective of a country to the country, and to its other adjectives when the country itself is not named; an adjective of a party
 * to the party, and to its other adjectives.
 */
record DemonymSieve() implements Sieve {
    private static final String PLURAL = "s";

    @Override
    public void link(Clusters clusters) {
        Map<String, Reference> countries = new HashMap<>();
        for (Reference name : clusters.names()) {
            if (clusters.kinds().isGeopolitical(name.type())) {
                countries.putIfAbsent(
                        name.feature(Features.CANONICAL).orElse(name.form().text()), name);
            }
        }
        List<Reference> demonyms =
                clusters.references().stream().filter(Reference::isDemonym).toList();
        for (Reference reference : demonyms) {
            reference.feature(Features.PLACE).ifPresent(place -> {
                Reference country = countries.putIfAbsent(place, reference);
                if (country != null) {
                    clusters.link(reference, country, "adjective of the country");
                }
            });
        }
        clusters.references().stream()
                .filter(reference -> reference.isDemonym()
                        || reference.isName() && reference.form().size() == 1)
                .filter(reference -> reference.feature(Features.PLACE).isEmpty()
                        && reference.feature(Features.CANONICAL).isEmpty()
                        && clusters.kinds().isOrganization(reference.type()))
                .forEach(reference -> linkParty(clusters, reference));
    }

    /** "Liberal" to "Liberal Party" and "Liberals". */
    private static void linkParty(Clusters clusters, Reference adjective) {
        String word = adjective.form().key();
        clusters.references().stream()
                .filter(other -> other != adjective
                        && (other.isDemonym() || other.isName())
                        && other.feature(Features.PLACE).isEmpty()
                        && clusters.kinds().isOrganization(other.type())
                        && isOfParty(clusters, word, other))
                .findFirst()
                .ifPresent(other -> clusters.link(adjective, other, "adjective of the party"));
    }

    private static boolean isOfParty(Clusters clusters, String word, Reference other) {
        String text = other.form().key();
        String stem = word.endsWith(PLURAL) ? word.substring(0, word.length() - 1) : word;
        boolean oneWord =
                other.isDemonym() && other.form().size() == 1 && (text.startsWith(stem) || stem.startsWith(text));
        return oneWord
                || text.equals(stem + PLURAL)
                || other.form().size() == 2
                        && text.startsWith(stem + " ")
                        && other.isName()
                        && clusters.kinds().isA(other.type(), Kinds.PARTY);
    }
}
