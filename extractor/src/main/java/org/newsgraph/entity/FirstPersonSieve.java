package org.newsgraph.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.text.Span;

/**
 * "I" and "my", "we" and "our": within one quotation the same person speaks, or the same people; outside of all quotations the
 * author does. Who that is, is not asked here.
 */
record FirstPersonSieve() implements Sieve {
    /** Who says "I", or "we"; without a quotation, the author. */
    private record Voice(Optional<Span> quote, boolean plural) {}

    @Override
    public void link(Clusters clusters) {
        Map<Voice, Reference> last = new HashMap<>();
        for (Reference reference : clusters.references()) {
            if (reference.isPronoun() && reference.has(Features.PERSON, "1")) {
                Reference before = last.put(new Voice(reference.quote(), reference.isPlural()), reference);
                if (before != null && !clusters.isLinked(reference)) {
                    clusters.link(reference, before, "the same speaker");
                }
            }
        }
    }
}
