package org.newsgraph.training.nlp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.eval.GumNames;
import org.newsgraph.nlp.NameLabels;
import org.newsgraph.nlp.Titles;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Span;

/**
 * The corpora whose names may be learned from, with one set of types, {@code person}, {@code organization} and {@code location},
 * and one idea of where a name begins: without "the" and without titles.
 */
public final class NameCorpora {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("PER", "ng:Person"),
            Map.entry("ORG", "ng:Organization"),
            Map.entry("LOC", "ng:Place"),
            Map.entry("person", "ng:Person"),
            Map.entry("politician", "ng:Person"),
            Map.entry("organisation", "ng:Organization"),
            Map.entry("politicalparty", "ng:Organization"),
            Map.entry("location", "ng:Place"),
            Map.entry("country", "ng:Place"));

    /** What is named besides: events, works, peoples. They have no type of their own among the names. */
    private static final Map<String, String> OTHERS = Map.of(
            "MISC", "ng:Place",
            "event", "ng:Place",
            "election", "ng:Place",
            "misc", "ng:Place");

    private final Path data;
    private final Map<String, String> types;
    private final Lexicons lexicons = new Lexicons();
    private final Titles titles = new Titles(lexicons);

    public NameCorpora(Path data) {
        this(data, TYPES);
    }

    private NameCorpora(Path data, Map<String, String> types) {
        this.data = data;
        this.types = types;
    }

    /** The same corpora with other names in place of people, organisations and places: of events, works, peoples; the type says nothing. */
    public NameCorpora others() {
        return new NameCorpora(data, OTHERS);
    }

    /** GUM, those of its documents whose name begins so. */
    public List<NameSentence> gum(String part, String documents) throws IOException {
        return bare(new GumNames(lexicons.expect("entity/titles"))
                .read(data.resolve("gum/" + part + ".conllu"), documents).stream()
                        .map(NameCorpora::joined)
                        .toList());
    }

    private static NameSentence joined(GumNames.GumSentence sentence) {
        List<NameLabels.Name> names = sentence.names().stream()
                .map(name -> new NameLabels.Name(name.span(), name.type()))
                .toList();
        return NameSentence.joining(sentence.document(), sentence.words(), sentence.glued(), names);
    }

    /** The web treebank, a part of it. */
    public List<NameSentence> unerEwt(String part) throws IOException {
        return columns(data.resolve("uner-ewt/" + part + ".iob2"), "\t", 1, 2);
    }

    /** Wikigold; a sentence of the one word {@code -DOCSTART-} parts its articles. */
    public List<NameSentence> wikigold() throws IOException {
        return columns(data.resolve("wikigold/wikigold.conll"), " ", 0, 1);
    }

    /** Sentences on politics, a part of them. */
    public List<NameSentence> crossnerPolitics(String part) throws IOException {
        return columns(data.resolve("crossner-politics/" + part + ".txt"), "\t", 0, 1);
    }

    /** Re-DocRED's development part; entities of a passage are marked wherever they are mentioned. */
    public List<NameSentence> redocred() throws IOException {
        var sentences = new ArrayList<NameSentence>();
        for (JsonElement element : JsonParser.parseString(Files.readString(data.resolve("redocred/dev.json")))
                .getAsJsonArray()) {
            JsonObject passage = element.getAsJsonObject();
            var names = new TreeMap<Integer, List<NameLabels.Name>>();
            for (JsonElement entity : passage.getAsJsonArray("vertexSet")) {
                for (JsonElement mention : entity.getAsJsonArray()) {
                    mark(mention.getAsJsonObject(), names);
                }
            }
            int index = 0;
            for (JsonElement words : passage.getAsJsonArray("sents")) {
                sentences.add(glue(
                        passage.get("title").getAsString(),
                        words.getAsJsonArray().asList().stream()
                                .map(JsonElement::getAsString)
                                .toList(),
                        apart(names.getOrDefault(index++, List.of()))));
            }
        }
        return bare(sentences);
    }

    private void mark(JsonObject mention, Map<Integer, List<NameLabels.Name>> names) {
        String type = types.get(mention.get("type").getAsString());
        var place = mention.getAsJsonArray("pos");
        if (type != null) {
            names.computeIfAbsent(mention.get("sent_id").getAsInt(), key -> new ArrayList<>())
                    .add(new NameLabels.Name(
                            new Span(place.get(0).getAsInt(), place.get(1).getAsInt()), type));
        }
    }

    /** The longest names where some overlap. */
    private static List<NameLabels.Name> apart(List<NameLabels.Name> names) {
        var chosen = new ArrayList<NameLabels.Name>();
        names.stream()
                .sorted((a, b) -> Integer.compare(b.span().length(), a.span().length()))
                .filter(name -> chosen.stream().noneMatch(c -> c.span().overlaps(name.span())))
                .forEach(chosen::add);
        return chosen;
    }

    private List<NameSentence> columns(Path file, String separator, int word, int label) throws IOException {
        var sentences = new ArrayList<NameSentence>();
        var words = new ArrayList<String>();
        var labels = new ArrayList<String>();
        String document = file.getFileName().toString();
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        for (String line : lines) {
            String[] cells = line.split(separator, -1);
            if (line.isBlank()) {
                if (!words.isEmpty()) {
                    sentences.add(glue(document, words, names(labels)));
                }
                words.clear();
                labels.clear();
            } else if (line.startsWith("# newdoc id = ")) {
                document = line;
            } else if (!line.startsWith("# ") && cells.length > label) {
                words.add(cells[word]);
                labels.add(cells[label]);
            }
        }
        return bare(sentences);
    }

    private List<NameLabels.Name> names(List<String> labels) {
        var names = new ArrayList<NameLabels.Name>();
        for (int i = 0; i < labels.size(); i++) {
            String type = type(labels.get(i));
            boolean begins = labels.get(i).startsWith("B-") || i == 0 || !type.equals(type(labels.get(i - 1)));
            if (!type.isEmpty() && begins) {
                int end = i + 1;
                while (end < labels.size() && !labels.get(end).startsWith("B-") && type.equals(type(labels.get(end)))) {
                    end++;
                }
                names.add(new NameLabels.Name(new Span(i, end), type));
            }
        }
        return names;
    }

    private String type(String label) {
        return label.length() < 3 ? "" : types.getOrDefault(label.substring(2), "");
    }

    /** These corpora do not tell where blanks are: a hyphen between words is taken for part of a word. */
    private static NameSentence glue(String document, List<String> words, List<NameLabels.Name> names) {
        return NameSentence.joining(document, words, Collections.nCopies(words.size(), true), names);
    }

    private List<NameSentence> bare(List<NameSentence> sentences) {
        return sentences.stream()
                .map(sentence -> new NameSentence(
                        sentence.document(),
                        sentence.words(),
                        sentence.names().stream()
                                .filter(name -> name.span().length() > 1 || !isArticle(sentence, name))
                                .map(name -> isArticle(sentence, name)
                                        ? new NameLabels.Name(
                                                new Span(
                                                        name.span().start() + 1,
                                                        name.span().end()),
                                                name.type())
                                        : name)
                                .map(name -> titles.without(sentence.words(), name))
                                .toList()))
                .toList();
    }

    private static boolean isArticle(NameSentence sentence, NameLabels.Name name) {
        return sentence.words().get(name.span().start()).equalsIgnoreCase("the");
    }
}
