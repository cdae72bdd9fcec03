package org.newsgraph.cli;

/** What a command says to the program that started it. */
final class ExitCode {
    static final int OK = 0;

    /** A check that the user asked for found something. */
    static final int CHECK_FAILED = 1;

    /** Some or all of the input could not be processed, or the command was not understood. */
    static final int BAD_INPUT = 2;

    private ExitCode() {}
}
