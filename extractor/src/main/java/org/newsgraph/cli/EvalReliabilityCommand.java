package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.eval.Reliability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph eval reliability}: is what is found with confidence 0.9 right nine times in ten? */
@Command(
        name = "reliability",
        mixinStandardHelpOptions = true,
        description = "Shows for each range of confidence how often a finding is right, on texts for development.",
        footer = {"", "Example:", "  newsgraph eval reliability -o extractor/src/main/resources/rules/reliability.tsv"})
final class EvalReliabilityCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where knowledgenet/ and dwie/ are (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:newsgraph.data:-../shared/data}")
    private Path data = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write how often each rule was right, for the confidence of what it finds.")
    private @Nullable Path output;

    EvalReliabilityCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        NewsgraphPipeline pipeline = reader.pipeline(console);
        Reliability reliability = Reliability.measure(data, pipeline, pipeline::excerpt, pipeline.taxonomy());
        console.out().print(reliability.table());
        console.out().flush();
        if (output != null) {
            Files.write(output, reliability.lines(), StandardCharsets.UTF_8);
        }
        return ExitCode.OK;
    }
}
