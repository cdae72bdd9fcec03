package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.eval.DwieErrors;
import org.newsgraph.eval.DwiePredictor;
import org.newsgraph.eval.ItemFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph eval dwie}: who belongs to what, and what lies where, in whole articles. */
@Command(
        name = "dwie",
        mixinStandardHelpOptions = true,
        description =
                "Reads id and text of each line of JSON and writes pairs of entities with their family of relations.",
        footer = {"", "Example:", "  newsgraph eval dwie articles.jsonl -o predictions.jsonl"})
final class EvalDwieCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Parameters(paramLabel = "FILE", description = "One JSON object a line.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the predictions.")
    private @Nullable Path output;

    @Mixin
    private final ErrorsOption errors = new ErrorsOption();

    EvalDwieCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        NewsgraphPipeline pipeline = reader.pipeline(console);
        var predictor = new DwiePredictor(pipeline, pipeline.taxonomy(), pipeline.lexicons());
        errors.expectPurpose(output != null);
        errors.print(console, shown -> new DwieErrors(pipeline, predictor, pipeline.taxonomy()).report(file, shown));
        Path target = output;
        if (target == null) {
            return ExitCode.OK;
        }
        List<String> lines = ItemFile.read(file, DwiePredictor.FIELDS).parallelStream()
                .map(predictor::predict)
                .flatMap(List::stream)
                .map(DwiePredictor.Prediction::line)
                .toList();
        Files.write(target, lines, StandardCharsets.UTF_8);
        return ExitCode.OK;
    }
}
