package org.newsgraph.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Splits words into WordPieces as uncased BERT does: without accents and capitals, apart at punctuation and Chinese characters,
 * then always the longest piece that the vocabulary has.
 *
 * @see <a href="https://aclanthology.org/N19-1423/">Devlin et al. 2019, BERT</a>
 * @see <a href="https://arxiv.org/abs/1609.08144">Wu et al. 2016, where WordPieces are described</a>
 */
public final class WordPieces {
    /** The most pieces of one word; more are cut off. */
    public static final int MOST = 16;

    private static final String SHIPPED = "/models/reader/vocabulary.txt.gz";
    private static final String UNKNOWN = "[UNK]";
    private static final String BEFORE = "[CLS]";
    private static final String AFTER = "[SEP]";
    private static final String GOES_ON = "##";
    private static final int LONGEST_PART = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int before;
    private final int after;
    private final int longestPiece;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        unknown = special(UNKNOWN);
        before = special(BEFORE);
        after = special(AFTER);
        longestPiece =
                vocabulary.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private int special(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException(
                    "the vocabulary lacks the piece " + piece + "; take BERT's vocabulary file");
        }
        return id;
    }

    /**
     * The vocabulary that travels with the program.
     *
     * @throws IllegalStateException if it is missing or damaged
     */
    public static WordPieces shipped() {
        try (InputStream stream = WordPieces.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the vocabulary " + SHIPPED + " is missing from the class path; build the project again");
            }
            return read(new GZIPInputStream(stream));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the vocabulary " + SHIPPED + " is damaged: " + e.getMessage() + "; build the project again", e);
        }
    }

    /**
     * Reads a vocabulary: one piece a line in UTF-8; its identifier is the number of its line, from 0.
     *
     * @throws IllegalArgumentException if a special piece is missing
     */
    public static WordPieces read(InputStream vocabulary) throws IOException {
        var ids = new HashMap<String, Integer>();
        var lines = new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            ids.putIfAbsent(line, number++);
        }
        return new WordPieces(ids);
    }

    /** The identifier of what stands before every text, [CLS]. */
    public int before() {
        return before;
    }

    /** The identifier of what stands after every text, [SEP]. */
    public int after() {
        return after;
    }

    /** The identifiers of a word's pieces: at least one, at most {@link #MOST}. */
    public int[] ids(String word) {
        var ids = new ArrayList<Integer>();
        for (String part : parts(plain(word))) {
            addPieces(part, ids);
        }
        return ids.isEmpty()
                ? new int[] {unknown}
                : ids.stream().mapToInt(Integer::intValue).limit(MOST).toArray();
    }

    /** Without control characters, accents and capitals. */
    private static String plain(String word) {
        var clean = new StringBuilder(word.length());
        word.codePoints()
                .filter(c -> Character.isWhitespace(c) || !isControl(c))
                .forEach(c -> clean.appendCodePoint(Character.isWhitespace(c) ? ' ' : c));
        var plain = new StringBuilder(clean.length());
        Normalizer.normalize(clean, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isControl(int c) {
        return c == 0xFFFD
                || switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
                    default -> false;
                };
    }

    /** Apart at blanks; punctuation marks and Chinese characters are parts of their own. */
    private static List<String> parts(String word) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        word.codePoints().forEach(c -> {
            boolean blank = Character.isSpaceChar(c);
            boolean alone = isPunctuation(c) || isChinese(c);
            if ((blank || alone) && !part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            }
            if (alone) {
                parts.add(Character.toString(c));
            } else if (!blank) {
                part.appendCodePoint(c);
            }
        });
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks of Chinese characters that BERT's authors name; kana and hangul are not among them. */
    private static boolean isChinese(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x20000 && c <= 0x2A6DF
                || c >= 0x2A700 && c <= 0x2B73F
                || c >= 0x2B740 && c <= 0x2B81F
                || c >= 0x2B920 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }

    /** The longest pieces from left to right; the whole part is unknown where none fits. */
    private void addPieces(String part, List<Integer> ids) {
        var found = new ArrayList<Integer>();
        int start = part.codePointCount(0, part.length()) > LONGEST_PART ? -1 : 0;
        while (start >= 0 && start < part.length()) {
            start = addPiece(part, start, found);
        }
        if (start < 0) {
            ids.add(unknown);
        } else {
            ids.addAll(found);
        }
    }

    /** Where the longest piece from a place on ends, or -1. */
    private int addPiece(String part, int start, List<Integer> found) {
        String prefix = start > 0 ? GOES_ON : "";
        for (int end = Math.min(part.length(), start + longestPiece); end > start; end--) {
            Integer id = vocabulary.get(prefix + part.substring(start, end));
            if (id != null) {
                found.add(id);
                return end;
            }
        }
        return -1;
    }
}
