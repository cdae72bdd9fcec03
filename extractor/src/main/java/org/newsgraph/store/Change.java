package org.newsgraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * What a write takes out and puts in.
 *
 * @param removed quads that are stored and shall not be
 * @param added quads that are not stored and shall be
 */
record Change(List<Quad> removed, List<Quad> added) {
    static final Change NONE = new Change(List.of(), List.of());

    Change {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    static Change between(Set<Quad> stored, Set<Quad> wanted) {
        return new Change(
                stored.stream().filter(quad -> !wanted.contains(quad)).toList(),
                wanted.stream().filter(quad -> !stored.contains(quad)).toList());
    }

    /** TDB2 keeps numbers and dates as values: {@code 0.90} comes back as {@code 0.9}, and would look like a change. */
    static Quad asStored(Quad quad) {
        Node object = quad.getObject();
        NodeId inline = object.isLiteral() ? NodeIdInline.inline(object) : null;
        return inline == null
                ? quad
                : Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), NodeIdInline.extract(inline));
    }

    boolean isEmpty() {
        return removed.isEmpty() && added.isEmpty();
    }

    Change plus(Change other) {
        var bothRemoved = new ArrayList<>(removed);
        bothRemoved.addAll(other.removed);
        var bothAdded = new ArrayList<>(added);
        bothAdded.addAll(other.added);
        return new Change(bothRemoved, bothAdded);
    }
}
