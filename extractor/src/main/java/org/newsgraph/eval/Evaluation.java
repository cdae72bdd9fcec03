package org.newsgraph.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Takes every measurement whose data is there. */
public final class Evaluation {
    private final List<Measurement> measurements;

    public Evaluation(List<Measurement> measurements) {
        this.measurements = List.copyOf(measurements);
    }

    /** Measures, and tells which measurements were left out and why. */
    public MeasureReport run(BestMeasures best) throws IOException {
        var measures = new ArrayList<Measure>();
        var skipped = new LinkedHashMap<String, String>();
        for (Measurement measurement : measurements) {
            Optional<String> lack = lack(measurement);
            if (lack.isPresent()) {
                skipped.put(measurement.set(), lack.get());
            } else {
                measures.addAll(measurement.measure());
            }
        }
        return new MeasureReport(measures, skipped, best);
    }

    /** What a measurement lacks. */
    public static Optional<String> lack(Measurement measurement) {
        Optional<Path> absent = measurement.needs().stream()
                .filter(path -> !Files.isReadable(path))
                .findFirst();
        if (absent.isPresent()) {
            return Optional.of(absent.get() + " is not there");
        }
        boolean script =
                measurement.needs().stream().anyMatch(path -> path.toString().endsWith(".py"));
        return script && !Scorer.isPythonThere() ? Optional.of("python3 is not there") : Optional.empty();
    }
}
