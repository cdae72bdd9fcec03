package org.newsgraph.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.newsgraph.eval.EvalException;
import org.newsgraph.query.QueryProblem;
import org.newsgraph.serve.ServeException;
import org.newsgraph.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code newsgraph}, which has a subcommand for everything that it does. */
@Command(
        name = "newsgraph",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        description = "Reads English news into an RDF knowledge graph in which every fact carries its evidence.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  newsgraph serve                              browse the graph of a sample article",
            "  newsgraph extract article.txt --date 2001-02-03",
            "  newsgraph build articles/                    load articles into the store",
            "  newsgraph query --list                       the questions that come with the program",
            "",
            "Exit codes: 0 done, 1 a check failed, 2 input or command refused (see the messages)."
        })
public final class Newsgraph implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private Newsgraph() {}

    /** The whole command line, talking to the given streams. */
    public static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new Newsgraph());
        line.addSubcommand(new ExtractCommand(console));
        line.addSubcommand(new BuildCommand(console));
        line.addSubcommand(new QueryCommand(console));
        line.addSubcommand(new ExportCommand(console));
        line.addSubcommand(new ServeCommand(console));
        line.addSubcommand(new VerifyCommand(console));
        line.addSubcommand(new WhyCommand(console));
        line.addSubcommand(new SilenceCommand(console));
        line.addSubcommand(new CommandLine(new RulesCommand()).addSubcommand(new RulesTestCommand(console)));
        line.addSubcommand(new ValidateCommand(console));
        line.addSubcommand(new CommandLine(new EvalCommand(console))
                .addSubcommand(new EvalArticlesCommand(console))
                .addSubcommand(new EvalKnowledgeNetCommand(console))
                .addSubcommand(new EvalSuccessionCommand(console))
                .addSubcommand(new EvalDwieCommand(console))
                .addSubcommand(new EvalConll04Command(console))
                .addSubcommand(new EvalReliabilityCommand(console)));
        line.setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true));
        line.setErr(new PrintWriter(new OutputStreamWriter(console.err(), StandardCharsets.UTF_8), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAllowSubcommandsAsOptionParameters(true); // "eval --only dwie" is no "eval dwie"
        line.setParameterExceptionHandler((e, args) -> misunderstood(console, e));
        line.setExecutionExceptionHandler((e, command, result) -> failed(console, e));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    private static int misunderstood(Console console, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.say("newsgraph: " + e.getMessage() + "; see '" + command + " --help'");
        return ExitCode.BAD_INPUT;
    }

    /** The one place that catches everything: what is not the user's doing is a bug and shows where it happened. */
    private static int failed(Console console, Exception e) {
        if (e instanceof Refusal refusal) {
            console.report(refusal.problem());
        } else if (e instanceof StoreException
                || e instanceof QueryProblem
                || e instanceof ServeException
                || e instanceof EvalException) {
            console.say("newsgraph: " + e.getMessage());
        } else {
            console.say("newsgraph: this is a bug in Newsgraph, please report it with what follows");
            e.printStackTrace(console.err());
        }
        return ExitCode.BAD_INPUT;
    }
}
