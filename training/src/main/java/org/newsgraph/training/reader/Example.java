package org.newsgraph.training.reader;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.newsgraph.reader.Window;
import org.newsgraph.text.PairReading.Place;
import org.newsgraph.text.Span;

/**
 * A window that {@link PrepareReader} wrote, with what its corpus says of it. What the corpus does not say is empty.
 *
 * @param tags the label of every word, below 0 if unknown
 * @param heads the head of every word among the words of the window, -1 for the root
 * @param dependencies the label of every word
 * @param names the label of every word, below 0 if unknown
 * @param places between which relations are known, in the order of the text
 * @param kinds what the extractor takes each place for
 * @param positive what holds
 * @param unknown what may hold or not
 * @param known the relations that hold nowhere else
 * @param more all that was written
 */
record Example(
        String corpus,
        String document,
        Window window,
        List<Integer> tags,
        List<Integer> heads,
        List<Integer> dependencies,
        List<Integer> names,
        List<Place> places,
        List<String> kinds,
        Set<Answer> positive,
        Set<Answer> unknown,
        Set<Integer> known,
        JsonObject more) {

    /** A relation between two places, all by their numbers. */
    record Answer(int subject, int object, int relation) {}

    Example {
        tags = List.copyOf(tags);
        heads = List.copyOf(heads);
        dependencies = List.copyOf(dependencies);
        names = List.copyOf(names);
        places = List.copyOf(places);
        kinds = List.copyOf(kinds);
        positive = Set.copyOf(positive);
        unknown = Set.copyOf(unknown);
        known = Set.copyOf(known);
    }

    /** Reads the windows of a part, one after the other. */
    static void each(Path prepared, String part, Consumer<Example> reader) throws IOException {
        Path file = prepared.resolve(part + ".jsonl.gz");
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .forEach(line ->
                            reader.accept(of(JsonParser.parseString(line).getAsJsonObject())));
        }
    }

    static Example of(JsonObject json) {
        var window = new Window(
                0,
                list(json, "ids", JsonElement::getAsLong),
                list(json, "shapes", JsonElement::getAsLong),
                list(json, "first", JsonElement::getAsLong),
                list(json, "sentences", JsonElement::getAsInt),
                true);
        return new Example(
                json.get("corpus").getAsString(),
                json.get("doc").getAsString(),
                window,
                list(json, "tags", JsonElement::getAsInt),
                list(json, "heads", JsonElement::getAsInt),
                list(json, "dependencies", JsonElement::getAsInt),
                list(json, "names", JsonElement::getAsInt),
                list(json, "spans", span -> place(window, span)),
                list(json, "kinds", JsonElement::getAsString),
                answers(json, "pairs"),
                answers(json, "unknown"),
                new HashSet<>(list(json, "known", JsonElement::getAsInt)),
                json);
    }

    private static <T> List<T> list(JsonObject json, String key, Function<JsonElement, T> value) {
        return json.has(key)
                ? StreamSupport.stream(json.getAsJsonArray(key).spliterator(), false)
                        .map(value)
                        .toList()
                : List.of();
    }

    private static Set<Answer> answers(JsonObject json, String key) {
        return new HashSet<>(list(json, key, answer -> {
            List<Integer> numbers = new ArrayList<>();
            answer.getAsJsonArray().forEach(number -> numbers.add(number.getAsInt()));
            return new Answer(numbers.get(0), numbers.get(1), numbers.get(2));
        }));
    }

    private static Place place(Window window, JsonElement span) {
        int start = span.getAsJsonArray().get(0).getAsInt();
        int end = span.getAsJsonArray().get(1).getAsInt();
        int sentence = IntStream.range(0, window.sentences())
                .filter(s -> start < window.end(s))
                .findFirst()
                .orElseThrow();
        int before = window.starts().get(sentence);
        return new Place(sentence, new Span(start - before, end - before));
    }

    /** Where its words stand, sentence by sentence. */
    List<Span> sentences() {
        return IntStream.range(0, window.sentences())
                .mapToObj(s -> new Span(window.starts().get(s), window.end(s)))
                .toList();
    }

    /** Does the extractor find a place by itself? */
    boolean isFound(int place) {
        return !kinds.get(place).equals(Passage.Relations.MARKED);
    }
}
