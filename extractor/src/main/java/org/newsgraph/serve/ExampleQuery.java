package org.newsgraph.serve;

/**
 * A ready-made query that the web interface offers.
 *
 * @param name short, without blanks
 * @param summary one line for a reader
 * @param text SPARQL with its prefixes
 */
public record ExampleQuery(String name, String summary, String text) {}
