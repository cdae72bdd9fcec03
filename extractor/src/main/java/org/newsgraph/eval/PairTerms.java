package org.newsgraph.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.fact.Argument;
import org.newsgraph.fact.Entity;
import org.newsgraph.fact.Fact;
import org.newsgraph.fact.Status;
import org.newsgraph.text.Taxonomy;

/**
 * What Newsgraph finds, in the relations of somebody else, read from a table of tab-separated values: the type or predicate of a
 * fact, the roles of both ends, the classes that they must have (an empty cell means any), and the name of the relation there.
 */
record PairTerms(List<Row> rows) {
    private static final Set<Status> NOT_SO = Set.of(Status.DENIED, Status.POSSIBLE);

    /**
     * A kind of fact that makes a pair.
     *
     * @param found type of a tenure or event, predicate of a relation, or the name of another source of pairs
     */
    record Row(
            String found,
            String subjectRole,
            String subjectClass,
            String objectRole,
            String objectClass,
            String family) {
        /** Does it only fill up what nothing else has found? */
        boolean isLast() {
            return found.endsWith(" country");
        }

        boolean accepts(Entity subject, Entity object, Taxonomy taxonomy) {
            return !subject.equals(object) && is(subject, subjectClass, taxonomy) && is(object, objectClass, taxonomy);
        }
    }

    static PairTerms read(String resource) {
        return new PairTerms(cells(resource, 6).stream()
                .map(c -> new Row(c[0], c[1], c[2], c[3], c[4], c[5]))
                .toList());
    }

    /** The pairs that the facts make by one row. */
    static Stream<Pair> pairs(Row row, List<Fact> facts, Taxonomy taxonomy) {
        return facts.stream()
                .filter(fact -> !NOT_SO.contains(fact.status()))
                .filter(fact -> fact.predicate().orElse(fact.type()).equals(row.found()))
                .flatMap(fact -> entities(fact, row.subjectRole())
                        .flatMap(subject -> entities(fact, row.objectRole())
                                .filter(object -> row.accepts(subject, object, taxonomy))
                                .map(object -> new Pair(subject, row.family(), object))));
    }

    static Stream<Entity> entities(Fact fact, String role) {
        return fact.arguments().stream()
                .filter(argument -> argument.role().equals(role))
                .filter(Argument.OfEntity.class::isInstance)
                .map(argument -> ((Argument.OfEntity) argument).entity());
    }

    static boolean is(Entity entity, String type, Taxonomy taxonomy) {
        if (type.startsWith("=")) {
            return entity.type().equals(type.substring(1));
        }
        return type.isEmpty() || taxonomy.isA(entity.type(), type);
    }

    static List<String[]> cells(String resource, int columns) {
        InputStream table = PairTerms.class.getResourceAsStream(resource);
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

    static String[] cells(String resource, String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalArgumentException(
                    resource + ": " + cells.length + " columns in place of " + columns + ": " + line);
        }
        return cells;
    }
}
