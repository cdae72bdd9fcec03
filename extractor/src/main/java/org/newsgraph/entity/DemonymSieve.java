package org.newsgraph.entity;

import java.util.HashMap;
import java.util.Map;

/** An adjective of a country to the country, and to its other adjectives when the country itself is not named. */
record DemonymSieve() implements Sieve {
    @Override
    public void link(Clusters clusters) {
        Map<String, Reference> countries = new HashMap<>();
        for (Reference name : clusters.names()) {
            if (clusters.kinds().isGeopolitical(name.type())) {
                countries.putIfAbsent(
                        name.feature(Features.CANONICAL).orElse(name.form().text()), name);
            }
        }
        for (Reference reference : clusters.references()) {
            if (reference.isDemonym()) {
                reference.feature(Features.PLACE).ifPresent(place -> {
                    Reference country = countries.putIfAbsent(place, reference);
                    if (country != null) {
                        clusters.link(reference, country, "adjective of the country");
                    }
                });
            }
        }
    }
}
