package org.newsgraph.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/** Which shapes looked at which nodes of a graph, and what they found. */
public final class Inspection {
    private final Map<String, Set<Node>> lookedAt;
    private final List<Finding> findings;

    Inspection(Map<String, Set<Node>> lookedAt, List<Finding> findings) {
        this.lookedAt = new TreeMap<>(lookedAt);
        this.findings = List.copyOf(findings);
    }

    /** The shapes that looked at one of the nodes at least and found nothing about any of them, sorted by name. */
    public List<String> passedBy(Collection<Node> nodes) {
        List<String> failed = findingsOn(nodes).stream().map(Finding::shape).toList();
        return lookedAt.entrySet().stream()
                .filter(shape -> nodes.stream().anyMatch(shape.getValue()::contains))
                .map(Map.Entry::getKey)
                .filter(shape -> !failed.contains(shape))
                .toList();
    }

    /** What was found about the nodes, the gravest first. */
    public List<Finding> findingsOn(Collection<Node> nodes) {
        return findings.stream()
                .filter(finding -> nodes.stream()
                        .anyMatch(node -> node.isURI() && node.getURI().equals(finding.node())))
                .toList();
    }
}
