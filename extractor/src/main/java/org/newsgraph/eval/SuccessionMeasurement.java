package org.newsgraph.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of office in short items, as {@code score_succession.py} measures them. */
public final class SuccessionMeasurement implements Measurement {
    private static final Pattern CHANGE = Pattern.compile("CHANGE +\\d+ +\\d+ \\| +[\\d.]+ +[\\d.]+ +([\\d.]+)");
    private static final Pattern ALL = Pattern.compile("MICRO +\\d+ +\\d+ \\| +[\\d.]+ +[\\d.]+ +([\\d.]+)");
    private static final Pattern LEAKS = Pattern.compile("LEAKS non-factual gold .*: (\\d+) of");
    private static final Pattern TRAPS = Pattern.compile("spurious .* trap items: (\\d+)");

    private final Path items;
    private final Path script;
    private final Predictions predictions;

    public SuccessionMeasurement(Path data, Path scorers, Predictions predictions) {
        this.items = data.resolve("succession").resolve("dev.jsonl");
        this.script = scorers.resolve("score_succession.py");
        this.predictions = predictions;
    }

    @Override
    public String set() {
        return "succession dev";
    }

    @Override
    public List<Path> needs() {
        return List.of(items, script);
    }

    @Override
    public List<Measure> measure() throws IOException {
        try (var folder = new TemporaryFolder()) {
            Path written = folder.path().resolve("succession.jsonl");
            predictions.write(items, written);
            String printed = new Scorer(script).run(items, written);
            return List.of(
                    Measure.quality(set(), "headline F1", figure(ALL, printed)),
                    Measure.quality(set(), "changes F1", figure(CHANGE, printed)),
                    new Measure(set(), "leaks", figure(LEAKS, printed), Measure.Kind.FAULTS),
                    new Measure(set(), "facts in traps", figure(TRAPS, printed), Measure.Kind.FAULTS));
        }
    }

    private double figure(Pattern pattern, String printed) {
        Matcher matcher = pattern.matcher(printed);
        if (!matcher.find()) {
            throw new EvalException(script + ": prints no line like " + pattern + "; is it another version?");
        }
        return Double.parseDouble(matcher.group(1));
    }
}
