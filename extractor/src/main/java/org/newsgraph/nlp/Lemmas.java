package org.newsgraph.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;

/**
 * Lemmas from a lexicon of irregular forms, for other words from a dictionary, and for the rest from what happens to words with
 * the same ending. A line of the table is {@code W form tag lemma} or {@code E ending tag cut add}: cut so many letters and add those.
 */
public final class Lemmas {
    private static final int LONGEST_ENDING = 5;
    private static final int LONGEST_REGULAR = 6;
    private static final int SHORTEST_REGULAR = 4;

    private record Change(int cut, String add) {}

    private final Map<String, String> words;
    private final Map<String, Change> endings;
    private final Lexicon irregular;
    private final Lexicon regular;

    private Lemmas(Map<String, String> words, Map<String, Change> endings, Lexicons lexicons) {
        this.words = words;
        this.endings = endings;
        this.irregular = lexicons.expect("irregular-forms");
        this.regular = lexicons.expect("lemma-endings");
    }

    /**
     * Reads the table, packed with gzip.
     *
     * @param lexicons have the irregular forms, which come before those of the table, and endings of regular forms, which come
     *     before the table's
     */
    public static Lemmas read(InputStream table, Lexicons lexicons) throws IOException {
        var words = new HashMap<String, String>();
        var endings = new HashMap<String, Change>();
        try (var reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(table), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t", -1);
                if (cells[0].equals("W")) {
                    words.put(cells[1] + "\t" + cells[2], cells[3]);
                } else {
                    endings.put(cells[1] + "\t" + cells[2], new Change(Integer.parseInt(cells[3]), cells[4]));
                }
            }
        }
        return new Lemmas(words, endings, lexicons);
    }

    /** Can a form be an irregular past tense? */
    boolean isIrregularPast(String form) {
        return irregular
                .feature(Typography.plain(form.toLowerCase(Locale.ROOT)), "VBD")
                .isPresent();
    }

    /** The lemma of a form with a Penn tag; a proper name is its own. */
    public String lemma(String form, String xpos) {
        if (xpos.startsWith("NNP")) {
            return form;
        }
        String lower = Typography.plain(form.toLowerCase(Locale.ROOT));
        return irregular
                .feature(lower, xpos)
                .or(() -> Optional.ofNullable(words.get(lower + "\t" + xpos)))
                .or(() -> byRegularEnding(lower, xpos))
                .orElseGet(() -> byEnding(lower, xpos));
    }

    private Optional<String> byRegularEnding(String lower, String xpos) {
        for (int length = Math.min(LONGEST_REGULAR, lower.length() - 1); length >= SHORTEST_REGULAR; length--) {
            String ending = lower.substring(lower.length() - length);
            if (regular.feature(ending, "tags")
                    .filter(tags -> tags.contains(xpos))
                    .isPresent()) {
                int cut = Integer.parseInt(regular.feature(ending, "cut").orElse("0"));
                return Optional.of(lower.substring(0, lower.length() - cut));
            }
        }
        return Optional.empty();
    }

    private String byEnding(String lower, String xpos) {
        for (int length = Math.min(LONGEST_ENDING, lower.length() - 1); length > 0; length--) {
            Change change = endings.get(lower.substring(lower.length() - length) + "\t" + xpos);
            if (change != null && change.cut < lower.length()) {
                return lower.substring(0, lower.length() - change.cut) + change.add;
            }
        }
        return lower;
    }
}
