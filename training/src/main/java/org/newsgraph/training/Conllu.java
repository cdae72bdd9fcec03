package org.newsgraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * Reads CoNLL-U treebanks. Words that the treebank splits at a hyphen ("Nur - Sultan") are joined again, since the extractor
 * keeps them whole; the joined word takes tag, head and relation of the part that the others depend on, and the tag of its last
 * part.
 *
 * @see <a href="https://universaldependencies.org/format.html">CoNLL-U</a>
 */
public final class Conllu {
    private static final String DOCUMENT = "# newdoc id = ";
    private static final int FORM = 1;
    private static final int LEMMA = 2;
    private static final int UPOS = 3;
    private static final int XPOS = 4;
    private static final int HEAD = 6;
    private static final int RELATION = 7;
    private static final int MISC = 9;

    private Conllu() {}

    /**
     * A sentence of a treebank.
     *
     * @param document the name of its document
     * @param tokens with gold lemmas, tags and heads
     * @param misc the last column, token by token
     */
    public record Tree(String document, List<Token> tokens, List<String> misc) {}

    /** All sentences of a file. */
    public static List<Tree> read(Path file) throws IOException {
        var trees = new ArrayList<Tree>();
        var rows = new ArrayList<String[]>();
        String document = "";
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                if (!rows.isEmpty()) {
                    trees.add(tree(document, rows));
                    rows.clear();
                }
            } else if (line.startsWith(DOCUMENT)) {
                document = line.substring(DOCUMENT.length());
            } else if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                if (!cells[0].contains("-") && !cells[0].contains(".")) {
                    rows.add(cells);
                }
            }
        }
        if (!rows.isEmpty()) {
            trees.add(tree(document, rows));
        }
        return trees;
    }

    private static Tree tree(String document, List<String[]> rows) {
        List<Span> words = joined(rows);
        Map<Integer, Integer> wordOf = new HashMap<>();
        for (int w = 0; w < words.size(); w++) {
            for (int r = words.get(w).start(); r < words.get(w).end(); r++) {
                wordOf.put(r, w);
            }
        }
        var tokens = new ArrayList<Token>();
        var misc = new ArrayList<String>();
        for (int w = 0; w < words.size(); w++) {
            tokens.add(token(rows, words.get(w), w, wordOf));
            misc.add(String.join(
                    "",
                    Arrays.stream(rows.subList(
                                            words.get(w).start(), words.get(w).end())
                                    .toArray(String[][]::new))
                            .map(cells -> cells[MISC])
                            .toList()));
        }
        return new Tree(document, List.copyOf(tokens), List.copyOf(misc));
    }

    /** The rows that make up each word. */
    private static List<Span> joined(List<String[]> rows) {
        var words = new ArrayList<Span>();
        int start = 0;
        for (int r = 0; r < rows.size(); r++) {
            boolean goesOn = r + 1 < rows.size()
                    && rows.get(r)[MISC].contains("SpaceAfter=No")
                    && (isHyphen(rows.get(r)) && r > start
                            || isHyphen(rows.get(r + 1))
                                    && isWord(rows.get(r))
                                    && r + 2 < rows.size()
                                    && rows.get(r + 1)[MISC].contains("SpaceAfter=No"));
            if (!goesOn) {
                words.add(new Span(start, r + 1));
                start = r + 1;
            }
        }
        return words;
    }

    private static boolean isHyphen(String[] row) {
        return row[FORM].equals("-");
    }

    private static boolean isWord(String[] row) {
        return !row[FORM].isEmpty() && Character.isLetterOrDigit(row[FORM].codePointAt(row[FORM].length() - 1));
    }

    private static Token token(List<String[]> rows, Span word, int index, Map<Integer, Integer> wordOf) {
        var form = new StringBuilder();
        var lemma = new StringBuilder();
        int main = word.end() - 1;
        for (int r = word.start(); r < word.end(); r++) {
            form.append(rows.get(r)[FORM]);
            lemma.append(rows.get(r)[LEMMA]);
            int head = Integer.parseInt(rows.get(r)[HEAD]) - 1;
            if (!isHyphen(rows.get(r)) && !word.contains(head < 0 ? Integer.MAX_VALUE : head)) {
                main = r;
            }
        }
        int head = Integer.parseInt(rows.get(main)[HEAD]) - 1;
        String[] last = rows.get(word.end() - 1);
        return new Token(
                index,
                new Span(0, 0),
                form.toString(),
                lemma.toString(),
                last[UPOS],
                last[XPOS],
                head < 0 ? Token.ROOT : wordOf.getOrDefault(head, Token.ROOT),
                rows.get(main)[RELATION]);
    }
}
