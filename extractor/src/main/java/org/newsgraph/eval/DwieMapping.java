package org.newsgraph.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.newsgraph.fact.Entity;
import org.newsgraph.text.Taxonomy;

/**
 * What Newsgraph finds in the terms of {@code score_dwie.py}, read from {@code eval/dwie-relations.tsv} and
 * {@code eval/dwie-consequences.tsv}: tables of tab-separated values whose empty cells mean "any".
 */
record DwieMapping(List<Row> rows, List<Consequence> consequences) {

    /**
     * A kind of fact that makes a pair.
     *
     * @param found type of a tenure, predicate of a relation, or {@code background}
     */
    record Row(
            String found,
            String subjectRole,
            String subjectClass,
            String objectRole,
            String objectClass,
            String family) {
        boolean accepts(Entity subject, Entity object, Taxonomy taxonomy) {
            return is(subject, subjectClass, taxonomy) && is(object, objectClass, taxonomy);
        }
    }

    /**
     * A pair that follows from one pair, or from two of which the second begins where the first ends.
     *
     * @param second family of the second pair; empty if there is none
     */
    record Consequence(String first, String second, String subjectClass, String objectClass, String gives) {
        boolean accepts(Entity subject, Entity object, Taxonomy taxonomy) {
            return is(subject, subjectClass, taxonomy) && is(object, objectClass, taxonomy);
        }
    }

    static DwieMapping read() {
        return new DwieMapping(
                cells("/eval/dwie-relations.tsv", 6).stream()
                        .map(c -> new Row(c[0], c[1], c[2], c[3], c[4], c[5]))
                        .toList(),
                cells("/eval/dwie-consequences.tsv", 5).stream()
                        .map(c -> new Consequence(c[0], c[1], c[2], c[3], c[4]))
                        .toList());
    }

    private static boolean is(Entity entity, String type, Taxonomy taxonomy) {
        return type.isEmpty() || taxonomy.isA(entity.type(), type);
    }

    private static List<String[]> cells(String resource, int columns) {
        InputStream table = DwieMapping.class.getResourceAsStream(resource);
        if (table == null) {
            throw new IllegalArgumentException(resource + " is not on the class path");
        }
        try (var reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> cells(resource, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cells(String resource, String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalArgumentException(
                    resource + ": " + cells.length + " columns in place of " + columns + ": " + line);
        }
        return cells;
    }
}
