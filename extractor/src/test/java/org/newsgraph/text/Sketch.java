package org.newsgraph.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Documents built by hand for tests, one sentence a line: words separated by blanks, each {@code form}, {@code form/XPOS} or {@code
 * form/XPOS/head:relation} with heads counted from 1 and 0 for the root.
 */
public final class Sketch {
    private static final Map<String, String> UPOS = Map.ofEntries(
            Map.entry("NN", "NOUN"),
            Map.entry("NNS", "NOUN"),
            Map.entry("NNP", "PROPN"),
            Map.entry("NNPS", "PROPN"),
            Map.entry("VBD", "VERB"),
            Map.entry("VBN", "VERB"),
            Map.entry("VBZ", "VERB"),
            Map.entry("VBP", "VERB"),
            Map.entry("VB", "VERB"),
            Map.entry("VBG", "VERB"),
            Map.entry("MD", "AUX"),
            Map.entry("IN", "ADP"),
            Map.entry("DT", "DET"),
            Map.entry("JJ", "ADJ"),
            Map.entry("RB", "ADV"),
            Map.entry("CD", "NUM"),
            Map.entry("CC", "CCONJ"),
            Map.entry("PRP", "PRON"),
            Map.entry("TO", "PART"),
            Map.entry("POS", "PART"),
            Map.entry(",", "PUNCT"),
            Map.entry(".", "PUNCT"),
            Map.entry("WP", "PRON"));

    private Sketch() {}

    /** A document without a date. */
    public static Document document(String... lines) {
        return document(Optional.empty(), lines);
    }

    public static Document document(Optional<LocalDate> published, String... lines) {
        var text = new StringBuilder();
        var sentences = new ArrayList<Sentence>();
        for (String line : lines) {
            int start = text.length();
            var tokens = new ArrayList<Token>();
            for (String word : line.split(" ")) {
                String[] parts = word.split("(?<=.)/", 3);
                text.append(tokens.isEmpty() ? "" : " ");
                int at = text.length();
                text.append(parts[0]);
                tokens.add(token(tokens.size(), new Span(at, text.length()), parts));
            }
            sentences.add(new Sentence(sentences.size(), sentences.size(), new Span(start, text.length()), tokens));
            text.append('\n');
        }
        return Document.of(Article.of("sketch", text.toString(), published)).withSentences(sentences);
    }

    private static Token token(int index, Span span, String[] parts) {
        String xpos = parts.length > 1 ? parts[1] : "";
        Token token = Token.of(index, span, parts[0])
                .withTag(UPOS.getOrDefault(xpos, xpos.isEmpty() ? "" : "X"), xpos)
                .withLemma(parts[0].toLowerCase(java.util.Locale.ROOT));
        if (parts.length < 3) {
            return token;
        }
        String[] arc = parts[2].split(":", 2);
        return token.withHead(Integer.parseInt(arc[0]) - 1, arc[1]);
    }

    /** A mention of the words, which must stand in one sentence. */
    public static Mention mention(Document document, String words, String type, Mention.Kind kind) {
        for (Sentence sentence : document.sentences()) {
            for (int start = 0; start < sentence.size(); start++) {
                for (int end = start + 1; end <= sentence.size(); end++) {
                    if (document.article()
                            .slice(sentence.textSpan(new Span(start, end)))
                            .equals(words)) {
                        return new Mention(sentence.index(), new Span(start, end), end - 1, kind, type, Map.of());
                    }
                }
            }
        }
        throw new IllegalArgumentException("no such words: " + words);
    }

    /** Adds names: words and their class. */
    public static Document withNames(Document document, Map<String, String> names) {
        List<Mention> mentions = new ArrayList<>();
        new HashMap<>(names).forEach((words, type) -> mentions.add(mention(document, words, type, Mention.Kind.NAME)));
        return document.withMentions(mentions);
    }

    /** A taxonomy from lines "child parent". */
    public static Taxonomy taxonomy(String... lines) {
        Map<String, java.util.Set<String>> parents = new HashMap<>();
        for (String line : lines) {
            String[] pair = line.split(" ");
            parents.computeIfAbsent(pair[0], key -> new java.util.TreeSet<>()).add(pair[1]);
            parents.computeIfAbsent(pair[1], key -> new java.util.TreeSet<>());
        }
        return Taxonomy.of(parents);
    }
}
