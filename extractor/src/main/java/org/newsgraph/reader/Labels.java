package org.newsgraph.reader;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.text.SentenceReading;

/**
 * What the numbers of the model's answers stand for: the file {@code labels.json}.
 *
 * @param version of the model
 * @param names {@code O}, and {@code B-} and {@code I-} of {@code PER}, {@code ORG}, {@code LOC}, {@code MISC}
 * @param dependencies relations of Universal Dependencies
 * @param relations between expressions
 * @param thresholds the least probability at which a relation counts; one without is not used
 * @param temperatures by which the scores of a relation are divided, so that the probability is calibrated; one without has 1
 */
record Labels(
        String version,
        List<String> names,
        List<SentenceReading.Tags> tags,
        List<String> dependencies,
        List<String> relations,
        Map<String, Double> thresholds,
        Map<String, Double> temperatures) {
    static final String FILE = "labels.json";
    private static final String ROOT = "root";

    Labels {
        names = List.copyOf(names);
        tags = List.copyOf(tags);
        dependencies = List.copyOf(dependencies);
        relations = List.copyOf(relations);
        thresholds = Map.copyOf(thresholds);
        temperatures = Map.copyOf(temperatures);
        check(!version.isBlank(), "no version");
        check(!tags.isEmpty(), "no tags");
        check(dependencies.contains(ROOT), "dependencies without " + ROOT);
        names.forEach(name -> check(NameSequence.isLabel(name), "the name label " + name));
        check(names.contains("O"), "names without O");
        thresholds.forEach((relation, value) -> check(value > 0 && value <= 1, "the threshold of " + relation));
        temperatures.forEach((relation, value) -> check(value > 0, "the temperature of " + relation));
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new ReaderException("the model's " + FILE + " is damaged: " + what + "; build the project again");
        }
    }

    /**
     * Reads the file.
     *
     * @throws ReaderException if it is no such file
     */
    static Labels parse(byte[] json) {
        try {
            JsonObject all = JsonParser.parseString(new String(json, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            return new Labels(
                    all.get("version").getAsString(),
                    strings(all, "names"),
                    strings(all, "tags").stream().map(Labels::tags).toList(),
                    strings(all, "dependencies"),
                    strings(all, "relations"),
                    numbers(all, "thresholds"),
                    numbers(all, "temperature"));
        } catch (JsonParseException | IllegalStateException | NullPointerException | ClassCastException e) {
            throw new ReaderException(
                    "the model's " + FILE + " is damaged: " + e.getMessage() + "; build the project again", e);
        }
    }

    private static List<String> strings(JsonObject all, String key) {
        var strings = new ArrayList<String>();
        for (JsonElement element : all.getAsJsonArray(key)) {
            strings.add(element.getAsString());
        }
        return strings;
    }

    private static Map<String, Double> numbers(JsonObject all, String key) {
        var numbers = new TreeMap<String, Double>();
        all.getAsJsonObject(key)
                .entrySet()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().getAsDouble()));
        return numbers;
    }

    private static SentenceReading.Tags tags(String both) {
        String[] parts = both.split(" ", 2);
        check(parts.length == 2, "the tag " + both);
        return new SentenceReading.Tags(parts[0], parts[1]);
    }

    int root() {
        return dependencies.indexOf(ROOT);
    }

    Optional<Double> threshold(String relation) {
        return Optional.ofNullable(thresholds.get(relation));
    }

    /** The probability that a relation holds. */
    double probability(String relation, double score) {
        return 1 / (1 + Math.exp(-score / temperatures.getOrDefault(relation, 1.0)));
    }
}
