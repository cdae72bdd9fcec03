package org.newsgraph.cli;

import java.io.Serial;
import org.newsgraph.ingest.Problem;

/** Ends a command that cannot do what it was asked for: exit code 2 and a message, without a stack trace. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    static Refusal of(String what, String message, String remedy) {
        return new Refusal(Problem.of(what, message, remedy));
    }

    Problem problem() {
        return problem;
    }
}
