package org.newsgraph.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.text.Span;

/**
 * Reads treebanks in CoNLL-U: ten columns a word, comments of which {@code newdoc}, {@code newpar} and {@code text} count here.
 * Ranges of words ({@code 1-2}) and empty words ({@code 1.1}) are left out.
 *
 * @see <a href="https://universaldependencies.org/format.html">CoNLL-U</a>
 */
public final class Treebank {
    private static final String DOCUMENT = "# newdoc id = ";
    private static final String PARAGRAPH = "# newpar";
    private static final String TEXT = "# text = ";
    private static final int COLUMNS = 10;

    private final Path file;
    private final List<TreebankSentence> sentences = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private String document = "";
    private String text = "";
    private boolean opening = true;

    private Treebank(Path file) {
        this.file = file;
    }

    /**
     * All sentences of a file.
     *
     * @throws IOException if the file cannot be read
     * @throws EvalException if it is no CoNLL-U with the text of each sentence
     */
    public static List<TreebankSentence> read(Path file) throws IOException {
        var treebank = new Treebank(file);
        Files.readAllLines(file).forEach(treebank::add);
        treebank.endSentence();
        return List.copyOf(treebank.sentences);
    }

    /** The sentences of a file, document by document. */
    static Map<String, List<TreebankSentence>> documents(Path file) throws IOException {
        var documents = new LinkedHashMap<String, List<TreebankSentence>>();
        read(file)
                .forEach(sentence -> documents
                        .computeIfAbsent(sentence.document(), name -> new ArrayList<>())
                        .add(sentence));
        return documents;
    }

    private void add(String line) {
        if (line.isBlank()) {
            endSentence();
        } else if (line.startsWith(DOCUMENT)) {
            document = line.substring(DOCUMENT.length());
            opening = true;
        } else if (line.equals(PARAGRAPH) || line.startsWith(PARAGRAPH + " ")) {
            opening = true;
        } else if (line.startsWith(TEXT)) {
            text = line.substring(TEXT.length());
        } else if (!line.startsWith("#")) {
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS) {
                throw new EvalException(
                        file + ": not ten columns: " + line + "; take the treebank as it was published");
            }
            if (cells[0].chars().allMatch(Character::isDigit)) {
                rows.add(cells);
            }
        }
    }

    private void endSentence() {
        if (rows.isEmpty()) {
            return;
        }
        List<Span> places =
                places(file, text, rows.stream().map(cells -> cells[1]).toList());
        var words = new ArrayList<TreebankSentence.Word>();
        for (int w = 0; w < rows.size(); w++) {
            String[] cells = rows.get(w);
            words.add(new TreebankSentence.Word(
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    Integer.parseInt(cells[6]) - 1,
                    cells[7],
                    cells[9],
                    places.get(w)));
        }
        sentences.add(new TreebankSentence(document, opening, text, words));
        rows.clear();
        opening = false;
    }

    /**
     * Where words stand in the text of their sentence, UTF-16 offsets.
     *
     * @throws EvalException if the text does not consist of these words and blanks
     */
    static List<Span> places(Path file, String text, List<String> forms) {
        var places = new ArrayList<Span>();
        int from = 0;
        for (String form : forms) {
            int start = text.indexOf(form, from);
            if (start < 0 || !isBlank(text.substring(from, start))) {
                throw new EvalException(file + ": '" + form + "' is not the next word of '" + text
                        + "'; take the treebank as it was published, with the text of each sentence");
            }
            from = start + form.length();
            places.add(new Span(start, from));
        }
        return places;
    }

    /** No-break spaces are blanks, too. */
    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point));
    }
}
