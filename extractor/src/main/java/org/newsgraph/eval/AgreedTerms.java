package org.newsgraph.eval;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which terms count as the same when finds are compared with answers, as the scorers do it; read from {@code
 * eval/articles-agreement.tsv} or {@code eval/succession-agreement.tsv}, which describe their tables. Names of terms are without a
 * prefix.
 */
final class AgreedTerms {
    private static final String OTHER = "Other";

    private final Map<String, Map<String, List<String>>> tables = new LinkedHashMap<>();

    private final String resource;

    private AgreedTerms(String resource) {
        this.resource = resource;
        for (String[] cells : PairTerms.cells(resource, 3)) {
            List<String> words = cells[2].isEmpty() ? List.of() : List.of(cells[2].split(" "));
            tables.computeIfAbsent(cells[0], key -> new LinkedHashMap<>()).put(cells[1], words);
        }
    }

    /** The terms by which whole articles are compared. */
    static AgreedTerms ofArticles() {
        return new AgreedTerms("/eval/articles-agreement.tsv");
    }

    /** The terms by which changes of office are compared: names of posts, words and kinds alone. */
    static AgreedTerms ofSuccession() {
        return new AgreedTerms("/eval/succession-agreement.tsv");
    }

    /**
     * A table.
     *
     * @throws IllegalArgumentException if the file has none of that name
     */
    Map<String, List<String>> table(String name) {
        Map<String, List<String>> table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException(resource + ": there is no table \"" + name + "\"; add its lines");
        }
        return table;
    }

    /** The words of one line of a table; none if it has no such line. */
    List<String> words(String table, String key) {
        return table(table).getOrDefault(key, List.of());
    }

    /** The coarse classes of a class. */
    Set<String> classes(String type) {
        Set<String> classes = keys("class", type);
        return classes.isEmpty() ? Set.of(OTHER) : classes;
    }

    /** The families of events that a class of events belongs to; none if it is in no family. */
    Set<String> eventFamilies(String type) {
        return keys("event", type);
    }

    /** What a change of office says of a tenure: current, former, future or unknown; empty if the class is no such change. */
    String tenureOf(String eventType) {
        return keys("personnel", eventType).stream().findFirst().orElse("");
    }

    /** In which directions a predicate says what another one says: false as it is, true with its ends turned round. */
    Set<Boolean> directions(String gold, String found) {
        Stream<Boolean> same = gold.equalsIgnoreCase(found) ? Stream.of(false) : Stream.empty();
        boolean unsure = table("relation in either direction").entrySet().stream()
                .filter(entry -> entry.getKey().equals(gold) || entry.getKey().equals(found))
                .anyMatch(entry -> entry.getValue().containsAll(List.of(gold, found)));
        if (unsure
                || table("mutual relation").values().stream()
                        .anyMatch(family -> family.containsAll(List.of(gold, found)))) {
            return Set.of(false, true);
        }
        return Stream.concat(
                        same, table("relation").values().stream().flatMap(family -> directions(family, gold, found)))
                .collect(Collectors.toSet());
    }

    private static Stream<Boolean> directions(List<String> family, String gold, String found) {
        return Arrays.stream(new Boolean[] {false, true})
                .flatMap(turned -> family.contains(marked(gold, false)) && family.contains(marked(found, turned))
                                || family.contains(marked(gold, true)) && family.contains(marked(found, !turned))
                        ? Stream.of(turned)
                        : Stream.empty());
    }

    private static String marked(String predicate, boolean turned) {
        return turned ? "~" + predicate : predicate;
    }

    private Set<String> keys(String table, String word) {
        return table(table).entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
