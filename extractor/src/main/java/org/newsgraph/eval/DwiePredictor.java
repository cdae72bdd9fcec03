package org.newsgraph.eval;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Entity;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/**
 * Predictions for {@code score_dwie.py}: pairs of entities of one article in the families {@code affiliation}, {@code citizen},
 * {@code based} and {@code in}. Its answers rest on general knowledge as well as on the article, so that what follows from a fact
 * ({@link DwieMapping}) and what a reader would add ({@link Background}) is added here; neither enters a graph.
 */
public final class DwiePredictor {
    /** The fields of a line that are read. */
    public static final Set<String> FIELDS = Set.of("id", "text");

    private final Function<Article, ArticleFacts> extraction;
    private final Taxonomy taxonomy;
    private final DwieMapping mapping = DwieMapping.read();
    private final Lexicons lexicons;

    public DwiePredictor(Function<Article, ArticleFacts> extraction, Taxonomy taxonomy, Lexicons lexicons) {
        this.extraction = extraction;
        this.taxonomy = taxonomy;
        this.lexicons = lexicons;
    }

    /**
     * A predicted pair.
     *
     * @param subject code points in the article
     * @param object code points in the article
     */
    public record Prediction(String document, String family, Span subject, Span object) {
        /** A line of the file that the scorer reads. */
        public String line() {
            var json = new JsonObject();
            json.put("document", document);
            json.put("relation", family);
            json.put("subject", Json.array(subject));
            json.put("object", Json.array(object));
            return JSON.toStringFlat(json).replace('\n', ' ');
        }
    }

    /** The predictions for one article. */
    public List<Prediction> predict(Item item) {
        return predictions(item.text("id"), extraction.apply(article(item)));
    }

    static Article article(Item item) {
        return Article.of(item.text("id"), item.text("text"), Optional.empty());
    }

    List<Prediction> predictions(String id, ArticleFacts facts) {
        return pairs(facts).stream()
                .flatMap(pair -> prediction(id, facts.document(), pair, taxonomy).stream())
                .distinct()
                .toList();
    }

    /** A pair by the places where its ends are named. */
    static Optional<Prediction> prediction(String id, Document document, Pair pair, Taxonomy taxonomy) {
        return place(document, pair.subject(), taxonomy)
                .flatMap(subject -> place(document, pair.object(), taxonomy)
                        .map(object -> new Prediction(id, pair.family(), subject, object)));
    }

    Set<Pair> pairs(ArticleFacts facts) {
        var background = new Background(facts, taxonomy, lexicons);
        var pairs = new LinkedHashSet<Pair>();
        for (PairTerms.Row row : mapping.terms().rows()) {
            PairTerms.pairs(row, facts.facts(), taxonomy).forEach(pairs::add);
            if (!row.isLast()) {
                background.pairs(row, pairs).forEach(pairs::add);
            }
        }
        for (DwieMapping.Consequence consequence : mapping.consequences()) {
            for (Pair pair : List.copyOf(pairs)) {
                consequences(consequence, pair, List.copyOf(pairs)).forEach(pairs::add);
            }
        }
        for (PairTerms.Row row : mapping.terms().rows()) {
            if (row.isLast()) {
                background.pairs(row, Set.copyOf(pairs)).forEach(pairs::add);
            }
        }
        return pairs;
    }

    private Stream<Pair> consequences(DwieMapping.Consequence consequence, Pair pair, List<Pair> all) {
        if (!pair.family().equals(consequence.first())) {
            return Stream.empty();
        }
        Stream<Entity> objects = consequence.second().isEmpty()
                ? Stream.of(pair.object())
                : all.stream()
                        .filter(next -> next.family().equals(consequence.second())
                                && next.subject().equals(pair.object()))
                        .map(Pair::object);
        return objects.filter(object -> consequence.accepts(pair.subject(), object, taxonomy))
                .map(object -> new Pair(pair.subject(), consequence.gives(), object));
    }

    /** Where an entity is named best, in code points; without a country before the name, which is marked apart there. */
    private static Optional<Span> place(Document document, Entity entity, Taxonomy taxonomy) {
        return entity.mentions().stream()
                .min(Comparator.comparing(Mention::kind)
                        .thenComparing(mention -> !document.text(mention).equals(entity.name())))
                .map(mention -> document.article().codePoints(withoutCountry(document, mention, taxonomy)));
    }

    private static Span withoutCountry(Document document, Mention mention, Taxonomy taxonomy) {
        Sentence sentence = document.sentence(mention);
        return document.mentionsIn(sentence).stream()
                .filter(other -> other.tokens().start() == mention.tokens().start()
                        && other.tokens().length() < mention.tokens().length()
                        && taxonomy.isA(other.type(), "ng:Country"))
                .findFirst()
                .map(country -> sentence.textSpan(
                        new Span(country.tokens().end(), mention.tokens().end())))
                .orElse(document.textSpan(mention));
    }
}
