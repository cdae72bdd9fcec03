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

    static Stream<BoilerplateLines.Row> signOffs() {
        return LINES.signOffs().stream();
    }

    @ParameterizedTest
    @MethodSource("signOffs")
    void aSignOffIsNoPartOfTheArticle(BoilerplateLines.Row row) {
        String sentence = "The bridge fell. ";
        assertThat(LINES.articleEnd(sentence + row.example())).isEqualTo(sentence.length());
        String goesOn = sentence + row.counterExample();
        assertThat(LINES.articleEnd(goesOn)).isEqualTo(goesOn.length());
    }

    @Test
    void boilerplateIsNoPartOfTheArticle() {
        assertThat(LINES.articleEnd("ADVERTISEMENT")).isZero();
        assertThat(LINES.articleEnd("Nobody was hurt.")).isEqualTo("Nobody was hurt.".length());
    }

    @Test
    void aBadPatternNamesItsLine() {
        assertThatThrownBy(() -> BoilerplateLines.parse("own.tsv", "# head\n(a\tb\tc\n", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own.tsv, line 2");
        assertThatThrownBy(() -> BoilerplateLines.parse("own.tsv", "a\tb\n", 0))
                .hasMessageContaining("2 columns where 3");
    }
}
