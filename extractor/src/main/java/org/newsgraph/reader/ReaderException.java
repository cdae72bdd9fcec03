package org.newsgraph.reader;

/** The trained model cannot be used: it is missing, damaged, or this machine cannot run it. The message says what to do. */
public final class ReaderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReaderException(String message) {
        super(message);
    }

    ReaderException(String message, Throwable cause) {
        super(message, cause);
    }
}
