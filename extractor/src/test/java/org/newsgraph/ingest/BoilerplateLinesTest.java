package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoilerplateLinesTest {
    private static final BoilerplateLines LINES = BoilerplateLines.standard();

    static Stream<BoilerplateLines.Row> rows() {
        return LINES.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyPatternMatchesItsExample(BoilerplateLines.Row row) {
        assertThat(row.matches(row.example())).as(row.example()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void noPatternMatchesACounterExample(BoilerplateLines.Row row) {
        assertThat(LINES.isBoilerplate(row.counterExample()))
                .as(row.counterExample())
                .isFalse();
    }

    @Test
    void theLexiconIsSortedAndWithoutDuplicates() {
        assertThat(LINES.rows().stream().map(row -> row.pattern().pattern()).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aLineIsComparedWithoutCaseAndSurroundingSpace() {
        assertThat(LINES.isBoilerplate("  leave A comment ")).isTrue();
        assertThat(LINES.isBoilerplate("")).isFalse();
    }

    @Test
    void spansAreTheLinesThemselves() {
        String text = "The bridge fell.\nADVERTISEMENT\n\nNobody was hurt.\nLeave a Comment";
        assertThat(LINES.spans(text).stream().map(span -> text.substring(span.start(), span.end())))
                .containsExactly("ADVERTISEMENT", "Leave a Comment");
    }

    @Test
    void aBadPatternNamesItsLine() {
        assertThatThrownBy(() -> BoilerplateLines.parse("# head\n(a\tb\tc\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lexicon/boilerplate.tsv, line 2");
        assertThatThrownBy(() -> BoilerplateLines.parse("a\tb\n")).hasMessageContaining("2 columns where 3");
    }
}
