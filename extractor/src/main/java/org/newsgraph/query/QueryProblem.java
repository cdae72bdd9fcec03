package org.newsgraph.query;

/** A question that cannot be asked; the message says what is wrong with it, where, and what would do. */
public final class QueryProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public QueryProblem(String message) {
        super(message);
    }

    public QueryProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
