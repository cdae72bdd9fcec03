package org.newsgraph.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonObject;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.text.Article;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/**
 * Relations in the passages of one fold of KnowledgeNet, counted as {@code score_knowledgenet.py} does: a gold fact is found when
 * a prediction of its property overlaps it at both ends; a prediction that overlaps none is false only where the passage is
 * exhaustively annotated for its property.
 */
public final class KnowledgeNetMeasurement implements Measurement {
    /** Whether a passage is measured on. */
    static final int MEASURED_FOLD = 3;

    private static final Set<String> FIELDS = Set.of("fold", "document", "start", "text", "annotated", "facts");

    private final Path file;
    private final Function<Article, ArticleFacts> extraction;
    private final KnowledgeNetTerms terms = KnowledgeNetTerms.shipped();
    private final Taxonomy taxonomy;

    /**
     * A measurement.
     *
     * @param extraction for excerpts, in which a person may be no more than a pronoun
     */
    public KnowledgeNetMeasurement(Path data, Function<Article, ArticleFacts> extraction, Taxonomy taxonomy) {
        this.file = data.resolve("knowledgenet").resolve("folds-1-3.jsonl");
        this.extraction = extraction;
        this.taxonomy = taxonomy;
    }

    @Override
    public String set() {
        return "knowledgenet fold " + MEASURED_FOLD;
    }

    @Override
    public List<Path> needs() {
        return List.of(file);
    }

    @Override
    public List<Measure> measure() {
        Tally sum = ItemFile.read(file, FIELDS).parallelStream()
                .filter(item -> item.number("fold") == MEASURED_FOLD)
                .map(this::tally)
                .reduce(Tally.NONE, Tally::plus);
        return sum.measures(set(), "micro");
    }

    private Tally tally(Item item) {
        var article = Article.of(item.text("document") + "-" + item.text("start"), item.text("text"), Optional.empty());
        var found = new KnowledgeNetPredictions(extraction.apply(article), terms, taxonomy).predictions();
        List<JsonObject> gold = Json.objects(item, "facts");
        List<String> annotated = Json.strings(item, "annotated");
        int right = (int) gold.stream()
                .filter(fact -> found.stream().anyMatch(prediction -> same(fact, prediction)))
                .count();
        int wrong = (int) found.stream()
                .filter(prediction -> annotated.contains(prediction.property()))
                .filter(prediction -> gold.stream().noneMatch(fact -> same(fact, prediction)))
                .count();
        return new Tally(right, wrong, gold.size() - right);
    }

    static boolean same(JsonObject gold, KnowledgeNetPredictions.Prediction found) {
        Span subject = Json.span(gold.get("subject"));
        Span object = Json.span(gold.get("object"));
        return Json.text(gold, "property").equals(found.property())
                && subject.overlaps(found.subject())
                && object.overlaps(found.object());
    }
}
