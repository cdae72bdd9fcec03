package org.newsgraph.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newsgraph rules}: help for whoever writes rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Helps to write rules.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  newsgraph rules test extractor/src/main/resources/rules/violence.yaml"})
final class RulesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
