package org.newsgraph.query;

/** How an answer is written. */
public enum ResultFormat {
    /** For people: a table for rows, Turtle for triples, one word for yes or no. */
    TABLE,
    CSV,
    /** SPARQL results in JSON, JSON-LD for triples. */
    JSON,
    /** For CONSTRUCT and DESCRIBE. */
    TURTLE
}
