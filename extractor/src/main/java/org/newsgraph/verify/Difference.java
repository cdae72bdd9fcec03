package org.newsgraph.verify;

/**
 * Something that does not agree.
 *
 * @param what what was compared
 * @param expected what the source, or the rest of the graph, makes it
 * @param found what the graph says
 */
record Difference(String what, String expected, String found) {}
