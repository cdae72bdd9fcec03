package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.event.Finding;
import org.newsgraph.event.ReadRelations;
import org.newsgraph.event.RuleEngine;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Taxonomy;

/** Makes entities, facts and claims from what the rules and a trained reader find in a document. Immutable; shared by threads. */
public final class FactBuilder {
    private static final String PARTICIPANT = "ng:participant";

    private final RuleEngine engine;
    private final ReadRelations relations;
    private final Taxonomy taxonomy;
    private final Lexicons lexicons;
    private final boolean pronouns;

    public FactBuilder(RuleEngine engine, ReadRelations relations, Taxonomy taxonomy, Lexicons lexicons) {
        this(engine, relations, taxonomy, lexicons, false);
    }

    private FactBuilder(
            RuleEngine engine, ReadRelations relations, Taxonomy taxonomy, Lexicons lexicons, boolean pronouns) {
        this.engine = engine;
        this.relations = relations;
        this.taxonomy = taxonomy;
        this.lexicons = lexicons;
        this.pronouns = pronouns;
    }

    /**
     * A builder that also states facts of people whom only pronouns mean. A graph has no use for them; an excerpt that begins in
     * the middle of a story may have no others.
     */
    public FactBuilder withPronouns() {
        return new FactBuilder(engine, relations, taxonomy, lexicons, true);
    }

    /** All that the document says. */
    public ArticleFacts factsIn(Document document) {
        List<Finding> findings = engine.findings(document);
        var entities = new EntityIndex(document, taxonomy, pronouns);
        var posts = new Posts(document, entities, taxonomy, lexicons);
        var drafter = new Drafter(document, entities, posts, taxonomy, lexicons, findings);
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (Finding finding : findings) {
            for (Draft draft : drafter.drafts(finding)) {
                merge(drafts, draft);
            }
        }
        var read = new ReadDrafts(drafts);
        for (Finding finding : relations.findings(document)) {
            drafter.drafts(finding).forEach(draft -> read.add(finding, draft));
        }
        for (Draft draft : drafter.statementDrafts()) {
            merge(drafts, draft);
        }
        drafter.confront(findings, drafts);
        new Careers(document, posts, lexicons).complete(drafts);
        return assemble(document, entities, posts, drafts);
    }

    private void merge(Map<String, Draft> drafts, Draft draft) {
        Draft known = drafts.putIfAbsent(draft.id, draft);
        if (known != null) {
            known.arguments.replaceAll(mine -> isParticipant(mine) ? better(mine, draft) : mine);
            draft.arguments.removeIf(argument -> isParticipant(argument)
                    && known.arguments.stream().anyMatch(mine -> isParticipant(mine) && mine.hasWordsOf(argument)));
            known.absorb(draft);
        }
    }

    /** Words that another rule took for somebody are that one. */
    private Argument better(Argument mine, Draft other) {
        return mine instanceof Argument.OfLiteral literal
                ? other.arguments.stream()
                        .filter(argument -> isParticipant(argument) && argument.hasWordsOf(mine))
                        .filter(Argument.OfEntity.class::isInstance)
                        .map(Argument.OfEntity.class::cast)
                        .findFirst()
                        .<Argument>map(filled -> new Argument.OfEntity(literal.role(), filled.entity(), filled.span()))
                        .orElse(mine)
                : mine;
    }

    /** Whoever takes part in an event does so in one role, whatever a second rule calls it. */
    private boolean isParticipant(Argument argument) {
        return taxonomy.isA(argument.role(), PARTICIPANT);
    }

    private static ArticleFacts assemble(
            Document document, EntityIndex entities, Posts posts, Map<String, Draft> drafts) {
        List<Fact> facts = drafts.values().stream()
                .map(draft -> draft.toFact(document.article().published()))
                .sorted(Comparator.comparing(
                                (Fact fact) -> fact.claims().get(0).evidence().get(0))
                        .thenComparing(Fact::id))
                .toList();
        var used = new ArrayList<String>();
        for (Fact fact : facts) {
            for (Argument argument : fact.arguments()) {
                if (argument instanceof Argument.OfEntity filled) {
                    used.add(filled.entity().id());
                }
            }
            for (Claim claim : fact.claims()) {
                claim.claimant().map(Entity::id).ifPresent(used::add);
                claim.relays().forEach(relay -> used.add(relay.id()));
            }
        }
        var all = new ArrayList<Entity>();
        entities.entities().stream()
                .filter(entity -> entity.isNamed() || used.contains(entity.id()))
                .forEach(all::add);
        posts.all().stream().filter(post -> used.contains(post.id())).forEach(all::add);
        all.sort(Comparator.comparing(Entity::id));
        return new ArticleFacts(document, all, facts);
    }
}
