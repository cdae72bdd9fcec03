package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Span;

class AgreedWordsTest {
    private final AgreedTerms terms = AgreedTerms.ofArticles();
    private final AgreedWords words = new AgreedWords(terms);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lena Ortiz       | Ortiz                | true",
                "the bank         | Bank                 | true",
                "Norvik Bank      | Brask Bank           | false",
                "Lena Ortiz       | Lena Ortiz's lawyer  | false",
                "the PM of Norvik | prime minister of Norvik | true",
                "Zoë Lindström    | Zoe Lindstrom        | true",
            })
    void namesAgreeByTheirWords(String gold, String name, boolean same) {
        assertThat(words.sameName(List.of(gold), List.of(name), true)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ministers of Norvik and Brask  | minister",
                "dozens of villagers            | villagers,dozens",
                "the mayor and the town council | mayor,council",
                "Hale (the mayor)               | hale",
            })
    void aHeadIsTheLastWordBeforeABound(String text, String heads) {
        assertThat(words.headWords(text)).isEqualTo(Set.of(heads.split(",")));
    }

    @Test
    void placesMeetAtTheirHeads() {
        String text = "Hale's nephew spoke.";

        assertThat(words.meet(text, new Span(0, 4), new Span(0, 13))).isFalse();
        assertThat(words.meet(text, new Span(7, 13), new Span(0, 13))).isTrue();
        assertThat(words.meet(text, new Span(0, 4), new Span(0, 4))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"two of 1,300 | 2.0,1300.0", "1.5 million   | 1500000.0", "2 men, 3 dogs | 2.0,3.0"})
    void numbersAreReadInFiguresAndWords(String text, String numbers) {
        assertThat(words.numbers().in(text).stream().map(String::valueOf))
                .containsExactlyInAnyOrder(numbers.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "owns, controls, false",
        "owns, ownedBy, true",
        "replaced, predecessorOf, true",
        "Owns, owns, false",
    })
    void aPredicateMayTellTheSameTurnedRound(String gold, String found, boolean turned) {
        assertThat(terms.directions(gold, found)).containsExactly(turned);
    }

    @ParameterizedTest
    @CsvSource({"allyOf, alliedWith, 2", "relativeOf, nephewOf, 2", "owns, replaced, 0", "childOf, nephewOf, 0"})
    void someHoldBothWaysAndSomeHaveNothingInCommon(String gold, String found, int directions) {
        assertThat(terms.directions(gold, found)).hasSize(directions);
    }
}
