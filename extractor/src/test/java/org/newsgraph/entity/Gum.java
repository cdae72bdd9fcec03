package org.newsgraph.entity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** A document of the GUM corpus with the entities that people marked in it. */
record Gum(String name, Document document, List<GoldMention> mentions) {

    /** A marked mention; {@code head} is its head token. */
    record GoldMention(int sentence, Span tokens, int head, String entity, String type) {}

    private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)(\\))?|([^()]+)\\)");
    private static final int ENTITY = 0;
    private static final int TYPE = 1;
    private static final int HEAD = 5;

    static List<Gum> read(Path file, String namePart, boolean parsed) throws IOException {
        var documents = new ArrayList<Gum>();
        var lines = new ArrayList<String>();
        String name = "";
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("# newdoc id = ")) {
                addDocument(name, lines, namePart, parsed, documents);
                name = line.substring("# newdoc id = ".length());
                lines.clear();
            }
            lines.add(line);
        }
        addDocument(name, lines, namePart, parsed, documents);
        return documents;
    }

    private static void addDocument(
            String name, List<String> lines, String namePart, boolean parsed, List<Gum> documents) {
        if (name.contains(namePart) && !lines.isEmpty()) {
            documents.add(new Builder(parsed).build(name, lines));
        }
    }

    /** What is collected while lines are read. */
    private static final class Builder {
        private final boolean parsed;
        private final StringBuilder text = new StringBuilder();
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<GoldMention> mentions = new ArrayList<>();
        private final Map<String, Deque<int[]>> open = new HashMap<>();
        private final Map<String, Deque<String[]>> openFields = new HashMap<>();
        private List<Token> tokens = new ArrayList<>();
        private int paragraph = -1;

        Builder(boolean parsed) {
            this.parsed = parsed;
        }

        Gum build(String name, List<String> lines) {
            for (String line : lines) {
                if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) {
                    paragraph++;
                } else if (line.isEmpty()) {
                    endSentence();
                } else if (Character.isDigit(line.charAt(0))) {
                    addToken(line.split("\t"));
                }
            }
            endSentence();
            var document = Document.of(Article.of(name, text.toString(), Optional.empty()))
                    .withSentences(sentences);
            return new Gum(name, document, List.copyOf(mentions));
        }

        private void endSentence() {
            if (!tokens.isEmpty()) {
                var span = new Span(
                        tokens.get(0).span().start(),
                        tokens.get(tokens.size() - 1).span().end());
                sentences.add(new Sentence(sentences.size(), Math.max(0, paragraph), span, tokens));
                tokens = new ArrayList<>();
                open.clear();
                openFields.clear();
            }
        }

        private void addToken(String[] columns) {
            if (columns[0].contains("-") || columns[0].contains(".")) {
                return;
            }
            int index = tokens.size();
            var span = new Span(text.length(), text.length() + columns[1].length());
            text.append(columns[1]);
            if (!columns[9].contains("SpaceAfter=No")) {
                text.append(' ');
            }
            Token token = Token.of(index, span, columns[1])
                    .withTag(columns[3], columns[4])
                    .withLemma(columns[2]);
            tokens.add(parsed ? token.withHead(Integer.parseInt(columns[6]) - 1, columns[7]) : token);
            for (String field : columns[9].split("\\|")) {
                if (field.startsWith("Entity=")) {
                    brackets(field.substring("Entity=".length()), index);
                }
            }
        }

        private void brackets(String field, int index) {
            Matcher matcher = BRACKET.matcher(field);
            while (matcher.find()) {
                if (matcher.group(1) == null) {
                    close(matcher.group(3), index);
                } else {
                    String[] parts = matcher.group(1).split("-");
                    open.computeIfAbsent(parts[ENTITY], key -> new ArrayDeque<>())
                            .push(new int[] {index});
                    openFields
                            .computeIfAbsent(parts[ENTITY], key -> new ArrayDeque<>())
                            .push(parts);
                    if (matcher.group(2) != null) {
                        close(parts[ENTITY], index);
                    }
                }
            }
        }

        private void close(String entity, int index) {
            var starts = open.get(entity);
            if (starts == null || starts.isEmpty()) {
                return;
            }
            int start = starts.pop()[0];
            String[] parts = Objects.requireNonNull(openFields.get(entity)).pop();
            int head = start + Integer.parseInt(parts[HEAD].split(",")[0]) - 1;
            mentions.add(new GoldMention(
                    sentences.size(), new Span(start, index + 1), Math.min(head, index), entity, parts[TYPE]));
        }
    }
}
