package org.newsgraph.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

class NumbersTest {
    private static Token token(String form) {
        return Token.of(0, new Span(0, form.length()), form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", "10", "47", "99", "100", "109", "119"})
    void agesAreNumbersThatSomebodyMayReach(String form) {
        assertThat(Numbers.isAge(token(form))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "07", "120", "1000", "4a", "1st", "1.5", "٤٧"})
    void otherWordsAreNoAges(String form) {
        assertThat(Numbers.isAge(token(form))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1066", "1999", "2022"})
    void yearsHaveFourDigits(String form) {
        assertThat(Numbers.isYear(token(form))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999", "2199", "3022", "20b2", "20222"})
    void otherWordsAreNoYears(String form) {
        assertThat(Numbers.isYear(token(form))).isFalse();
    }
}
