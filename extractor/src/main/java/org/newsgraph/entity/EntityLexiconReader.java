package org.newsgraph.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the lexicons of this package from the class path: tab-separated, {@code #} begins a comment line, and the
 * first other line names the columns. Unlike in other lexicons, case counts: "US" is no pronoun.
 */
final class EntityLexiconReader {
    private static final String FOLDER = "/lexicon/entity/";

    private EntityLexiconReader() {}

    static EntityLexicon read() {
        return new EntityLexicon(
                names(),
                column("demonyms.tsv"),
                nouns(),
                nameNouns(),
                column("titles.tsv"),
                column("given-names.tsv"),
                pronouns(),
                words(),
                contexts());
    }

    private static NameContexts contexts() {
        var contexts = new NameContexts();
        rows("name-contexts.tsv", 3).forEach(row -> contexts.add(row[0], row[1], row[2]));
        return contexts;
    }

    private static Map<String, KnownName> names() {
        var names = new HashMap<String, KnownName>();
        rows("names.tsv", 3).forEach(row -> names.put(row[0], new KnownName(row[1], row[2])));
        return names;
    }

    private static Map<String, Noun> nouns() {
        var nouns = new HashMap<String, Noun>();
        rows("nouns.tsv", 4)
                .forEach(row -> nouns.put(
                        row[0], new Noun(row[1], row[2], row[3].isEmpty() ? Set.of() : Set.of(row[3].split(" ")))));
        return nouns;
    }

    private static Map<String, Noun> nameNouns() {
        var nouns = new HashMap<String, Noun>();
        column("name-nouns.tsv").forEach((noun, type) -> nouns.put(noun, new Noun(type, "", Set.of())));
        return nouns;
    }

    private static Map<String, Pronoun> pronouns() {
        var pronouns = new HashMap<String, Pronoun>();
        rows("pronouns.tsv", 5).forEach(row -> pronouns.put(row[0], new Pronoun(row[1], row[2], row[3], row[4])));
        return pronouns;
    }

    private static Map<WordClass, Set<String>> words() {
        var words = new EnumMap<WordClass, Set<String>>(WordClass.class);
        for (String[] row : rows("words.tsv", 2)) {
            words.computeIfAbsent(WordClass.of(row[1]), key -> new TreeSet<>()).add(row[0]);
        }
        return words;
    }

    private static Map<String, String> column(String file) {
        var values = new HashMap<String, String>();
        rows(file, 2).forEach(row -> values.put(row[0], row[1]));
        return values;
    }

    private static List<String[]> rows(String file, int columns) {
        var stream = EntityLexiconReader.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("the class path lacks " + FOLDER + file);
        }
        var rows = new ArrayList<String[]>();
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            boolean header = true;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.startsWith("#")) {
                    if (!header) {
                        rows.add(row(file, number, line, columns));
                    }
                    header = false;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file, e);
        }
        return rows;
    }

    private static String[] row(String file, int number, String line, int columns) {
        String[] row = line.split("\t", -1);
        if (row.length != columns) {
            throw new IllegalStateException(FOLDER + file + ", line " + number + ": expected " + columns
                    + " columns with tabs between, found " + row.length);
        }
        return row;
    }
}
