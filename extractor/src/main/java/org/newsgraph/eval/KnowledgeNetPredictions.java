package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.newsgraph.fact.Argument;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Entity;
import org.newsgraph.fact.Fact;
import org.newsgraph.fact.Status;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/**
 * The facts of a passage in the terms of KnowledgeNet: one for each pair of mentions that mean the two entities. A mention is a
 * name or a pronoun; a description is none.
 */
public final class KnowledgeNetPredictions {
    private static final Set<Status> HELD = EnumSet.of(Status.ASSERTED, Status.ATTRIBUTED);
    private static final String TIME = "time";

    /**
     * A predicted fact.
     *
     * @param property the name in KnowledgeNet
     * @param subject code points in the passage
     * @param object code points in the passage
     * @param foundBy the rule, for a reader
     */
    public record Prediction(String property, Span subject, Span object, String foundBy) {}

    private final ArticleFacts facts;
    private final Document document;
    private final KnowledgeNetTerms terms;
    private final Taxonomy taxonomy;

    public KnowledgeNetPredictions(ArticleFacts facts, KnowledgeNetTerms terms, Taxonomy taxonomy) {
        this.facts = facts;
        this.document = facts.document();
        this.terms = terms;
        this.taxonomy = taxonomy;
    }

    /** The line of the passage in the file of predictions. */
    public String line(String name, int start) {
        var passage = new JsonObject();
        passage.put("document", name);
        passage.put("start", JsonNumber.value(start));
        var found = new JsonArray();
        predictions().forEach(prediction -> found.add(json(prediction)));
        passage.put("facts", found);
        return JSON.toStringFlat(passage).replace('\n', ' ');
    }

    private static JsonObject json(Prediction prediction) {
        var fact = new JsonObject();
        fact.put("property", prediction.property());
        fact.put("subject", offsets(prediction.subject()));
        fact.put("object", offsets(prediction.object()));
        fact.put("foundBy", prediction.foundBy());
        return fact;
    }

    private static JsonArray offsets(Span span) {
        var offsets = new JsonArray();
        offsets.add(span.start());
        offsets.add(span.end());
        return offsets;
    }

    /** All predictions, those of one fact together, each pair of places once. */
    public List<Prediction> predictions() {
        var found = new ArrayList<Prediction>();
        var known = new LinkedHashSet<String>();
        for (Fact fact : facts.facts()) {
            for (KnowledgeNetTerms.Term term : terms.terms()) {
                if (HELD.contains(fact.status()) && term.fits(fact) && hasPost(fact, term)) {
                    pairs(fact, term)
                            .filter(p -> known.add(p.property() + p.subject() + p.object()))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static boolean hasPost(Fact fact, KnowledgeNetTerms.Term term) {
        return term.post().isEmpty()
                || fact.arguments().stream()
                        .filter(argument -> argument.role().equals("ng:heldPost"))
                        .anyMatch(argument -> argument instanceof Argument.OfEntity filled
                                && term.fitsPost(filled.entity().name()));
    }

    private Stream<Prediction> pairs(Fact fact, KnowledgeNetTerms.Term term) {
        Set<Span> subjects = places(fact, term.subject(), KnowledgeNetTerms.Mentions.ALL);
        Set<Span> objects = places(fact, term.object(), term.mentions());
        String foundBy = fact.claims().get(0).foundBy();
        return subjects.stream()
                .flatMap(subject -> objects.stream()
                        .filter(object -> !object.overlaps(subject))
                        .map(object -> new Prediction(term.property(), subject, object, foundBy)));
    }

    /** Where what fills a role stands in the passage. */
    private Set<Span> places(Fact fact, KnowledgeNetTerms.Role role, KnowledgeNetTerms.Mentions counting) {
        var places = new TreeSet<Span>();
        if (role.name().equals(TIME)) {
            fact.time()
                    .map(time -> document.sentences().get(time.sentence()).textSpan(time.tokens()))
                    .ifPresent(span -> places.add(points(span)));
        }
        for (Argument argument : fact.arguments()) {
            if (argument.role().equals(role.name())) {
                places.addAll(places(argument, role, counting));
            }
        }
        return places;
    }

    private Set<Span> places(Argument argument, KnowledgeNetTerms.Role role, KnowledgeNetTerms.Mentions counting) {
        var places = new TreeSet<Span>();
        if (argument instanceof Argument.OfLiteral literal) {
            literal.span().ifPresent(span -> places.add(points(span)));
        } else if (argument instanceof Argument.OfEntity filled && isOf(filled.entity(), role)) {
            if (role.widened()) {
                around(filled.entity())
                        .forEach(around -> mentions(around, counting).forEach(places::add));
            }
            if (counting == KnowledgeNetTerms.Mentions.OWN) {
                filled.span().ifPresent(span -> places.add(points(span)));
            } else {
                mentions(filled.entity(), counting).forEach(places::add);
            }
        }
        return places;
    }

    /** The places that the passage says a place lies in. */
    private Set<Entity> around(Entity place) {
        var found = new LinkedHashSet<Entity>();
        var open = new ArrayList<Entity>(List.of(place));
        while (!open.isEmpty()) {
            Entity inner = open.remove(0);
            facts.facts().stream()
                    .filter(fact -> fact.predicate()
                            .filter(p -> taxonomy.isA(p, "ng:locatedIn"))
                            .isPresent())
                    .filter(fact -> entities(fact, "ng:subject").anyMatch(inner::equals))
                    .flatMap(fact -> entities(fact, "ng:object"))
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    private static Stream<Entity> entities(Fact fact, String role) {
        return fact.arguments().stream()
                .filter(argument -> argument.role().equals(role) && argument instanceof Argument.OfEntity)
                .map(argument -> ((Argument.OfEntity) argument).entity());
    }

    private boolean isOf(Entity entity, KnowledgeNetTerms.Role role) {
        return role.types().isEmpty()
                || role.types().stream().anyMatch(type -> taxonomy.isA(entity.type(), type) || mayBe(entity, type));
    }

    /** What only pronouns mean is of the class that its rule demanded, as long as it may be. */
    private boolean mayBe(Entity entity, String type) {
        return entity.mentions().stream().allMatch(mention -> mention.kind() == Mention.Kind.PRONOUN)
                && (taxonomy.isA(type, entity.type())
                        || entity.type().equals("ng:PersonGroup") && taxonomy.isA(type, "ng:Organization"));
    }

    private Stream<Span> mentions(Entity entity, KnowledgeNetTerms.Mentions counting) {
        boolean pronouns = counting == KnowledgeNetTerms.Mentions.ALL;
        return entity.mentions().stream()
                .filter(mention ->
                        mention.kind() == Mention.Kind.NAME || pronouns && mention.kind() == Mention.Kind.PRONOUN)
                .map(document::textSpan)
                .map(this::points);
    }

    private Span points(Span text) {
        return document.article().codePoints(text);
    }
}
