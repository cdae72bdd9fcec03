package org.newsgraph.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.newsgraph.fact.Fact;

/** What our facts are called in KnowledgeNet: the table {@code eval/knowledgenet.tsv}, which explains its columns. */
public record KnowledgeNetTerms(List<Term> terms) {
    private static final String TABLE = "/eval/knowledgenet.tsv";
    private static final int COLUMNS = 6;

    /**
     * What fills one side.
     *
     * @param name the role in our facts
     * @param types the classes that its entity must have one of; none for any
     * @param widened whether the places that hold the place count too
     */
    public record Role(String name, List<String> types, boolean widened) {
        static Role parse(String text) {
            boolean widened = text.endsWith("+");
            String[] parts = text.replace("+", "").split("@", 2);
            return new Role(parts[0], parts.length < 2 ? List.of() : List.of(parts[1].split("\\|")), widened);
        }
    }

    /** Which mentions count: names and pronouns, names alone, or only the one in the fact itself. */
    public enum Mentions {
        ALL,
        NAMES,
        OWN
    }

    /**
     * A line of the table.
     *
     * @param fact class, or predicate of a relation or attribute, as prefixed name
     * @param property the name there
     * @param mentions which mentions of the object count
     * @param post what the name of the post must contain, in lower case; empty for no demand
     */
    public record Term(String fact, String property, Role subject, Role object, Mentions mentions, List<String> post) {
        boolean fits(Fact candidate) {
            return candidate.predicate().orElse(candidate.type()).equals(fact);
        }

        boolean fitsPost(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return post.isEmpty() || post.stream().anyMatch(lower::contains);
        }
    }

    public KnowledgeNetTerms {
        terms = List.copyOf(terms);
    }

    /** Reads the table that travels with the program. */
    public static KnowledgeNetTerms shipped() {
        var terms = new ArrayList<Term>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("#") && !lines.get(i).startsWith("fact\t")) {
                terms.add(term(lines.get(i), i + 1));
            }
        }
        return new KnowledgeNetTerms(terms);
    }

    private static List<String> lines() {
        try (InputStream table = KnowledgeNetTerms.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is not on the class path");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term term(String line, int number) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(
                    TABLE + ", line " + number + ": " + cells.length + " columns in place of " + COLUMNS);
        }
        List<String> post =
                cells[5].isBlank() ? List.of() : Arrays.asList(cells[5].strip().split("\\|"));
        return new Term(
                cells[0],
                cells[1],
                Role.parse(cells[2]),
                Role.parse(cells[3]),
                Mentions.valueOf(cells[4].toUpperCase(Locale.ROOT)),
                List.copyOf(post));
    }
}
