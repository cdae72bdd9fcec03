package org.newsgraph.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.rdf.Newsgraph;

/**
 * What a fact rests on, in words.
 *
 * @param iri the fact
 * @param properties rows of property, value, name
 * @param claims rows of {@code why/claims.rq}
 * @param decisions rows of entity, name, decision
 */
record Explanation(
        String iri,
        List<Map<String, Node>> properties,
        List<Map<String, Node>> claims,
        List<Map<String, Node>> decisions) {
    private static final Map<String, String> PREFIXES = Newsgraph.prefixes(Newsgraph.DEFAULT_BASE);

    String text() {
        var text = new StringBuilder(iri + "\n\nsays\n");
        for (Map<String, Node> row : properties) {
            String name = row.containsKey("name") ? "  (" + value(row, "name") + ")" : "";
            text.append("  ")
                    .append(value(row, "property"))
                    .append("  ")
                    .append(value(row, "value"))
                    .append(name)
                    .append('\n');
        }
        claims.forEach(row -> text.append('\n').append(claim(row)));
        if (!decisions.isEmpty()) {
            text.append("\nwhy these entities\n");
            decisions.forEach(row -> text.append("  ")
                    .append(value(row, "name"))
                    .append(": ")
                    .append(value(row, "decision"))
                    .append('\n'));
        }
        return text.toString();
    }

    private static String claim(Map<String, Node> row) {
        String claimant = row.containsKey("claimantName") ? value(row, "claimantName") : "the article itself";
        String relays = value(row, "relays");
        String published = row.containsKey("published") ? ", " + value(row, "published") : "";
        String source = row.containsKey("source") ? ", " + value(row, "source") : "";
        return "claimed by  " + claimant + (relays.isEmpty() ? "" : ", through " + relays) + '\n'
                + "factuality  " + value(row, "factuality") + '\n'
                + "confidence  " + value(row, "confidence") + " that it is read rightly, not that it is true\n"
                + "found by    " + value(row, "extractor") + '\n'
                + "article     " + value(row, "title") + source + published + '\n'
                + "characters  " + value(row, "start") + " to " + value(row, "end") + '\n'
                + "    " + marked(row) + '\n';
    }

    /** The line of the article that has the evidence, with the evidence in brackets. */
    private static String marked(Map<String, Node> row) {
        String text = value(row, "text");
        int start = text.offsetByCodePoints(0, Integer.parseInt(value(row, "start")));
        int end = text.offsetByCodePoints(0, Integer.parseInt(value(row, "end")));
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = Optional.of(text.indexOf('\n', end)).filter(i -> i >= 0).orElse(text.length());
        return text.substring(lineStart, start) + "[[" + text.substring(start, end) + "]]"
                + text.substring(end, lineEnd);
    }

    private static String value(Map<String, Node> row, String column) {
        Node node = row.get(column);
        if (node == null) {
            return "";
        }
        return node.isURI() ? shortened(node.getURI()) : node.getLiteralLexicalForm();
    }

    private static String shortened(String iri) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElse(iri);
    }
}
