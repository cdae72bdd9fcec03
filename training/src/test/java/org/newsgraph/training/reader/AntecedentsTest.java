package org.newsgraph.training.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.training.reader.Calibration.Answer;

class AntecedentsTest {
    private static final int SAME = 0;

    @Test
    void theLikeliestIsChosenForEachAndOfEqualOnesTheLast() {
        var choices = Antecedents.choices(List.of(
                new Scored(3, 0, SAME, 1.0, false),
                new Scored(3, 1, SAME, 1.0, true),
                new Scored(3, 2, SAME, -1.0, false),
                new Scored(4, 0, SAME, 2.0, false),
                new Scored(4, 1, SAME, 0.5, true)));
        assertThat(choices)
                .containsExactly(
                        new Antecedents.Choice(new Answer(1.0, true), true),
                        new Antecedents.Choice(new Answer(2.0, false), true));
    }

    @Test
    void whatMeansNothingEarlierHasNoRightChoice() {
        assertThat(Antecedents.choices(List.of(new Scored(1, 0, SAME, -3.0, false))))
                .containsExactly(new Antecedents.Choice(new Answer(-3.0, false), false));
    }
}
