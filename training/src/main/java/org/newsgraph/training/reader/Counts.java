package org.newsgraph.training.reader;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** What was written, counted for each corpus and part. */
final class Counts {
    private final Labels labels;
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    Counts(Labels labels) {
        this.labels = labels;
    }

    void add(String corpus, JsonObject window) {
        Map<String, Integer> of = counts.computeIfAbsent(corpus, key -> new TreeMap<>());
        of.merge("windows", 1, Integer::sum);
        of.merge("sentences", window.getAsJsonArray("sentences").size(), Integer::sum);
        of.merge("words", window.getAsJsonArray("first").size(), Integer::sum);
        of.merge("pieces", window.getAsJsonArray("ids").size(), Integer::sum);
        if (window.has("names")) {
            for (JsonElement label : window.getAsJsonArray("names")) {
                int number = label.getAsInt();
                if (number < 0) {
                    of.merge("name unknown (words)", 1, Integer::sum);
                } else if (number % 2 == 1) {
                    of.merge("name " + labels.names().get(number).substring(2), 1, Integer::sum);
                }
            }
        }
        if (window.has("tags")) {
            of.merge("words with tags", window.getAsJsonArray("tags").size(), Integer::sum);
        }
        if (window.has("spans")) {
            of.merge("spans", window.getAsJsonArray("spans").size(), Integer::sum);
            window.getAsJsonArray("pairs").forEach(pair -> of.merge("pair " + relation(pair), 1, Integer::sum));
            of.merge("unknown", window.getAsJsonArray("unknown").size(), Integer::sum);
        }
    }

    private String relation(JsonElement pair) {
        return labels.relations().get(pair.getAsJsonArray().get(2).getAsInt());
    }

    String report() {
        var report = new StringBuilder();
        counts.forEach((corpus, of) -> {
            report.append(corpus).append(':');
            of.forEach((what, count) ->
                    report.append("  ").append(what).append(' ').append(count));
            report.append('\n');
        });
        return report.toString();
    }
}
