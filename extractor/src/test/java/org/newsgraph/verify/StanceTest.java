package org.newsgraph.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceTest {
    /** A is the article, the others are sources. */
    @ParameterizedTest
    @CsvSource({
        "A CT_plus, Asserted",
        "A CT_minus, Denied",
        "A PS_plus, Possible",
        "A CT_plus_FUT, Planned",
        "A UN, Possible",
        "B CT_plus, Attributed",
        "B CT_minus, Denied",
        "B PR_plus, Possible",
        "B CT_plus_FUT, Planned",
        "B CT_plus C CT_minus, Disputed",
        "A CT_plus C CT_minus, Disputed",
        "B CT_plus_FUT C CT_minus, Denied",
        "A UN B CT_plus, Attributed",
        "A CT_plus B PS_plus, Asserted",
        "A PS_plus B CT_plus, Possible"
    })
    void stancesAmountToAStatus(String claims, String status) {
        List<Stance> stances = Arrays.stream(claims.split(" (?=[A-C] )"))
                .map(claim -> Stance.of(Terms.ng(claim.substring(2)), claim.startsWith("A"))
                        .orElseThrow())
                .toList();

        assertThat(Stance.status(stances)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"CT_plus, CT+", "PS_minus_FUT, PS-/FUT", "UN, UN", "UN_FUT, UN/FUT"})
    void aFactualityHasItsCode(String name, String code) {
        assertThat(Stance.of(Terms.ng(name), false).orElseThrow().code()).isEqualTo(code);
        assertThat(Stance.of(Terms.ng("x" + name), false)).isEmpty();
    }
}
