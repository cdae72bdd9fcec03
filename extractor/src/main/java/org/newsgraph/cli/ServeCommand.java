package org.newsgraph.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code newsgraph serve}. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        throw Refusal.of("serve", "not there yet", "wait");
    }
}
