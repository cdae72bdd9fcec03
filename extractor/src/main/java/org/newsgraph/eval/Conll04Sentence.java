package org.newsgraph.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.text.Span;

/**
 * A sentence of CoNLL-2004 with its answers. In the file a line is a word: number, form, label ({@code B-Peop}), the names of the
 * relations that begin with the entity that ends here, and the numbers of the words where their other ends end. A line
 * {@code #doc} parts sentences.
 *
 * @param text the words with blanks between
 * @param entities places in the text, and types
 * @param relations between two of the entities
 */
record Conll04Sentence(String name, String text, Map<Span, String> entities, Set<Relation> relations) {

    /** A relation; the ends are exact places in the text, with their types. */
    record Relation(Span subject, String subjectType, String name, Span object, String objectType) {}

    private static final int COLUMNS = 5;
    private static final String NONE = "N";

    /**
     * Reads a file.
     *
     * @throws EvalException if it cannot be read, or a line is not of this kind
     */
    static List<Conll04Sentence> read(Path file) {
        var sentences = new ArrayList<Conll04Sentence>();
        var rows = new ArrayList<String[]>();
        String name = "";
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#doc")) {
                add(name, rows, sentences);
                name = line.substring("#doc".length()).strip();
            } else if (!line.isBlank()) {
                rows.add(cells(file + ", line " + (i + 1), line));
            }
        }
        add(name, rows, sentences);
        return sentences;
    }

    private static String[] cells(String place, String line) {
        String[] cells = line.split("\t");
        if (cells.length != COLUMNS) {
            throw new EvalException(
                    place + ": not a word of CoNLL-2004, which has " + COLUMNS + " columns; give a file of that kind");
        }
        return cells;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EvalException(file + ": cannot be read (" + e.getMessage() + "); check the name");
        }
    }

    private static void add(String name, List<String[]> rows, List<Conll04Sentence> sentences) {
        if (!rows.isEmpty()) {
            sentences.add(of(name, rows));
            rows.clear();
        }
    }

    private static Conll04Sentence of(String name, List<String[]> rows) {
        var text = new StringBuilder();
        var byLastWord = new HashMap<Integer, Span>();
        var entities = new HashMap<Span, String>();
        int start = 0;
        for (int i = 0; i < rows.size(); i++) {
            String label = rows.get(i)[2];
            start = label.startsWith("I-") ? start : text.length();
            text.append(rows.get(i)[1]);
            boolean ends = i + 1 == rows.size() || !rows.get(i + 1)[2].startsWith("I-");
            if (!label.equals("O") && ends) {
                var span = new Span(start, text.length());
                byLastWord.put(i, span);
                entities.put(span, label.substring(2));
            }
            text.append(' ');
        }
        return new Conll04Sentence(name, text.toString(), Map.copyOf(entities), relations(rows, byLastWord, entities));
    }

    private static Set<Relation> relations(
            List<String[]> rows, Map<Integer, Span> byLastWord, Map<Span, String> entities) {
        var relations = new HashSet<Relation>();
        byLastWord.forEach((word, subject) -> {
            String[] names = items(rows.get(word)[3]);
            String[] ends = items(rows.get(word)[4]);
            for (int i = 0; i < names.length; i++) {
                Span object = byLastWord.get(Integer.valueOf(ends[i]));
                if (!names[i].equals(NONE) && object != null) {
                    relations.add(new Relation(
                            subject,
                            entities.getOrDefault(subject, ""),
                            names[i],
                            object,
                            entities.getOrDefault(object, "")));
                }
            }
        });
        return Set.copyOf(relations);
    }

    /** What stands between the brackets of {@code ['Live_In', 'Kill']}. */
    private static String[] items(String list) {
        return list.replaceAll("[\\[\\]' ]", "").split(",");
    }
}
