package org.newsgraph.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * The rows of an answer.
 *
 * @param variables the columns, in order
 * @param rows for each row the values of its columns; a column without a value is absent
 */
public record Rows(List<String> variables, List<Map<String, Node>> rows) {
    public Rows {
        variables = List.copyOf(variables);
        rows = rows.stream().map(Map::copyOf).toList();
    }
}
