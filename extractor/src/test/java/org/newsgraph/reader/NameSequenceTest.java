package org.newsgraph.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.Matrix;
import org.newsgraph.text.SentenceReading;
import org.newsgraph.text.Span;

class NameSequenceTest {
    private static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-MISC", "I-MISC");

    private static List<SentenceReading.Name> names(float... scores) {
        return new NameSequence(LABELS).names(Matrix.of(scores.length / LABELS.size(), LABELS.size(), scores));
    }

    private static SentenceReading.Name name(int start, int end, String type) {
        return new SentenceReading.Name(new Span(start, end), type);
    }

    @Test
    void aNameGoesOnAsLongAsItsLabelDoes() {
        assertThat(names(0, 9, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0))
                .containsExactly(name(0, 2, "ng:Person"), name(3, 4, "ng:Place"));
    }

    @Test
    void twoNamesOfOneKindMayTouch() {
        assertThat(names(0, 9, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0))
                .containsExactly(name(0, 1, "ng:Person"), name(1, 2, "ng:Person"));
    }

    @Test
    void whereLabelsAreNearlyEqualANameGoesOn() {
        assertThat(names(0, 9, 0, 0, 0, 0, 0, 5, 0, 4.5f, 0, 0, 0, 0)).containsExactly(name(0, 2, "ng:Person"));
        assertThat(names(0, 9, 0, 0, 0, 0, 0, 0, 6, 4, 0, 0, 0, 0)).containsExactly(name(0, 2, "ng:Person"));
        assertThat(names(0, 9, 0, 0, 0, 0, 0, 6, 0, 4.5f, 0, 0, 0, 0)).containsExactly(name(0, 1, "ng:Person"));
    }

    @Test
    void aNameThatNeverBeganBeginsOrIsNone() {
        assertThat(names(0, 2, 9, 0, 0, 0, 0)).containsExactly(name(0, 1, "ng:Person"));
        assertThat(names(9, 0, 0, 0, 0, 0, 0, 3, 0, 4, 0, 0, 0, 0)).isEmpty();
    }

    @Test
    void theSequenceAsAWholeDecides() {
        assertThat(names(0, 5, 0, 6, 0, 0, 0, 0, 0, 9, 0, 1, 0, 0)).containsExactly(name(0, 2, "ng:Person"));
    }

    @Test
    void aNameOfWhichTheTypeIsNotSureIsOfAnother() {
        assertThat(names(0, 9, 0, 9.1f, 0, 0, 0)).containsExactly(name(0, 1, "ng:Place"));
        assertThat(names(0, 9, 0, 9, 0, 8, 0)).containsExactly(name(0, 1, SentenceReading.OTHER));
    }

    @Test
    void eventsAndWorksAreNamesOfOtherThings() {
        var names = names(0, 0, 0, 0, 0, 9, 0);
        assertThat(names).containsExactly(name(0, 1, SentenceReading.OTHER));
        assertThat(names.get(0).isOther()).isTrue();
    }

    @Test
    void noWordsHaveNoNames() {
        assertThat(names()).isEmpty();
    }
}
