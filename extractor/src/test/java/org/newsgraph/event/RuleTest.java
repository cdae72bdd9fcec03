package org.newsgraph.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.pattern.TokenPattern;

class RuleTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 0.9", "80, 80, 0.98", "0, 20, 0.45", "0, 10000, 0.0", "9, 10, 0.9"})
    void whatCameOfARuleOutweighsItsAuthorTheMoreOfItThereIs(int right, int of, double confidence) {
        assertThat(rule(0.9).tried(right, of).confidence()).isEqualTo(confidence);
    }

    private static Rule rule(double confidence) {
        return new Rule(
                "test",
                "test-rule",
                "ng:Membership",
                Optional.empty(),
                TokenPattern.compile("member", Map.of()),
                false,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                confidence,
                List.of(),
                List.of());
    }
}
