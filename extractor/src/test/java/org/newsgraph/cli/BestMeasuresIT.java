package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.eval.BestMeasures;
import org.newsgraph.eval.Evaluation;
import org.newsgraph.eval.Measure;
import org.newsgraph.eval.Measurement;

/** Nothing that is measured may fall below its best value, which stands in {@code eval/best-measures.tsv}. */
class BestMeasuresIT {
    private static final Path DATA = Path.of(System.getProperty("newsgraph.data", "../../shared/data"));
    private static final Path SCORERS = Path.of(System.getProperty("newsgraph.scorers", "../../shared/score"));
    private static final BestMeasures BEST = BestMeasures.shipped();

    static Stream<Measurement> measurements() {
        return Measurements.all(NewsgraphPipeline.create(), DATA, SCORERS).stream();
    }

    @ParameterizedTest
    @MethodSource("measurements")
    void noValueFallsBelowItsBest(Measurement measurement) throws IOException {
        assumeThat(Evaluation.lack(measurement))
                .as("data for %s; set -Dnewsgraph.data and -Dnewsgraph.scorers", measurement.set())
                .isEmpty();

        for (Measure measure : measurement.measure()) {
            assertThat(BEST.areBetterThan(measure))
                    .as("%s, best %s", measure, BEST.of(measure))
                    .isFalse();
        }
    }
}
