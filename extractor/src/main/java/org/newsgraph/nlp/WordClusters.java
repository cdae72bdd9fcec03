package org.newsgraph.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Classes of words that keep the same company, from coarse to fine, so that what is learned about one holds for the others. A
 * line of the table is a word and its classes.
 */
public final class WordClusters {
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    private static final int[] NONE = {};

    private final Map<String, int[]> classes;

    private WordClusters(Map<String, int[]> classes) {
        this.classes = classes;
    }

    /** Reads the table, packed with gzip. */
    public static WordClusters read(InputStream table) throws IOException {
        var classes = new HashMap<String, int[]>();
        try (var reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(table), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t");
                classes.put(cells[0], numbers(cells));
            }
        }
        return new WordClusters(classes);
    }

    private static int[] numbers(String[] cells) throws IOException {
        int[] numbers = new int[cells.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Integer.parseInt(cells[i + 1], Character.MAX_RADIX);
            } catch (NumberFormatException e) {
                throw new IOException("no class of words: " + cells[i + 1], e);
            }
        }
        return numbers;
    }

    /** A word as the table writes it: plain marks, every digit 0. */
    public static String key(String word) {
        String plain = Typography.plain(word);
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isDigit(plain.charAt(i))) {
                return DIGIT.matcher(plain).replaceAll("0");
            }
        }
        return plain;
    }

    /** The classes of a word, from coarse to fine; none for an unknown one. */
    public int[] of(String word) {
        return classes.getOrDefault(key(word), NONE).clone();
    }
}
