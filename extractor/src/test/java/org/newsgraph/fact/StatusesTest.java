package org.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Span;

/** What several claims on one fact amount to. A claim is written "source factuality"; the article itself is "it". */
class StatusesTest {
    @ParameterizedTest
    @CsvSource({
        "it CT+, ASSERTED",
        "it CT-, DENIED",
        "it PR+, POSSIBLE",
        "it UN, POSSIBLE",
        "it CT+/FUT, PLANNED",
        "Norland CT+, ATTRIBUTED",
        "Norland CT-, DENIED",
        "Norland PS+, POSSIBLE",
        "Norland PS+/FUT, PLANNED",
        "Norland CT+; Sudmark CT-, DISPUTED",
        "it CT+; Sudmark CT-, DISPUTED",
        "Norland CT+; Sudmark UN, ATTRIBUTED",
        "it UN; Norland CT+, ATTRIBUTED",
        "it PR+; Norland CT+, POSSIBLE",
        "it CT+; Norland UN, ASSERTED",
        "Norland CT+/FUT; Sudmark CT-/FUT, PLANNED"
    })
    void onlyTheArticleAssertsAndOppositeWordsMakeADispute(String claims, Status status) {
        assertThat(Statuses.of(Arrays.stream(claims.split("; "))
                        .map(StatusesTest::claim)
                        .toList()))
                .isEqualTo(status);
    }

    private static Claim claim(String written) {
        String[] parts = written.split(" ");
        Optional<Entity> source = parts[0].equals("it")
                ? Optional.empty()
                : Optional.of(new Entity(
                        parts[0], "ng:Country", parts[0], List.of(), List.of(), Optional.empty(), List.of()));
        String code = parts[1];
        Factuality factuality = Arrays.stream(Factuality.Certainty.values())
                .flatMap(certainty -> Arrays.stream(Factuality.Polarity.values())
                        .flatMap(polarity -> List.of(false, true).stream()
                                .map(future -> new Factuality(certainty, polarity, future))))
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow();
        return new Claim(source, List.of(), factuality, 0.9, "rule:test", List.of(new Span(0, 1)), Optional.empty());
    }
}
