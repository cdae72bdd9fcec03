package org.newsgraph.training.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void whatHoldsAsOftenAsPromisedIsNoError() {
        var reliability = new Reliability();
        IntStream.range(0, 4).forEach(i -> reliability.add(0.75, i != 0));
        assertThat(reliability.error()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theErrorIsTheDistanceOfPromiseAndTruthInEachBin() {
        var reliability = new Reliability();
        IntStream.range(0, 10).forEach(i -> reliability.add(1.0, i < 5));
        IntStream.range(0, 10).forEach(i -> reliability.add(0.05, false));
        assertThat(reliability.error()).isCloseTo((0.5 + 0.05) / 2, within(1e-9));
        assertThat(reliability.table()).contains("0.9 to 1.0       10  1.000  0.500");
    }
}
