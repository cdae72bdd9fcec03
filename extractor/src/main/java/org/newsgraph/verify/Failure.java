package org.newsgraph.verify;

import org.apache.jena.graph.Node;

/**
 * A thing that fails, and why.
 *
 * @param thing the fact; or the mention, the document, or the subject of a statement with no fact behind it
 * @param isFact whether the thing is a fact
 * @param article identifier of the article whose graph it stands in, empty when it is in none
 * @param what what differs
 * @param expected what the source, or the rest of the graph, makes it
 * @param found what the graph says
 */
public record Failure(Node thing, boolean isFact, String article, String what, String expected, String found) {}
