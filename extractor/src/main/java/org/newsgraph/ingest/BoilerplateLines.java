package org.newsgraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Knows what in the lines of a page is not part of the article: lines of advertisements for the publisher's application,
 * share buttons, invitations to comment, to subscribe or to read something else; and who wrote and sent it, behind the last
 * sentence of a line. They stay in the text, since offsets count in it, but nothing is to be extracted from them.
 *
 * <p>The patterns for whole lines are in {@code lexicon/boilerplate.tsv}, matched without regard to case; those for the ends of
 * lines in {@code lexicon/sign-offs.tsv}. Each has lines of a regular expression; a text that it matches; and one that looks
 * alike and is article text.
 */
public final class BoilerplateLines {
    private static final String WHOLE = "/lexicon/boilerplate.tsv";
    private static final String SIGN_OFFS = "/lexicon/sign-offs.tsv";
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** The end of a sentence, where a sign-off may begin. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’')]*\\s+");

    /** A longer line has something to say. */
    private static final int MAX_LENGTH = 240;

    private final List<Row> rows;
    private final List<Row> signOffs;

    private BoilerplateLines(List<Row> rows, List<Row> signOffs) {
        this.rows = List.copyOf(rows);
        this.signOffs = List.copyOf(signOffs);
    }

    /**
     * A line of the lexicon.
     *
     * @param pattern what a line of text has to match as a whole
     * @param example a line that matches
     * @param counterExample a line that must not
     */
    record Row(Pattern pattern, String example, String counterExample) {
        boolean matches(String line) {
            return pattern.matcher(line).matches();
        }
    }

    /** The patterns that come with the program. */
    public static BoilerplateLines standard() {
        return new BoilerplateLines(parse(WHOLE, content(WHOLE), ANY_CASE), parse(SIGN_OFFS, content(SIGN_OFFS), 0));
    }

    private static String content(String lexicon) {
        try (InputStream stream = BoilerplateLines.class.getResourceAsStream(lexicon)) {
            if (stream == null) {
                throw new IllegalStateException(lexicon + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a lexicon.
     *
     * @param name what errors call it
     * @param flags of {@link Pattern#compile(String, int)}
     */
    static List<Row> parse(String name, String lexicon, int flags) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : lexicon.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(line, name + ", line " + number + ": ", flags));
            }
        }
        return rows;
    }

    private static Row row(String line, String place, int flags) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
            throw new IllegalArgumentException(place + columns.length + " columns where 3 are expected");
        }
        try {
            return new Row(Pattern.compile(columns[0], flags), columns[1], columns[2]);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(place + e.getMessage(), e);
        }
    }

    /** Is this line of text, without its line end, boilerplate? */
    public boolean isBoilerplate(String line) {
        String stripped = line.strip();
        return !stripped.isEmpty()
                && stripped.length() <= MAX_LENGTH
                && rows.stream().anyMatch(row -> row.matches(stripped));
    }

    /**
     * How much of a line, from its start, is the article's, in UTF-16 units: none of boilerplate, and all but the sign-off of
     * another line.
     */
    public int articleEnd(String line) {
        if (isBoilerplate(line)) {
            return 0;
        }
        Matcher end = SENTENCE_END.matcher(line);
        while (end.find()) {
            String rest = line.substring(end.end()).strip();
            if (rest.length() <= MAX_LENGTH && signOffs.stream().anyMatch(row -> row.matches(rest))) {
                return end.end();
            }
        }
        return line.length();
    }

    List<Row> rows() {
        return rows;
    }

    List<Row> signOffs() {
        return signOffs;
    }
}
