package org.newsgraph.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.text.Article;
import org.newsgraph.text.Span;

/**
 * A document, a sentence a line, with the names that people marked in it.
 *
 * @param names places are UTF-16 offsets of the text
 */
record NamedText(String document, String text, Set<GumNames.Name> names) {
    private static final String NEWS = "GUM_news";
    private static final String DOCUMENT = "# newdoc id = ";
    private static final String TEXT = "# text = ";

    /** The classes of names in UNER; what else it marks has none here. */
    private static final Map<String, String> TYPES =
            Map.of("PER", "ng:Person", "ORG", "ng:Organization", "LOC", "ng:Place");

    /** A document that grows. */
    private static final class Lines {
        private final StringBuilder text = new StringBuilder();
        private final Set<GumNames.Name> names = new HashSet<>();

        void add(String sentence, List<GumNames.Name> inSentence) {
            int start = text.length();
            text.append(sentence).append('\n');
            for (GumNames.Name name : inSentence) {
                Span span = name.span();
                names.add(new GumNames.Name(new Span(start + span.start(), start + span.end()), name.type()));
            }
        }
    }

    NamedText {
        names = Set.copyOf(names);
    }

    /** To be read from its text alone. */
    Article article() {
        return Article.of(document, text, Optional.empty());
    }

    /** The news documents of a part of GUM. */
    static List<NamedText> gumNews(GumNames gum, Path file) throws IOException {
        var documents = new LinkedHashMap<String, Lines>();
        for (GumNames.GumSentence named : gum.read(file, NEWS)) {
            List<TreebankSentence.Word> words = named.sentence().words();
            List<GumNames.Name> names = named.names().stream()
                    .map(name -> new GumNames.Name(place(words, name.span()), name.type()))
                    .toList();
            of(documents, named.document()).add(named.sentence().text(), names);
        }
        return texts(documents);
    }

    private static Span place(List<TreebankSentence.Word> words, Span span) {
        return new Span(
                words.get(span.start()).place().start(),
                words.get(span.end() - 1).place().end());
    }

    /**
     * The documents of a file of Universal NER: a word a line with a label that begins a name, goes on with one or marks none.
     *
     * @see <a href="https://www.universalner.org/">Universal NER</a>
     */
    static List<NamedText> uner(Path file) throws IOException {
        var documents = new LinkedHashMap<String, Lines>();
        String document = "";
        String text = "";
        var rows = new ArrayList<String[]>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith(DOCUMENT)) {
                document = line.substring(DOCUMENT.length());
            } else if (line.startsWith(TEXT)) {
                text = line.substring(TEXT.length());
            } else if (line.isBlank() && !rows.isEmpty()) {
                of(documents, document).add(text, names(file, text, rows));
                rows.clear();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(line.split("\t", -1));
            }
        }
        if (!rows.isEmpty()) {
            of(documents, document).add(text, names(file, text, rows));
        }
        return texts(documents);
    }

    private static List<GumNames.Name> names(Path file, String text, List<String[]> rows) {
        List<Span> places =
                Treebank.places(file, text, rows.stream().map(cells -> cells[1]).toList());
        var names = new ArrayList<GumNames.Name>();
        for (int start = 0; start < rows.size(); start++) {
            Optional<String> type = type(rows.get(start)[2]);
            if (type.isPresent()) {
                int end = start + 1;
                while (end < rows.size() && rows.get(end)[2].startsWith("I-")) {
                    end++;
                }
                names.add(new GumNames.Name(places.get(start).cover(places.get(end - 1)), type.get()));
            }
        }
        return names;
    }

    /** The class of the name that begins with a label. */
    private static Optional<String> type(String label) {
        return label.startsWith("B-") ? Optional.ofNullable(TYPES.get(label.substring(2))) : Optional.empty();
    }

    private static Lines of(Map<String, Lines> documents, String name) {
        return documents.computeIfAbsent(name, document -> new Lines());
    }

    private static List<NamedText> texts(Map<String, Lines> documents) {
        return documents.entrySet().stream()
                .map(entry ->
                        new NamedText(entry.getKey(), entry.getValue().text.toString(), entry.getValue().names))
                .toList();
    }
}
