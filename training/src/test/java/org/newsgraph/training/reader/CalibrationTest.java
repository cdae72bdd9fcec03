package org.newsgraph.training.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsgraph.training.reader.Calibration.Answer;

class CalibrationTest {
    /** Answers that hold as often as the logistic function of their score, divided by a temperature, says. */
    private static List<Answer> answers(int count, double temperature, long seed) {
        var random = new Random(seed);
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < count; i++) {
            double score = 4 * random.nextGaussian();
            answers.add(new Answer(score, random.nextDouble() < 1 / (1 + Math.exp(-score / temperature))));
        }
        return answers;
    }

    @Test
    void theTemperatureIsTheOneThatMakesProbabilitiesTrue() {
        List<Answer> answers = answers(20_000, 2.0, 1);
        assertThat(Calibration.temperature(answers, answers)).isCloseTo(2.0, within(0.15));
    }

    @Test
    void aRelationWithFewAnswersIsNearTheOthersOfItsKind() {
        List<Answer> common = answers(20_000, 2.0, 2);
        List<Answer> alwaysRight = List.of(new Answer(1, true), new Answer(-1, false));
        assertThat(Calibration.temperature(alwaysRight, alwaysRight)).isLessThan(1);
        assertThat(Calibration.temperature(alwaysRight, common)).isCloseTo(2.0, within(0.3));
    }

    @Test
    void theBalancedThresholdSeparatesWhatHoldsFromWhatDoesNot() {
        var answers = new ArrayList<Answer>();
        IntStream.range(0, 100).forEach(i -> answers.add(new Answer(2.5, true)));
        IntStream.range(0, 100).forEach(i -> answers.add(new Answer(0.4, false)));
        List<Tally> tallies = Calibration.tallies(answers, 1, 100);
        int threshold = Calibration.balanced(tallies, tallies).orElseThrow();
        assertThat(Calibration.threshold(threshold)).isBetween(0.6, 0.925);
    }

    @Test
    void whatIsNeverPreciseEnoughHasNoThreshold() {
        var answers = new ArrayList<Answer>();
        IntStream.range(0, 100).forEach(i -> answers.add(new Answer(3, i % 2 == 0)));
        List<Tally> tallies = Calibration.tallies(answers, 1, 50);
        assertThat(Calibration.balanced(tallies, tallies)).isEmpty();
        assertThat(Calibration.precise(tallies)).isEmpty();
    }

    @Test
    void thePreciseThresholdIsTheLeastThatIsPreciseInEnoughAnswers() {
        var answers = new ArrayList<Answer>();
        IntStream.range(0, 30).forEach(i -> answers.add(new Answer(2, true)));
        IntStream.range(0, 30).forEach(i -> answers.add(new Answer(0, false)));
        List<Tally> enough = Calibration.tallies(answers, 1, 30);
        assertThat(Calibration.threshold(Calibration.precise(enough).orElseThrow()))
                .isEqualTo(0.525);
        List<Tally> tooFew = Calibration.tallies(answers.subList(15, 60), 1, 15);
        assertThat(Calibration.precise(tooFew)).isEmpty();
    }
}
