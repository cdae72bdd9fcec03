package org.newsgraph.cli;

import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.rdf.GraphOutput;
import org.newsgraph.rdf.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph export}: writes all that is stored. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes all that is stored: a graph an article, and the graph of conclusions.",
        footer = {"", "Examples:", "  newsgraph export > news.trig", "  newsgraph export --format nquads -o news.nq"})
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final DataDirectory data = new DataDirectory();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "trig, nquads, jsonld, or turtle, which has everything in one graph (default: trig).")
    private OutputFormat format = OutputFormat.TRIG;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (format.rdf().isEmpty()) {
            throw Refusal.of(
                    "--format " + format.label(),
                    "not a format of a stored graph",
                    "it is one of extract's; choose another");
        }
        try (Knowledge knowledge = Knowledge.open(data.path())) {
            DatasetGraph everything = knowledge.everything();
            output.write(console, out -> {
                GraphOutput.write(everything, format, org.newsgraph.rdf.Newsgraph.DEFAULT_BASE, out);
                return true;
            });
        }
        return ExitCode.OK;
    }
}
