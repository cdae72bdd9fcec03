package org.newsgraph.eval;

/** A file to measure on that cannot be used; the message names file, place and remedy. */
public final class EvalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EvalException(String message) {
        super(message);
    }
}
