package org.newsgraph.pattern;

/** A pattern that cannot be read; the message says what is wrong with it. */
public final class PatternException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PatternException(String message) {
        super(message);
    }
}
