package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Span;

/** When a change of office that was found answers one that people wrote down. */
class ChangeMatchTest {
    private final ChangeMatch match = new ChangeMatch();
    private final ChangeWords words = new ChangeWords(AgreedTerms.ofSuccession());

    /** A change from pairs such as {@code type=Tenure; person=Lena Ortiz}. */
    private static OfficeChange change(String slots) {
        return new OfficeChange(JSON.parse("{\"" + slots.replace("=", "\": \"").replace("; ", "\", \"") + "\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chief executive of the Norvik Bank | officer",
                "CEO                    | officer",
                "Governor-elect         | governor",
                "board chairwoman       | chair",
                "members of the council | member",
                "MPs                    | member",
                "presidency             | president",
                "the                    | ''",
            })
    void aPostIsKnownByItsHead(String post, String head) {
        assertThat(words.head(post)).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource({
        "Dr. Lena Ortiz, Ortiz, true",
        "Lena Ortiz, Tom Ortiz, false",
    })
    void peopleAgreeWhenOneNameHoldsTheOther(String gold, String found, boolean same) {
        assertThat(words.samePerson(gold, found)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "Norvikian, Norvikia, true",
        "the US, United States, true",
        "Workers' Party, Workers, true",
        "Norvik Bank, Brask Bank, false",
    })
    void bodiesAgreeWhenTheirWordsBeginAlike(String gold, String found, boolean same) {
        assertThat(words.sameBody(gold, found)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=Tenure; person=Ortiz; post=head of staff           |                 ",
                "type=Appointment; person=Lena Ortiz; post=head          | WRONG_TYPE      ",
                "type=Tenure; person=Tom Hale; post=head                 | WRONG_ARGUMENT  ",
                "type=Tenure; person=Lena Ortiz; post=mayor              | WRONG_ARGUMENT  ",
                "type=Tenure; person=Lena Ortiz                          | WRONG_ARGUMENT  ",
            })
    void aConditionThatFailsIsNamed(String found, String cause) {
        OfficeChange gold = change("type=Tenure; person=Lena Ortiz; post=head");

        assertThat(match.differences(gold, change(found)).stream()
                        .map(difference -> difference.cause().name()))
                .isEqualTo(cause == null ? java.util.List.of() : java.util.List.of(cause));
    }

    @Test
    void aMembershipIsOfABodyAndAnOpenPostMayBeAny() {
        OfficeChange gold = change("type=Membership; person=Lena Ortiz; organization=Workers Party");

        assertThat(match.answers(gold, change("type=Membership; person=Ortiz; organization=Workers; post=deputy")))
                .isTrue();
        assertThat(match.answers(gold, change("type=Membership; person=Ortiz; organization=Farmers")))
                .isFalse();
    }

    @Test
    void whatIsToldOtherwiseHasItsCause() {
        OfficeChange gold = change("type=Tenure; person=Lena Ortiz; post=mayor; date=2001; status=former; agent=Hale");

        assertThat(match.toldOtherwise(
                        gold, change("type=Tenure; person=Lena Ortiz; post=mayor; status=current; factuality=PS+")))
                .extracting(difference -> difference.cause().name())
                .containsExactly("WRONG_ARGUMENT", "TIME", "ATTRIBUTION", "TIME");
        assertThat(match.toldOtherwise(gold, gold)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Tenure, PostTenure, '', true",
        "Succession, Relation, ng:replaced, true",
        "Dismissal, Dismissal, '', true",
        "Dismissal, Resignation, '', false",
        "Tenure, Appointment, '', false",
    })
    void aRuleIsNearWhenItFindsFactsOfThatType(String gold, String type, String predicate, boolean near) {
        var rule = new NearRule(
                new Span(0, 1), "ng:" + type, Optional.of(predicate).filter(name -> !name.isEmpty()), "rule");

        assertThat(match.isFoundBy(change("type=" + gold + "; person=Lena Ortiz"), rule))
                .isEqualTo(near);
    }

    @Test
    void aTenureFollowsFromTakingThePostAndNotTheReverse() {
        OfficeChange taking = change("type=Appointment; person=Lena Ortiz; post=mayor; predecessor=Tom Hale");
        OfficeChange tenure = change("type=Tenure; person=Tom Hale; post=mayor");

        assertThat(match.isEntailed(tenure, taking)).isTrue();
        assertThat(match.isEntailed(change("type=Tenure; person=Tom Hale; post=judge"), taking))
                .isFalse();
        assertThat(match.isEntailed(taking, tenure)).isFalse();
    }

    @Test
    void theFindThatSaysMoreOfTheFactScoresHigher() {
        OfficeChange gold = change("type=Tenure; person=Lena Ortiz; post=deputy mayor; organization=Norvik");

        assertThat(match.score(gold, change("type=Tenure; person=Lena Ortiz; post=deputy mayor; organization=Norvik")))
                .isGreaterThan(match.score(gold, change("type=Tenure; person=Ortiz; post=mayor")));
    }
}
