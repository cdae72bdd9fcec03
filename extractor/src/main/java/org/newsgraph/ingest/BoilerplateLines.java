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
import org.newsgraph.text.Span;

/**
 * Knows the lines of a page that are not part of the article: advertisements for the publisher's application, share
 * buttons, invitations to comment, to subscribe or to read something else. They stay in the text, since offsets count in
 * it, but nothing is to be extracted from them.
 *
 * <p>The patterns are in {@code lexicon/boilerplate.tsv}: lines of a regular expression, which a whole line of text has to
 * match without regard to case and surrounding space; a line that it matches; and one that looks alike and is article text.
 */
public final class BoilerplateLines {
    private static final String LEXICON = "/lexicon/boilerplate.tsv";

    private static final Pattern LINE = Pattern.compile("[^\n]+");

    /** A longer line has something to say. */
    private static final int MAX_LENGTH = 240;

    private final List<Row> rows;

    private BoilerplateLines(List<Row> rows) {
        this.rows = List.copyOf(rows);
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
        try (InputStream stream = BoilerplateLines.class.getResourceAsStream(LEXICON)) {
            if (stream == null) {
                throw new IllegalStateException(LEXICON + " is not on the class path");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BoilerplateLines parse(String lexicon) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : lexicon.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(line, number));
            }
        }
        return new BoilerplateLines(rows);
    }

    private static Row row(String line, int number) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
            throw new IllegalArgumentException(
                    LEXICON + ", line " + number + ": " + columns.length + " columns where 3 are expected");
        }
        try {
            int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            return new Row(Pattern.compile(columns[0], flags), columns[1], columns[2]);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(LEXICON + ", line " + number + ": " + e.getMessage(), e);
        }
    }

    /** Is this line of text, without its line end, boilerplate? */
    public boolean isBoilerplate(String line) {
        String stripped = line.strip();
        return !stripped.isEmpty()
                && stripped.length() <= MAX_LENGTH
                && rows.stream().anyMatch(row -> row.matches(stripped));
    }

    /** The lines of a text that are boilerplate, in UTF-16 offsets, without their line ends. */
    public List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            if (isBoilerplate(line.group())) {
                spans.add(new Span(line.start(), line.end()));
            }
        }
        return spans;
    }

    List<Row> rows() {
        return rows;
    }
}
