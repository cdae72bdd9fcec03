package org.newsgraph.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.text.Span;

/**
 * A passage of GAP: a pronoun, and two names of which it means one or neither. Places are UTF-16 offsets; the file counts code
 * points.
 *
 * @see <a href="https://aclanthology.org/Q18-1042/">Webster and others 2018, Mind the GAP</a>
 */
record GapPassage(String id, String text, Span pronoun, Candidate first, Candidate second) {
    private static final int COLUMNS = 11;

    /** A name, and whether people say that the pronoun means it. */
    record Candidate(Span name, boolean meant) {}

    /**
     * The passages of a file.
     *
     * @throws EvalException if a line has other columns, or a name or pronoun is not where the line says
     */
    static List<GapPassage> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        var passages = new ArrayList<GapPassage>();
        for (int number = 2; number <= lines.size(); number++) {
            if (!lines.get(number - 1).isBlank()) {
                passages.add(parse(file + ", line " + number, lines.get(number - 1)));
            }
        }
        return passages;
    }

    private static GapPassage parse(String place, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new EvalException(place + ": not eleven columns; take the file as GAP published it");
        }
        String text = cells[1];
        return new GapPassage(
                cells[0],
                text,
                span(place, text, cells[2], cells[3]),
                new Candidate(span(place, text, cells[4], cells[5]), Boolean.parseBoolean(cells[6])),
                new Candidate(span(place, text, cells[7], cells[8]), Boolean.parseBoolean(cells[9])));
    }

    private static Span span(String place, String text, String words, String offset) {
        int points = Integer.parseInt(offset);
        if (points <= text.codePointCount(0, text.length())) {
            int start = text.offsetByCodePoints(0, points);
            if (text.startsWith(words, start)) {
                return new Span(start, start + words.length());
            }
        }
        throw new EvalException(place + ": '" + words + "' is not at character " + offset
                + " of the text; take the file as GAP published it");
    }
}
