package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/** Rows as aligned text; names are shortened with prefixes, and wide cells are cut. */
final class Table {
    private static final int WIDEST = 70;
    private static final String GAP = "  ";

    private final Map<String, String> prefixes;

    Table(Map<String, String> prefixes) {
        this.prefixes = Map.copyOf(prefixes);
    }

    String of(Rows rows) {
        var lines = new ArrayList<List<String>>();
        lines.add(rows.variables());
        for (Map<String, Node> row : rows.rows()) {
            lines.add(rows.variables().stream()
                    .map(variable -> row.containsKey(variable) ? cell(row.get(variable)) : "")
                    .toList());
        }
        int[] widths = widths(lines, rows.variables().size());
        lines.add(1, java.util.Arrays.stream(widths).mapToObj("─"::repeat).toList());
        var text = new StringBuilder();
        lines.forEach(line -> text.append(aligned(line, widths)).append('\n'));
        int count = rows.rows().size();
        return text.append(count == 1 ? "1 row" : count + " rows").append('\n').toString();
    }

    private static int[] widths(List<List<String>> lines, int columns) {
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], length(line.get(i)));
            }
        }
        return widths;
    }

    private static String aligned(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            line.append(cell).append(" ".repeat(widths[i] - length(cell))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private String cell(Node node) {
        String text = node.isURI()
                ? shortened(node.getURI())
                : node.isLiteral() ? node.getLiteralLexicalForm() : NodeFmtLib.displayStr(node);
        String line = text.replaceAll("\\s+", " ").strip();
        return length(line) <= WIDEST ? line : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    /** The longest namespace that fits. */
    private String shortened(String iri) {
        return prefixes.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .max(java.util.Comparator.comparingInt((Map.Entry<String, String> prefix) ->
                                prefix.getValue().length())
                        .thenComparing(Map.Entry::getKey))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse(iri);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
