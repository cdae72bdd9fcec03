package org.newsgraph.verify;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What came of a check.
 *
 * @param articles how many articles were checked
 * @param facts how many facts
 * @param claims how many claims
 * @param spans how many places in texts, of evidence and of mentions
 * @param quads how many statements in all, conclusions included
 * @param failures by article, thing, and what differs
 * @param hash SHA-256 of the canonical form of all statements, in hexadecimal; empty when some are about nodes without a name
 */
public record Report(
        int articles, int facts, int claims, int spans, long quads, List<Failure> failures, Optional<String> hash) {
    public Report {
        failures = List.copyOf(failures);
    }

    /** The facts that fail, each once. */
    public List<Node> failingFacts() {
        return failures.stream()
                .filter(Failure::isFact)
                .map(Failure::thing)
                .distinct()
                .toList();
    }
}
