package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeValueTest {
    private static Optional<LocalDate> day(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2014-02-13, -, -, 2014-02-13, true",
        "-, 2001-01-01, 1999-01-01, -, true",
        "-, -, -, -, true",
        "2014-02-13, -, -, 2014-02-12, false",
        "2014-02-13, 2013-01-01, -, -, false",
        "-, -, 2014-02-13, 2014-02-12, false",
    })
    void boundsThatContradictEachOtherAreSeen(
            String beginsNotBefore, String beginsNotAfter, String endsNotBefore, String endsNotAfter, boolean ordered) {
        var time = new TimeValue(
                0, new Span(0, 1), day(beginsNotBefore), day(beginsNotAfter), day(endsNotBefore), day(endsNotAfter));

        assertThat(time.isOrdered()).isEqualTo(ordered);
    }
}
