package org.newsgraph.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Entity;
import org.newsgraph.text.Article;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/**
 * What was missed and what was wrongly found in the passages of KnowledgeNet that are for development: folds 1 and 2. It reads the
 * answers, and is no part of predicting.
 */
public final class KnowledgeNetErrors {
    static final Set<String> FIELDS = Set.of("fold", "document", "start", "text", "annotated", "facts");

    private final Function<Article, ArticleFacts> extraction;
    private final KnowledgeNetTerms terms;
    private final Taxonomy taxonomy;

    /**
     * An analysis.
     *
     * @param extraction for excerpts
     */
    public KnowledgeNetErrors(Function<Article, ArticleFacts> extraction, KnowledgeNetTerms terms, Taxonomy taxonomy) {
        this.extraction = extraction;
        this.terms = terms;
        this.taxonomy = taxonomy;
    }

    /**
     * The mistakes, grouped by cause.
     *
     * @param shown how many of each cause
     */
    public String report(Path file, int shown) {
        return Mistake.report(
                development(file).parallelStream().flatMap(this::mistakes).toList(), shown);
    }

    /** The passages that are for development. */
    static List<Item> development(Path file) {
        return ItemFile.read(file, FIELDS).stream()
                .filter(item -> item.number("fold") != KnowledgeNetMeasurement.MEASURED_FOLD)
                .toList();
    }

    /** A passage as an article. */
    static Article article(Item item) {
        return Article.of(item.text("document") + "-" + item.text("start"), item.text("text"), Optional.empty());
    }

    private Stream<Mistake> mistakes(Item item) {
        ArticleFacts facts = extraction.apply(article(item));
        var diagnosis = new Diagnosis(facts);
        var found = new KnowledgeNetPredictions(facts, terms, taxonomy).predictions();
        List<JsonObject> gold = Json.objects(item, "facts");
        List<String> annotated = Json.strings(item, "annotated");
        Stream<Mistake> missed = gold.stream()
                .filter(fact -> found.stream().noneMatch(p -> KnowledgeNetMeasurement.same(fact, p)))
                .map(fact -> missed(item, fact, diagnosis));
        Stream<Mistake> wrong = found.stream()
                .filter(p -> annotated.contains(p.property()))
                .filter(p -> gold.stream().noneMatch(fact -> KnowledgeNetMeasurement.same(fact, p)))
                .map(p -> diagnosis.found(words(item, p.property(), p.subject(), p.object()), p.subject(), p.object()));
        return Stream.concat(missed, wrong);
    }

    private Mistake missed(Item item, JsonObject fact, Diagnosis diagnosis) {
        Span subject = Json.span(fact.get("subject"));
        Span object = Json.span(fact.get("object"));
        String property = Json.text(fact, "property");
        return diagnosis.missed(
                words(item, property, subject, object),
                List.of(subject),
                List.of(object),
                (s, o) -> fits(property, s, o));
    }

    private boolean fits(String property, Entity subject, Entity object) {
        return terms.terms().stream()
                .filter(term -> term.property().equals(property))
                .anyMatch(term -> is(subject, term.subject()) && is(object, term.object()));
    }

    private boolean is(Entity entity, KnowledgeNetTerms.Role role) {
        return role.types().isEmpty() || role.types().stream().anyMatch(type -> taxonomy.isA(entity.type(), type));
    }

    private static String words(Item item, String property, Span subject, Span object) {
        return slice(item, subject) + " – " + property + " – " + slice(item, object) + "  (" + item.text("document")
                + ")";
    }

    private static String slice(Item item, Span span) {
        String text = item.text("text");
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }
}
