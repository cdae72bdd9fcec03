package org.newsgraph.rdf;

import java.util.HashMap;
import java.util.Map;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Entity;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;

/**
 * What each place in a text denotes. Where mentions of two entities stand in the very same place, it is the entity that is
 * mentioned less: the other one has its other mentions.
 */
final class Denotations {
    private final Map<Span, Entity> entities = new HashMap<>();
    private final ArticleFacts facts;

    Denotations(ArticleFacts facts) {
        this.facts = facts;
        for (Entity entity : facts.entities()) {
            entity.mentions()
                    .forEach(mention -> entities.merge(
                            place(mention),
                            entity,
                            (a, b) -> a.mentions().size() <= b.mentions().size() ? a : b));
        }
    }

    boolean denotes(Mention mention, Entity entity) {
        return entity.equals(entities.get(place(mention)));
    }

    private Span place(Mention mention) {
        return facts.document().textSpan(mention);
    }
}
