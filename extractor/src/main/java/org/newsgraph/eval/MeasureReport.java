package org.newsgraph.eval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/**
 * What was measured, beside the best values so far.
 *
 * @param skipped what was not measured, and why
 */
public record MeasureReport(List<Measure> measures, Map<String, String> skipped, BestMeasures best) {
    private static final String ROW = "%-34s %-26s %9s %9s %s%n";

    public MeasureReport {
        measures = List.copyOf(measures);
    }

    /** A table for people. */
    public String table() {
        var table = new StringBuilder(String.format(Locale.ROOT, ROW, "set", "measure", "value", "best", ""));
        for (Measure measure : measures) {
            String verdict = best.areBetterThan(measure)
                    ? "worse"
                    : best.of(measure).filter(measure::isBetterThan).isPresent() ? "better" : "";
            table.append(String.format(
                    Locale.ROOT,
                    ROW,
                    measure.set(),
                    measure.name(),
                    figure(measure, measure.value()),
                    best.of(measure).map(value -> figure(measure, value)).orElse("-"),
                    verdict));
        }
        return table.toString().replaceAll(" +\n", "\n");
    }

    private static String figure(Measure measure, double value) {
        boolean count = measure.kind() == Measure.Kind.FAULTS || value > 1;
        return String.format(Locale.ROOT, count ? "%.0f" : "%.3f", value);
    }

    /** The same for programs. */
    public String json() {
        var array = new JsonArray();
        for (Measure measure : measures) {
            var object = new JsonObject();
            object.put("set", measure.set());
            object.put("measure", measure.name());
            object.put("value", String.format(Locale.ROOT, "%.4f", measure.value()));
            best.of(measure).ifPresent(value -> object.put("best", String.format(Locale.ROOT, "%.4f", value)));
            array.add(object);
        }
        var left = new JsonObject();
        skipped.forEach(left::put);
        var report = new JsonObject();
        report.put("measures", array);
        report.put("skipped", left);
        return JSON.toString(report);
    }
}
