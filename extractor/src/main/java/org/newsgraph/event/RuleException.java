package org.newsgraph.event;

/** A rule file that cannot be used; the message names file, rule and remedy. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RuleException(String message) {
        super(message);
    }
}
