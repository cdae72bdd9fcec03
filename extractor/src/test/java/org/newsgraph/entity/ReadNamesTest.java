package org.newsgraph.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.entity.Fixture.shown;

import org.junit.jupiter.api.Test;

/** What becomes of the names that a trained reader saw. */
class ReadNamesTest {
    @Test
    void initialsAndAGivenNameBelongToTheNameBehindThem() {
        var document = Fixture.of("W.H._NNP Moss_NNP met_VBD Karl_NNP Brill_NNP ._.")
                .name("W.H.", "ng:Person")
                .name("Moss", "ng:Person")
                .name("Karl", "ng:Person")
                .name("Brill", "ng:Person")
                .read()
                .named();

        assertThat(shown(document)).containsExactly("W.H. Moss Person", "Karl Brill Person");
    }

    @Test
    void twoPersonsInARowStayTwo() {
        var document = Fixture.of("Thanks_NNS Moss_NNP Brill_NNP ._.")
                .name("Moss", "ng:Person")
                .name("Brill", "ng:Person")
                .read()
                .named();

        assertThat(shown(document)).containsExactly("Moss Person", "Brill Person");
    }

    @Test
    void thePossessiveEndingOfAShopIsPartOfItsName() {
        var document = Fixture.of("They_PRP ate_VBD at_IN Brill_NNP 's_POS ._.")
                .name("Brill's", "ng:Organization")
                .read()
                .named();

        assertThat(shown(document)).containsExactly("Brill's Organization");
    }

    @Test
    void aNameWithoutCapitalsIsTakenAfterThePrepositionOfAPlace() {
        var document = Fixture.of("They_PRP left_VBD vik_NNP for_IN tarvo_NNP ._.")
                .name("vik", "ng:Place")
                .name("tarvo", "ng:Place")
                .read()
                .named();

        assertThat(shown(document)).containsExactly("tarvo Place");
    }

    @Test
    void whereSentencesBeginSmallAllNamesMay() {
        var document = Fixture.of("they_PRP asked_VBD moss_NNP ._.")
                .name("moss", "ng:Person")
                .read()
                .named();

        assertThat(shown(document)).containsExactly("moss Person");
    }

    @Test
    void aSmallWordThatIsNoProperNounIsNoName() {
        var document = Fixture.of("they_PRP asked_VBD parliament_NN ._.")
                .name("parliament", "ng:Organization")
                .read()
                .named();

        assertThat(shown(document)).isEmpty();
    }

    @Test
    void anAcronymThatWasNotSeenIsANameAfterAnArticleOnly() {
        var document = Fixture.of("We_PRP burnt_VBD QVM_NNP for_IN the_DT NHP_NNP ._.")
                .read()
                .named();

        assertThat(shown(document)).containsExactly("NHP Organization");
    }

    @Test
    void aSmallWordThatMayBeARankMakesNoPersonOfABody() {
        var document = Fixture.of("Mayor_NNP Moss_NNP met_VBD president_NN Rossing_NNP leaders_NNS ._.")
                .name("Moss", "ng:Organization")
                .name("Rossing", "ng:Organization")
                .read()
                .named();

        assertThat(shown(document)).containsExactly("Moss Person", "Rossing Organization");
    }

    @Test
    void capitalsAreAPersonThatTheReaderSawUnlessTheArticleHasThemBehindAnArticle() {
        var person = Fixture.of("Moss_NNP wrote_VBD to_IN ADA_NNP ._.")
                .name("ADA", "ng:Person")
                .read()
                .named();
        var body = Fixture.of("Moss_NNP left_VBD UHN_NNP ._.", "The_DT UHN_NNP fell_VBD ._.")
                .name("UHN", "ng:Person")
                .read()
                .named();

        assertThat(shown(person)).containsExactly("ADA Person");
        assertThat(shown(body)).containsExactly("UHN Organization", "UHN Organization");
    }

    @Test
    void anAddressIsNoName() {
        var document = Fixture.of("Ask_VB Ada@RossIng.no_NNP ._.").read().named();

        assertThat(shown(document)).isEmpty();
    }
}
