package org.newsgraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A question that the graph must answer, and the rows it must answer with on the sample article. In its file, comments come first:
 * number and wording, {@code values: name=value,...} of the query's parameters, {@code rows: open} when the rows are not listed; then
 * the names of the columns; then rows. A cell is the text of the answer, {@code ~} and a part of it, {@code *} for anything, or
 * {@code -} for nothing.
 */
record CompetencyQuestion(
        int number, String query, Map<String, String> values, boolean open, List<String> columns, List<Row> rows) {

    private static final String ENDING = ".tsv";

    /** A row of an answer, or what one must look like. */
    record Row(List<String> cells) {
        private static final String BETWEEN = " | ";

        static Row parse(String text) {
            return new Row(List.of(text.split(java.util.regex.Pattern.quote(BETWEEN), -1)));
        }

        /** Is this what the given row must look like? */
        boolean matches(Row answer) {
            return cells.size() == answer.cells.size()
                    && java.util.stream.IntStream.range(0, cells.size())
                            .allMatch(i -> matches(cells.get(i), answer.cells.get(i)));
        }

        private static boolean matches(String wanted, String given) {
            return wanted.equals("*")
                    || (wanted.startsWith("~") ? given.contains(wanted.substring(1)) : wanted.equals(given));
        }

        @Override
        public String toString() {
            return String.join(BETWEEN, cells);
        }
    }

    static List<CompetencyQuestion> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("known-"))
                    .map(CompetencyQuestion::read)
                    .sorted(java.util.Comparator.comparingInt(CompetencyQuestion::number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompetencyQuestion read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<List<String>> table = lines.stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            String name = file.getFileName().toString();
            return new CompetencyQuestion(
                    Integer.parseInt(lines.get(0).replaceAll("^# (\\d+)\\. .*", "$1")),
                    name.substring(0, name.length() - ENDING.length()),
                    values(lines),
                    lines.contains("# rows: open"),
                    table.get(0),
                    table.stream().skip(1).map(Row::new).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> values(List<String> lines) {
        var values = new LinkedHashMap<String, String>();
        lines.stream()
                .filter(line -> line.startsWith("# values: "))
                .flatMap(line -> Stream.of(line.substring("# values: ".length()).split(",")))
                .map(value -> value.split("=", 2))
                .forEach(value -> values.put(value[0], value[1]));
        return values;
    }

    @Override
    public String toString() {
        return number + " " + query;
    }
}
