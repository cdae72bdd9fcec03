package org.newsgraph.verify;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** One named graph, whole and in memory, by subject and property. */
final class View {
    private final List<Quad> quads;
    private final Map<Node, Map<Node, List<Node>>> values = new LinkedHashMap<>();

    View(Collection<Quad> quads) {
        this.quads = List.copyOf(quads);
        for (Quad quad : quads) {
            values.computeIfAbsent(quad.getSubject(), key -> new LinkedHashMap<>())
                    .merge(
                            quad.getPredicate(),
                            List.of(quad.getObject()),
                            (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
    }

    List<Quad> quads() {
        return quads;
    }

    /** The things that have one of some values. */
    List<Node> having(Node property, Node value) {
        return values.entrySet().stream()
                .filter(entry ->
                        entry.getValue().getOrDefault(property, List.of()).contains(value))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The things that have any value. */
    List<Node> having(Node property) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(property))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Node> values(Node subject, Node property) {
        return values.getOrDefault(subject, Map.of()).getOrDefault(property, List.of());
    }

    /** The value, when there is exactly one. */
    Optional<Node> only(Node subject, Node property) {
        List<Node> found = values(subject, property);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The text of the value, when there is exactly one and it is a literal. */
    Optional<String> text(Node subject, Node property) {
        return only(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    boolean has(Node subject, Node property, Node value) {
        return values(subject, property).contains(value);
    }

    /** The values as a person reads them. */
    String shown(Node subject, Node property) {
        List<Node> found = values(subject, property);
        return found.isEmpty()
                ? "nothing"
                : String.join(", ", found.stream().map(View::shown).toList());
    }

    static String shown(Triple triple) {
        return shown(triple.getSubject()) + " " + shown(triple.getPredicate()) + " " + shown(triple.getObject());
    }

    static String shown(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
