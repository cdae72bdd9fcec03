package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.eval.BestMeasures;
import org.newsgraph.eval.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsgraph eval conll04}: names and relations in single sentences of newswire, measured strictly. */
@Command(
        name = "conll04",
        mixinStandardHelpOptions = true,
        description = "Measures names and relations in the sentences of CoNLL-2004: exact places and types.",
        footer = {"", "Example:", "  newsgraph eval conll04 dev.txt"})
final class EvalConll04Command implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Parameters(paramLabel = "FILE", description = "Words in columns, as that corpus has them.")
    private Path file = Path.of("");

    EvalConll04Command(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw Refusal.of(file.toString(), "there is no such file", "check the name");
        }
        var measurement = Measurements.conll04(reader.pipeline(console), file);
        console.out()
                .print(new Evaluation(List.of(measurement))
                        .run(BestMeasures.shipped())
                        .table());
        console.out().flush();
        return ExitCode.OK;
    }
}
