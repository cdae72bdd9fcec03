package org.newsgraph.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which words may have a Penn tag: the table {@code reader/tag-forms.tsv}, which explains its columns. Immutable; shared by threads. */
final class TagForms {
    private static final String TABLE = "/reader/tag-forms.tsv";
    private static final String REMARK = "#";
    private static final String HEAD = "tag\t";

    private final Map<String, Pattern> words;

    private TagForms(Map<String, Pattern> words) {
        this.words = Map.copyOf(words);
    }

    /**
     * The table that travels with the program.
     *
     * @throws ReaderException if it is missing or a line is none of it
     */
    static TagForms shipped() {
        try (InputStream table = TagForms.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new ReaderException(TABLE + " is missing from the class path; build the project again");
            }
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TagForms parse(String table) {
        var words = new HashMap<String, Pattern>();
        List<String> lines = table.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith(REMARK) && !line.startsWith(HEAD)) {
                String[] cells = line.split("\t", -1);
                try {
                    words.put(cells[0], Pattern.compile(cells[1]));
                } catch (PatternSyntaxException | ArrayIndexOutOfBoundsException e) {
                    throw new ReaderException(
                            TABLE + ", line " + (i + 1) + ": a tag, a tabulator and a regular expression are expected",
                            e);
                }
            }
        }
        return new TagForms(words);
    }

    /** May a word have a tag? */
    boolean allow(String penn, String word) {
        Pattern allowed = words.get(penn);
        return allowed == null || allowed.matcher(word.toLowerCase(Locale.ROOT)).matches();
    }
}
