package org.newsgraph.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Matrix;
import org.newsgraph.text.Span;

class PairHeadTest {
    private static final Matrix WORDS = Matrix.of(7, 2, new float[] {9, 9, -3, 1, -1, -2, -2, 0, 4, 4, 5, 5, 6, 6});

    @ParameterizedTest(name = "{0}-{1} and {2}-{3}")
    @CsvSource({
        // subject, object, columns of the greatest numbers between, the place of the one
        "0, 1, 1, 2, 0, 0, 0",
        "0, 1, 3, 4, -1, 1, 0",
        "0, 1, 4, 5, -1, 1, 1",
        "4, 5, 0, 1, -1, 1, 3",
        "3, 4, 0, 1, -1, 1, 2",
        "0, 3, 1, 2, 0, 0, 0",
        "1, 2, 0, 3, 0, 0, 2",
        "0, 1, 0, 3, 0, 0, 0",
        "0, 3, 0, 1, 0, 0, 2"
    })
    void wordsBetweenAndOrderAreAsTheModelLearnedThem(
            int subjectStart, int subjectEnd, int objectStart, int objectEnd, float first, float second, int one) {
        var spans = List.of(new Span(subjectStart, subjectEnd), new Span(objectStart, objectEnd));
        var pairs = List.of(new PairHead.Pair(0, 1));
        Matrix context = PairHead.context(WORDS, spans, pairs);
        assertThat(List.of(context.at(0, 0), context.at(0, 1))).containsExactly(first, second);
        Matrix order = PairHead.order(spans, pairs);
        for (int column = 0; column < order.columns(); column++) {
            assertThat(order.at(0, column)).isEqualTo(column == one ? 1 : 0);
        }
    }
}
