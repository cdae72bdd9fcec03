package org.newsgraph.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/** Whole articles with hand-made facts, as {@code score_articles.py} measures them; those of one article are only shown. */
public final class ArticlesMeasurement implements Measurement {
    private static final List<String> RECALLS = List.of("recall(importance 3)", "recall(importance>=2)");

    private final Path articles;
    private final Path script;
    private final Predictions predictions;

    public ArticlesMeasurement(Path data, Path scorers, Predictions predictions) {
        this.articles = data.resolve("articles");
        this.script = scorers.resolve("score_articles.py");
        this.predictions = predictions;
    }

    @Override
    public String set() {
        return "articles";
    }

    @Override
    public List<Path> needs() {
        return List.of(articles, script);
    }

    @Override
    public List<Measure> measure() throws IOException {
        try (var folder = new TemporaryFolder()) {
            Path written = Files.createDirectories(folder.path().resolve("predictions"));
            predictions.write(articles, written);
            JsonObject result = JSON.parse(new Scorer(script).run(articles, written, "--json"));
            var measures = new ArrayList<Measure>();
            JsonObject each = result.get("articles").getAsObject();
            each.keySet().stream()
                    .sorted()
                    .forEach(name -> measures.addAll(recalls(
                            "article " + name,
                            Measure.Kind.SHOWN,
                            each.get(name).getAsObject())));
            JsonObject all = result.get("all").getAsObject();
            measures.addAll(recalls("articles", Measure.Kind.QUALITY, all));
            measures.add(new Measure("articles", "leaks", number(all, "leaks"), Measure.Kind.FAULTS));
            measures.add(
                    new Measure("articles", "evidence errors", number(all, "evidence errors"), Measure.Kind.FAULTS));
            JsonObject both = all.get("sub-scores").getAsObject().getObj("attribution both");
            measures.add(Measure.quality("articles", "attribution", number(both, "share")));
            return measures;
        }
    }

    private static List<Measure> recalls(String set, Measure.Kind kind, JsonObject scores) {
        return RECALLS.stream()
                .map(name -> new Measure(set, name, number(scores, name), kind))
                .toList();
    }

    private static double number(JsonObject object, String field) {
        return object.get(field).getAsNumber().value().doubleValue();
    }
}
