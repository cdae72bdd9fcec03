package org.newsgraph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words and phrases with features, from a table of tab-separated values. Lines that begin with {@code #} are comments; the
 * first other line names the columns; the first column is the entry, looked up in lower case, its words separated by blanks.
 */
public final class Lexicon {
    private final String name;
    private final Map<String, Map<String, String>> entries;
    private final int longest;
    /** For each word that entries begin with, how many words the longest of them has. */
    private final Map<String, Integer> longestFrom = new HashMap<>();

    /**
     * A match.
     *
     * @param text the entry, in lower case
     * @param length how many tokens it spans
     * @param features the other columns that have a value
     */
    public record Entry(String text, int length, Map<String, String> features) {
        /** The value of a column; empty when there is none. */
        public String feature(String column) {
            return features.getOrDefault(column, "");
        }
    }

    private Lexicon(String name, Map<String, Map<String, String>> entries, int longest) {
        this.name = name;
        this.entries = entries;
        this.longest = longest;
        for (String entry : entries.keySet()) {
            String[] words = entry.split(" ");
            longestFrom.merge(words[0], words.length, Math::max);
        }
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if a line has more columns than the first
     */
    public static Lexicon read(String name, InputStream table) {
        var entries = new HashMap<String, Map<String, String>>();
        int longest = 1;
        String[] columns = {};
        try (var reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (columns.length == 0) {
                    columns = cells;
                } else {
                    String entry = cells[0].strip().toLowerCase(Locale.ROOT);
                    entries.putIfAbsent(entry, features(name, number, columns, cells));
                    longest = Math.max(longest, entry.split(" ").length);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Lexicon(name, entries, longest);
    }

    private static Map<String, String> features(String name, int line, String[] columns, String[] cells) {
        if (cells.length > columns.length) {
            throw new IllegalArgumentException("lexicon " + name + ", line " + line + ": " + cells.length
                    + " columns, but the first line names " + columns.length);
        }
        var features = new HashMap<String, String>();
        for (int i = 1; i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                features.put(columns[i].strip(), cells[i].strip());
            }
        }
        return Map.copyOf(features);
    }

    public String name() {
        return name;
    }

    /** How many words the longest entry has. */
    public int longest() {
        return longest;
    }

    public boolean contains(String entry) {
        return entries.containsKey(entry.toLowerCase(Locale.ROOT));
    }

    /** The value of a column for an entry. */
    public Optional<String> feature(String entry, String column) {
        return Optional.ofNullable(
                entries.getOrDefault(entry.toLowerCase(Locale.ROOT), Map.of()).get(column));
    }

    /** Entries that begin at a place in a sequence of lower-cased words, the longest first. */
    public List<Entry> matches(List<String> lowerForms, int from) {
        int most = longestFrom.getOrDefault(lowerForms.get(from), 0);
        if (most == 0) {
            return List.of();
        }
        var found = new ArrayList<Entry>();
        for (int length = Math.min(most, lowerForms.size() - from); length > 0; length--) {
            String text =
                    length == 1 ? lowerForms.get(from) : String.join(" ", lowerForms.subList(from, from + length));
            Map<String, String> features = entries.get(text);
            if (features != null) {
                found.add(new Entry(text, length, features));
            }
        }
        return found;
    }

    /** The longest entry that begins at a place. */
    public Optional<Entry> match(List<String> lowerForms, int from) {
        return matches(lowerForms, from).stream().findFirst();
    }

    /** All entries with their features, in no particular order. */
    public Map<String, Map<String, String>> entries() {
        return Collections.unmodifiableMap(entries);
    }
}
