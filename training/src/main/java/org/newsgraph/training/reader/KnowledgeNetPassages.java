package org.newsgraph.training.reader;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;
import org.newsgraph.training.reader.Passage.Place;

/**
 * The passages of KnowledgeNet. Its facts are between names and pronouns; of descriptions it says nothing, so those that may mean
 * somebody or something else of the passage are unclear.
 *
 * @see <a href="https://aclanthology.org/D19-1069/">Mesquita et al. 2019</a>
 */
final class KnowledgeNetPassages {
    private static final int TEST_FOLD = 3;
    private static final String DEFINITE = "the";

    private final List<JsonObject> passages;
    private final Labels labels;
    private final Candidates candidates;
    private final Ceiling ceiling;

    KnowledgeNetPassages(List<JsonObject> passages, Labels labels, Candidates candidates, Ceiling ceiling) {
        this.passages = passages;

        this.labels = labels;
        this.candidates = candidates;
        this.ceiling = ceiling;
    }

    static List<JsonObject> read(Path data) throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("knowledgenet/folds-1-3.jsonl"))) {
            return lines.map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
        }
    }

    /** The properties that passages are annotated for. */
    static List<String> properties(List<JsonObject> passages) {
        return passages.stream()
                .flatMap(passage -> passage.getAsJsonArray("annotated").asList().stream())
                .map(JsonElement::getAsString)
                .sorted()
                .distinct()
                .toList();
    }

    List<Passage> train() {
        return passages(passage -> !isTest(passage) && !isDevelopment(passage));
    }

    List<Passage> development() {
        return passages(passage -> !isTest(passage) && isDevelopment(passage));
    }

    List<Passage> test() {
        return passages(KnowledgeNetPassages::isTest);
    }

    private static boolean isTest(JsonObject passage) {
        return passage.get("fold").getAsInt() == TEST_FOLD;
    }

    private static boolean isDevelopment(JsonObject passage) {
        return HeldBack.contains(passage.get("document").getAsString());
    }

    private List<Passage> passages(Predicate<JsonObject> chosen) {
        return passages.parallelStream().filter(chosen).map(this::passage).toList();
    }

    private Passage passage(JsonObject passage) {
        String name = passage.get("document").getAsString() + "-"
                + passage.get("start").getAsInt();
        Document document = candidates.ofText(name, passage.get("text").getAsString());
        List<JsonObject> facts = passage.getAsJsonArray("facts").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        var marked = new TreeSet<Place>();
        facts.forEach(fact -> Stream.of("subject", "object")
                .forEach(end -> place(document, fact, end).ifPresent(marked::add)));
        var linking = new Linking(document, marked);
        for (JsonObject fact : facts) {
            Optional<Place> subject = place(document, fact, "subject");
            Optional<Place> object = place(document, fact, "object");
            if (subject.isPresent() && object.isPresent()) {
                linking.holds(
                        subject.get(),
                        object.get(),
                        labels.relation(fact.get("property").getAsString()));
            }
            ceiling.count(linking, fact, subject, object);
        }
        return passage(passage, linking);
    }

    private Passage passage(JsonObject passage, Linking linking) {
        Document document = linking.document();
        var known = new HashSet<Integer>();
        passage.getAsJsonArray("annotated").forEach(property -> known.add(labels.relation(property.getAsString())));
        Set<Place> ofFacts = new TreeSet<>(linking.places());
        linking.addFound();
        linking.mayHoldWhereOverlapping();
        linking.mayHoldAround(place -> !ofFacts.contains(place) && isUnclear(linking, place), known);
        var key = new JsonObject();
        key.add("document", passage.get("document"));
        key.add("start", passage.get("start"));
        return Passage.of("knowledgenet", passage.get("document").getAsString(), Candidates.words(document))
                .with(linking.relations(known))
                .withMore(Map.of("passage", key, "gold", passage.get("facts"), "offsets", offsets(linking)));
    }

    /** A definite description, or one that is taken for somebody or something named. */
    private boolean isUnclear(Linking linking, Place place) {
        Document document = linking.document();
        boolean nominal = linking.found()
                .getOrDefault(place, Optional.empty())
                .filter(Mention.Kind.NOMINAL::equals)
                .isPresent();
        String first = document.sentences()
                .get(place.sentence())
                .token(place.words().start())
                .form()
                .toLowerCase(Locale.ROOT);
        return nominal
                && (first.equals(DEFINITE)
                        || document.chains().stream()
                                .filter(chain -> chain.mentions().size() > 1)
                                .flatMap(chain -> chain.mentions().stream())
                                .anyMatch(mention -> new Place(mention.sentence(), mention.tokens()).equals(place)));
    }

    private static Optional<Place> place(Document document, JsonObject fact, String end) {
        return Candidates.place(document, text(document, fact, end));
    }

    /** The stretch of text at an end of a fact, UTF-16 offsets. */
    static Span text(Document document, JsonObject fact, String end) {
        JsonArray points = fact.getAsJsonArray(end);
        String text = document.article().text();
        return new Span(
                text.offsetByCodePoints(0, points.get(0).getAsInt()),
                text.offsetByCodePoints(0, points.get(1).getAsInt()));
    }

    /** Where the places stand in the text, in code points. */
    private static JsonArray offsets(Linking linking) {
        var offsets = new JsonArray();
        Document document = linking.document();
        linking.places()
                .forEach(place -> offsets.add(WindowWriter.array(document.article()
                        .codePoints(document.sentences().get(place.sentence()).textSpan(place.words())))));
        return offsets;
    }
}
