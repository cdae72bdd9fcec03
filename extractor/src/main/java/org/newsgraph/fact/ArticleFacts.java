package org.newsgraph.fact;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * Without the facts whose every claim is less likely than this to be read rightly, and without what others say of them.
     *
     * @param confidence from 0 to 1
     */
    public ArticleFacts atLeast(double confidence) {
        Set<String> kept = facts.stream()
                .filter(fact -> fact.claims().stream().anyMatch(claim -> claim.confidence() >= confidence))
                .map(Fact::id)
                .collect(Collectors.toSet());
        if (kept.size() == facts.size()) {
            return this;
        }
        return new ArticleFacts(
                document,
                entities,
                facts.stream()
                        .filter(fact -> kept.contains(fact.id()))
                        .map(fact -> fact.speakingOnlyOf(kept))
                        .toList());
    }
}
