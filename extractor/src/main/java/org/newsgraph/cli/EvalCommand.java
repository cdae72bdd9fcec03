package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.eval.BestMeasures;
import org.newsgraph.eval.Evaluation;
import org.newsgraph.eval.MeasureReport;
import org.newsgraph.eval.Measurement;
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
            "  newsgraph eval --only coreference,gap",
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
            names = "--only",
            paramLabel = "SET",
            split = ",",
            description = "Measure only on sets whose names contain one of these, such as 'gum' or 'trees'.")
    private List<String> only = List.of();

    @Option(
            names = "--skip",
            paramLabel = "SET",
            split = ",",
            description = "Leave out sets whose names contain one of these.")
    private List<String> skip = List.of();

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
        var evaluation = new Evaluation(chosen(Measurements.all(reader.pipeline(console), data, scorers)));
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

    private List<Measurement> chosen(List<Measurement> all) {
        List<Measurement> chosen = all.stream()
                .filter(measurement -> only.isEmpty() || only.stream().anyMatch(measurement.set()::contains))
                .filter(measurement -> skip.stream().noneMatch(measurement.set()::contains))
                .toList();
        if (chosen.isEmpty()) {
            String names = all.stream().map(Measurement::set).collect(Collectors.joining(", "));
            throw Refusal.of("eval", "no set is left to measure on", "choose with --only and --skip from: " + names);
        }
        return chosen;
    }
}
