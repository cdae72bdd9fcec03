package org.newsgraph.eval;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.newsgraph.fact.Argument;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Entity;
import org.newsgraph.fact.Fact;
import org.newsgraph.fact.Status;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/**
 * Predictions for {@code score_dwie.py}: pairs of entities of one article in the families {@code affiliation}, {@code citizen},
 * {@code based} and {@code in}. Its answers rest on general knowledge as well as on the article, so that what follows from a fact
 * ({@link DwieMapping}) and what everybody knows about a place ({@code lexicon/background/seats.tsv}) is added here; neither
 * enters a graph.
 */
public final class DwiePredictor {
    /** The fields of a line that are read. */
    public static final Set<String> FIELDS = Set.of("id", "text");

    private static final Set<Status> NOT_SO = Set.of(Status.DENIED, Status.POSSIBLE);

    private final Function<Article, ArticleFacts> extraction;
    private final Taxonomy taxonomy;
    private final DwieMapping mapping = DwieMapping.read();
    private final Lexicon seats;

    public DwiePredictor(Function<Article, ArticleFacts> extraction, Taxonomy taxonomy, Lexicons lexicons) {
        this.extraction = extraction;
        this.taxonomy = taxonomy;
        this.seats = lexicons.expect("background/seats");
    }

    /** The predictions for one article, a line of JSON each, in the order of the text. */
    public List<String> predict(Item item) {
        ArticleFacts facts = extraction.apply(Article.of(item.text("id"), item.text("text"), Optional.empty()));
        return pairs(facts).stream()
                .map(pair -> line(item.text("id"), facts.document(), pair))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    Set<Pair> pairs(ArticleFacts facts) {
        var pairs = new LinkedHashSet<Pair>();
        for (DwieMapping.Row row : mapping.rows()) {
            candidates(row, facts)
                    .filter(pair -> !pair.subject().equals(pair.object())
                            && row.accepts(pair.subject(), pair.object(), taxonomy))
                    .forEach(pairs::add);
        }
        for (DwieMapping.Consequence consequence : mapping.consequences()) {
            for (Pair pair : List.copyOf(pairs)) {
                consequences(consequence, pair, List.copyOf(pairs)).forEach(pairs::add);
            }
        }
        return pairs;
    }

    private Stream<Pair> candidates(DwieMapping.Row row, ArticleFacts facts) {
        if (row.found().equals("background")) {
            return facts.entities().stream()
                    .flatMap(entity ->
                            seat(entity, facts).stream().map(country -> new Pair(entity, row.family(), country)));
        }
        return facts.facts().stream()
                .filter(fact -> !NOT_SO.contains(fact.status()))
                .filter(fact -> fact.predicate().orElse(fact.type()).equals(row.found()))
                .flatMap(fact -> entities(fact, row.subjectRole())
                        .flatMap(subject -> entities(fact, row.objectRole())
                                .map(object -> new Pair(subject, row.family(), object))));
    }

    private static Stream<Entity> entities(Fact fact, String role) {
        return fact.arguments().stream()
                .filter(argument -> argument.role().equals(role))
                .filter(Argument.OfEntity.class::isInstance)
                .map(argument -> ((Argument.OfEntity) argument).entity());
    }

    /** The country of the article that a place or body is known to belong to. */
    private Optional<Entity> seat(Entity entity, ArticleFacts facts) {
        return Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                .flatMap(name -> seats.feature(name, "country").stream())
                .findFirst()
                .flatMap(country -> facts.entities().stream()
                        .filter(other -> taxonomy.isA(other.type(), "ng:Country")
                                && other.name().equals(country))
                        .findFirst());
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

    private static Optional<String> line(String id, Document document, Pair pair) {
        Optional<Span> subject = place(document, pair.subject());
        Optional<Span> object = place(document, pair.object());
        if (subject.isEmpty() || object.isEmpty()) {
            return Optional.empty();
        }
        var json = new JsonObject();
        json.put("document", id);
        json.put("relation", pair.family());
        json.put("subject", array(subject.get()));
        json.put("object", array(object.get()));
        return Optional.of(JSON.toStringFlat(json).replace('\n', ' '));
    }

    /** Where an entity is named best, in code points. */
    private static Optional<Span> place(Document document, Entity entity) {
        return entity.mentions().stream()
                .min(Comparator.comparing(Mention::kind)
                        .thenComparing(mention -> !document.text(mention).equals(entity.name())))
                .map(mention -> document.article().codePoints(document.textSpan(mention)));
    }

    private static JsonArray array(Span span) {
        var array = new JsonArray();
        array.add(span.start());
        array.add(span.end());
        return array;
    }
}
