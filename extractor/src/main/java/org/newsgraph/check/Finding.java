package org.newsgraph.check;

import java.util.Comparator;

/**
 * Something in a graph that is not as a shape says.
 *
 * @param severity how grave it is
 * @param shape name of the shape in {@code ontology/shapes.ttl}, such as {@code Mention}
 * @param node what is not as it should be: an IRI, or the name of another node
 * @param property the property concerned in SPARQL's notation, or nothing
 * @param value the value concerned as Turtle writes it, or nothing
 * @param message what is wrong
 */
public record Finding(Severity severity, String shape, String node, String property, String value, String message)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::shape)
            .thenComparing(Finding::node)
            .thenComparing(Finding::property)
            .thenComparing(Finding::value)
            .thenComparing(Finding::message);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return shape + ": " + message + " (" + node + (property.isEmpty() ? "" : " " + property)
                + (value.isEmpty() ? "" : " " + value) + ")";
    }
}
