package org.newsgraph.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "minister, 0",
                "Minister, 1",
                "Émile, 1",
                "A, 1",
                "\"'Twas\", 1",
                "UN, 2",
                "U.N., 2",
                "eBooks, 3",
                "McLind, 3",
                "Lin-Dal, 3",
                "5th, 4",
                "A380, 4",
                "٣, 4",
                "$, 5",
                "…, 5",
                "😀, 5",
                "\"''\", 5",
                "日本, 0"
            })
    void tellsHowAWordIsWritten(String word, int shape) {
        assertThat(Shapes.of(word)).isEqualTo(shape);
    }
}
