package org.newsgraph.verify;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Statements as canonical N-Quads.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/#canonical-quads">RDF Dataset Canonicalization</a>
 */
final class CanonicalLine {
    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
    private static final int DELETE = 0x7F;

    private CanonicalLine() {}

    /** The line of a quad, with its line end. */
    static String of(Quad quad) {
        var line = new StringBuilder();
        append(line, quad.getSubject());
        append(line, quad.getPredicate());
        append(line, quad.getObject());
        if (!quad.isDefaultGraph()) {
            append(line, quad.getGraph());
        }
        return line.append(".\n").toString();
    }

    private static void append(StringBuilder line, Node node) {
        if (node.isURI()) {
            line.append('<').append(node.getURI()).append('>');
        } else if (node.isLiteral()) {
            literal(line, node);
        } else {
            throw new IllegalArgumentException("no canonical form is defined for " + node);
        }
        line.append(' ');
    }

    private static void literal(StringBuilder line, Node node) {
        line.append('"');
        escape(line, node.getLiteralLexicalForm());
        line.append('"');
        if (!node.getLiteralLanguage().isEmpty()) {
            line.append('@').append(node.getLiteralLanguage());
        } else if (!node.getLiteralDatatypeURI().equals(STRING)) {
            line.append("^^<").append(node.getLiteralDatatypeURI()).append('>');
        }
    }

    private static void escape(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\b' -> line.append("\\b");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\f' -> line.append("\\f");
                case '\r' -> line.append("\\r");
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                default -> {
                    if (c < ' ' || c == DELETE) {
                        line.append(String.format("\\u%04X", (int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
    }
}
