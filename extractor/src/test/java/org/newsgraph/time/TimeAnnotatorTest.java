package org.newsgraph.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Sketch;
import org.newsgraph.text.TimeValue;
import org.newsgraph.text.Token;

/** Cases are the rows of time-cases.tsv. */
class TimeAnnotatorTest {
    private static final TimeAnnotator ANNOTATOR = new TimeAnnotator(new Lexicons());

    static Stream<String> rows() throws IOException {
        try (InputStream cases =
                Objects.requireNonNull(TimeAnnotatorTest.class.getResourceAsStream("/time-cases.tsv"))) {
            return new String(cases.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void placesExpressionsOnTheCalendar(String row) {
        String[] cells = row.split("\t", -1);
        Document document = Sketch.document(date(cells[0]), cells[1]);
        document = document.withSentences(
                document.sentences().stream().map(TimeAnnotatorTest::parsed).toList());

        Document annotated = ANNOTATOR.annotate(document);

        if (cells[2].equals("-")) {
            assertThat(annotated.times()).isEmpty();
            return;
        }
        TimeValue time = annotated.times().get(0);
        assertThat(annotated.article().slice(annotated.sentences().get(0).textSpan(time.tokens())))
                .isEqualTo(cells[2]);
        assertThat(new Object[] {
                    time.beginsNotBefore(), time.beginsNotAfter(), time.endsNotBefore(), time.endsNotAfter()
                })
                .containsExactly(date(cells[3]), date(cells[4]), date(cells[5]), date(cells[6]));
    }

    private static Optional<LocalDate> date(String cell) {
        return cell.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }

    /** Hangs every word on the last verb, and a modal verb on it too. */
    private static Sentence parsed(Sentence sentence) {
        int verb = sentence.tokens().stream()
                .filter(token -> token.xpos().startsWith("VB"))
                .mapToInt(Token::index)
                .findFirst()
                .orElse(-1);
        return verb < 0
                ? sentence
                : sentence.withTokens(sentence.tokens().stream()
                        .map(token -> token.withHead(token.index() == verb ? Token.ROOT : verb, "dep"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "the same day,2022-03-04",
                "the following day,2022-03-05",
                "the next day,2022-03-05",
                "the previous day,2022-03-03"
            })
    void daysAreCountedFromTheTimeToldBefore(String expression, LocalDate day) {
        Document document = Sketch.document(
                date("2022-03-09"),
                "The mayor resigned on Friday .",
                "On %s the guards left/VBD .".formatted(expression));

        TimeValue time = last(document);

        assertThat(time.beginsNotBefore()).contains(day);
        assertThat(time.endsNotAfter()).contains(day);
    }

    @Test
    void aDayIsNotCountedFromAYearOrFromNothing() {
        assertThat(last(Sketch.document(
                                date("2022-03-09"), "It began in 2019 .", "On the same day the guards left/VBD ."))
                        .beginsNotBefore())
                .isEmpty();
        assertThat(last(Sketch.document(date("2022-03-09"), "On the same day the guards left/VBD ."))
                        .beginsNotBefore())
                .isEmpty();
    }

    private static TimeValue last(Document document) {
        List<TimeValue> times = ANNOTATOR
                .annotate(document.withSentences(document.sentences().stream()
                        .map(TimeAnnotatorTest::parsed)
                        .toList()))
                .times();
        return times.get(times.size() - 1);
    }
}
