package org.newsgraph.ingest;

import java.io.Serial;

/** Carries a problem from the place that saw it to the reader of the whole input; it never leaves this package. */
final class RefusedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedException(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
