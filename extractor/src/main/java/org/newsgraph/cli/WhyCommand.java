package org.newsgraph.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code newsgraph why}. */
@Command(name = "why", mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        throw Refusal.of("why", "not there yet", "wait");
    }
}
