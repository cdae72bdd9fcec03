package org.newsgraph.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.entity.Fixture.chains;
import static org.newsgraph.entity.Fixture.shown;

import java.util.List;
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
    void aNounThatHeadsNamesMakesNoneInAHeadingThatTheReaderDidNotSee() {
        var heading = Fixture.of("Harbour_NNP Bank_NNP :_: we_PRP sell_VBP fish_NN ._.")
                .read()
                .named();
        var told = Fixture.of("The_DT Harbour_NNP Bank_NNP sold_VBD fish_NN ._.")
                .read()
                .named();

        assertThat(shown(heading)).isEmpty();
        assertThat(shown(told)).isNotEmpty();
    }

    @Test
    void theAdjectiveOfAPartOfTheWorldBelongsToTheNameOfABody() {
        var asian = Fixture.of("Asian_JJ Harbour_NNP Bank_NNP grew_VBD ._.")
                .name("Harbour Bank", "ng:Company")
                .read()
                .named();
        var norwegian = Fixture.of("Norwegian_JJ Harbour_NNP Bank_NNP grew_VBD ._.")
                .name("Harbour Bank", "ng:Company")
                .read()
                .named();

        assertThat(shown(asian)).contains("Asian Harbour Bank Company");
        assertThat(shown(norwegian)).contains("Harbour Bank Company");
    }

    @Test
    void aSurnameAndAGivenNameInQuotationMarksAreOnePerson() {
        var listed = Fixture.of("``_`` Moss_NNP ,_, Ada_NNP ''_'' wrote_VBD ._.")
                .name("Moss", "ng:Person")
                .name("Ada", "ng:Person")
                .read()
                .named();
        var told = Fixture.of("We_PRP met_VBD Moss_NNP ,_, Ada_NNP and_CC Karl_NNP ._.")
                .name("Moss", "ng:Person")
                .name("Ada", "ng:Person")
                .read()
                .named();

        assertThat(shown(listed)).containsExactly("Moss , Ada Person");
        assertThat(shown(told)).containsExactly("Moss Person", "Ada Person");
    }

    @Test
    void theLastMarkOfANameStaysWhereTheSentenceGoesOn() {
        var within = Fixture.of("We_PRP like_VBP Rossing_NNP !_. and_CC Brill_NNP ._.")
                .name("Rossing!", "ng:Organization")
                .read()
                .named();
        var last = Fixture.of("We_PRP like_VBP Rossing_NNP !_.")
                .name("Rossing!", "ng:Organization")
                .read()
                .named();

        assertThat(shown(within)).containsExactly("Rossing! Organization");
        assertThat(shown(last)).containsExactly("Rossing Organization");
    }

    @Test
    void aSmallParticleBeginsANameAndAnotherSmallWordDoesNot() {
        var document = Fixture.of("The_DT al_NNP Rossing_NNP guards_NNS read_VBP the_DT daily_JJ Moss_NNP Post_NNP ._.")
                .name("al Rossing", "ng:Organization")
                .name("daily Moss Post", "ng:Organization")
                .read()
                .named();

        assertThat(shown(document)).containsExactly("al Rossing Organization", "Moss Post Organization");
    }

    @Test
    void aProperNounWithoutCapitalsMayBeAName() {
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
    void whatWasNotSeenIsANameForANounBeforeItAndNotForAPreposition() {
        var document = Fixture.of("The_DT news_NN agency_NN Rossing_NNP told_VBD it_PRP in_IN Vik_NNP ._.")
                .read()
                .named();

        assertThat(shown(document)).containsExactly("Rossing MediaOrganization");
    }

    @Test
    void aRepeatedWordBesideAnotherProperNounIsPartOfSomethingElse() {
        var document = Fixture.of(
                        "The_DT news_NN agency_NN Rossing_NNP told_VBD it_PRP ._.",
                        "Nobody_NN knew_VBD Rossing_NNP Networks_NNPS or_CC Little_NNP Rossing_NNP ._.",
                        "Rossing_NNP Mayor_NNP Moss_NNP left_VBD Rossing_NNP ._.")
                .read()
                .named();

        assertThat(document.mentions().stream().map(mention -> mention.sentence() + " " + document.text(mention)))
                .containsExactly("0 Rossing", "2 Rossing", "2 Rossing");
    }

    @Test
    void aBodyBehindATitleIsNoPersonWhereANounTellsWhatItIs() {
        var document = Fixture.of("Mayor_NNP Moss_NNP Ministry_NNP met_VBD Mayor_NNP Brill_NNP ._.")
                .name("Moss Ministry", "ng:Organization")
                .name("Brill", "ng:Organization")
                .read()
                .named();

        assertThat(shown(document)).containsExactly("Moss Ministry Organization", "Brill Person");
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
    void aSmallNounAtTheEndOfThePlacesNameSaysWhatItIs() {
        var document = Fixture.of(
                        "They_PRP left_VBD Vik_NNP for_IN Vik_NNP airport_NN ._.",
                        "They_PRP left_VBD Tarvo_NNP for_IN Tarvo_NNP province_NN ._.",
                        "They_PRP closed_VBD the_DT Lund_NNP airport_NN ._.")
                .name("Lund airport", "ng:Place")
                .name("Vik", "ng:Place")
                .name("Vik airport", "ng:Place")
                .name("Tarvo", "ng:Place")
                .name("Tarvo province", "ng:Place")
                .read()
                .linked();

        assertThat(shown(document)).contains("Vik airport Facility", "Tarvo province AdministrativeArea", "Lund Place");
        assertThat(chains(document)).containsExactly(List.of("Tarvo", "Tarvo province"));
    }

    @Test
    void anAddressIsNoName() {
        var document = Fixture.of("Ask_VB Ada@RossIng.no_NNP ._.").read().named();

        assertThat(shown(document)).isEmpty();
    }

    @Test
    void aSingleLetterAndAnAddressAreNobody() {
        var document = Fixture.of("Ask_VB X_NNP ,_, ada@rossing.no_NNP or_CC Q._NNP Ada_NNP Moss_NNP ._.")
                .name("X", "ng:Person")
                .name("ada@rossing.no", "ng:Person")
                .name("Ada Moss", "ng:Person")
                .read()
                .named();

        assertThat(shown(document)).containsExactly("Q. Ada Moss Person");
    }

    @Test
    void aPlaceAndTheCountryBehindItAreTwoNames() {
        var document = Fixture.of("They_PRP left_VBD Tarvo_NNP Norway_NNP for_IN brillby_NNP chad_NNP ._.")
                .name("Tarvo Norway", "ng:Place")
                .name("brillby chad", "ng:Place")
                .read()
                .named();

        assertThat(shown(document)).containsExactly("Tarvo Place", "Norway Country", "brillby Place", "chad Country");
    }

    @Test
    void aPartOfACountryIsOneNameAndACountryIsNotInAnother() {
        var document = Fixture.of("They_PRP left_VBD Lower_NNP Norway_NNP for_IN Chad_NNP Norway_NNP ._.")
                .name("Lower Norway", "ng:Place")
                .name("Chad Norway", "ng:Place")
                .read()
                .named();

        assertThat(shown(document)).contains("Lower Norway Place").doesNotContain("Lower Place", "Chad Place");
    }
}
