package org.newsgraph.training.reader;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.newsgraph.text.Token;
import org.newsgraph.training.Conllu;

/**
 * The labels that the reader learns, each list in a fixed order.
 *
 * @param names outside, then for every type one for the first word and one for the others
 * @param tags universal and Penn part of speech, with a blank between
 * @param dependencies relations of Universal Dependencies with their subtypes, {@code root} among them
 * @param relations of KnowledgeNet, of Wikidata, and {@link #SAME}
 */
record Labels(List<String> names, List<String> tags, List<String> dependencies, List<String> relations) {
    /** The relation of a mention to an earlier one of the same thing. */
    static final String SAME = "COREF";

    static final int OUTSIDE = 0;
    static final int UNKNOWN = -1;

    /** The number of the first label of other names. */
    static final int OTHER = 7;

    private static final List<String> NAMES =
            List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC");
    private static final int RAREST_TAG = 3;
    private static final int RAREST_DEPENDENCY = 50;
    private static final String WIKIDATA = "wikidata-relations.tsv";
    private static final Pattern WIKIDATA_PROPERTY = Pattern.compile("P\\d+");

    /** The labels that the trees and the properties of KnowledgeNet need. */
    static Labels of(List<Conllu.Tree> trees, Collection<String> properties) throws IOException {
        var relations = new ArrayList<>(properties.stream().sorted().distinct().toList());
        relations.addAll(wikidata());
        relations.add(SAME);
        return new Labels(
                NAMES,
                frequent(trees, Labels::tag, RAREST_TAG),
                frequent(trees, Token::relation, RAREST_DEPENDENCY),
                List.copyOf(relations));
    }

    private static String tag(Token token) {
        return token.tag() + " " + token.xpos();
    }

    private static List<String> frequent(List<Conllu.Tree> trees, Function<Token, String> label, int rarest) {
        var counts = new TreeMap<String, Integer>();
        trees.forEach(tree -> tree.tokens().forEach(token -> counts.merge(label.apply(token), 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= rarest)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> wikidata() throws IOException {
        var table = Objects.requireNonNull(Labels.class.getResourceAsStream(WIKIDATA), WIKIDATA);
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split("\t", -1)[0]).toList();
        }
    }

    /** The number of a token's tags; rare ones share a label with others of their Penn tag, else of their universal one. */
    int tagOf(Token token) {
        int index = tags.indexOf(tag(token));
        if (index >= 0) {
            return index;
        }
        return IntStream.range(0, tags.size())
                .filter(i -> tags.get(i).endsWith(" " + token.xpos()))
                .findFirst()
                .orElseGet(() -> IntStream.range(0, tags.size())
                        .filter(i -> tags.get(i).startsWith(token.tag() + " "))
                        .findFirst()
                        .orElse(UNKNOWN));
    }

    /** The number of a token's dependency; a rare subtype counts as its main type. */
    int dependencyOf(Token token) {
        int index = dependencies.indexOf(token.relation());
        return index >= 0
                ? index
                : Math.max(dependencies.indexOf(token.relation().split(":")[0]), dependencies.indexOf("dep"));
    }

    /** The number of a relation, or {@link #UNKNOWN} if it is not learned. */
    int relation(String name) {
        return relations.indexOf(name);
    }

    /** Is it a relation of Wikidata? */
    static boolean isWikidata(String relation) {
        return WIKIDATA_PROPERTY.matcher(relation).matches();
    }

    JsonObject json() {
        var json = new JsonObject();
        json.add("names", array(names));
        json.add("tags", array(tags));
        json.add("dependencies", array(dependencies));
        json.add("relations", array(relations));
        return json;
    }

    private static JsonArray array(List<String> labels) {
        var array = new JsonArray();
        labels.forEach(array::add);
        return array;
    }
}
