package org.newsgraph.fact;

import java.util.List;
import org.newsgraph.text.Document;

/**
 * All that was found in one article.
 *
 * @param document the annotated article
 * @param entities sorted by identifier
 * @param facts sorted by first evidence, then by identifier
 */
public record ArticleFacts(Document document, List<Entity> entities, List<Fact> facts) {
    public ArticleFacts {
        entities = List.copyOf(entities);
        facts = List.copyOf(facts);
    }
}
