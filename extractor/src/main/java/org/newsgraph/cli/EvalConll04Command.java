package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.eval.BestMeasures;
import org.newsgraph.eval.Conll04Errors;
import org.newsgraph.eval.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsgraph eval conll04}: names and relations in single sentences of newswire, measured strictly. */
@Command(
        name = "conll04",
        mixinStandardHelpOptions = true,
        description = "Measures names and relations in the sentences of CoNLL-2004: exact places and types.",
        footer = {"", "Examples:", "  newsgraph eval conll04 dev.txt", "  newsgraph eval conll04 train.txt --errors=20"
        })
final class EvalConll04Command implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Parameters(paramLabel = "FILE", description = "Words in columns, as that corpus has them.")
    private Path file = Path.of("");

    @Mixin
    private final ErrorsOption errors = new ErrorsOption();

    EvalConll04Command(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw Refusal.of(file.toString(), "there is no such file", "check the name");
        }
        NewsgraphPipeline pipeline = reader.pipeline(console);
        var measurement = Measurements.conll04(pipeline, file);
        console.out()
                .print(new Evaluation(List.of(measurement))
                        .run(BestMeasures.shipped())
                        .table());
        console.out().flush();
        errors.print(
                console, shown -> "\n" + new Conll04Errors(pipeline::excerpt, pipeline.taxonomy()).report(file, shown));
        return ExitCode.OK;
    }
}
