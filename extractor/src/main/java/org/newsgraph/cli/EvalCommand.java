package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.eval.BestMeasures;
import org.newsgraph.eval.Evaluation;
import org.newsgraph.eval.MeasureReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph eval}: every measurement whose data is there; its subcommands write what scorers read. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures on every set of texts that is there, beside the best values so far."
                + " The subcommands write predictions for scorers.",
        footer = {
            "",
            "Examples:",
            "  newsgraph eval -o measures.json",
            "  newsgraph eval --raise extractor/src/main/resources/eval/best-measures.tsv",
            "  newsgraph eval dwie articles.jsonl -o predictions.jsonl",
            "",
            "Exit codes: 0 done, 1 a value is worse than the best by more than noise, 2 refused."
        })
final class EvalCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the sets are, each in a directory of its own (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:newsgraph.data:-../shared/data}")
    private Path data = Path.of("");

    @Option(
            names = "--scorers",
            paramLabel = "DIR",
            description = "Where score_articles.py and score_succession.py are (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:newsgraph.scorers:-../shared/score}")
    private Path scorers = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the values as JSON, too.")
    private @Nullable Path output;

    @Option(
            names = "--raise",
            paramLabel = "FILE",
            description = "Write the best values so far, with the new ones where they are better.")
    private @Nullable Path raise;

    EvalCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        BestMeasures best = BestMeasures.shipped();
        var evaluation = new Evaluation(Measurements.all(reader.pipeline(console), data, scorers));
        MeasureReport report = evaluation.run(best);
        if (report.measures().isEmpty()) {
            throw Refusal.of(
                    data.toString(), "none of the sets to measure on is there", "name their directory with --data");
        }
        report.skipped().forEach((set, lack) -> console.say("skipped " + set + ": " + lack));
        console.out().print(report.table());
        console.out().flush();
        if (output != null) {
            Files.writeString(output, report.json() + "\n", StandardCharsets.UTF_8);
        }
        if (raise != null) {
            best.raisedBy(report.measures()).write(raise);
        }
        return report.measures().stream().anyMatch(best::areBetterThan) ? ExitCode.CHECK_FAILED : ExitCode.OK;
    }
}
