package org.newsgraph.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.entity.Fixture.shown;

import org.junit.jupiter.api.Test;
import org.newsgraph.text.Mention;

class GazetteerAnnotatorTest {

    @Test
    void listedNamesGetTheirClassAndAdjectivesOfCountriesTheirCountry() {
        var document = Fixture.of("Norwegian_JJ ferries_NNS left_VBD Bergen_NNP for_IN Norway_NNP ._.")
                .named();

        assertThat(shown(document)).containsExactly("Norwegian Country", "Bergen City", "Norway Country");
        assertThat(document.mentions().get(0).kind()).isEqualTo(Mention.Kind.DEMONYM);
        assertThat(document.mentions().get(0).feature(Features.PLACE)).contains("Norway");
    }

    @Test
    void aHeadNounMakesANameAndCompletesOneThatWasCut() {
        var document = Fixture.of(
                        "The_DT Ministry_NNP of_IN Roads_NNPS and_CC Bridges_NNPS sued_VBD Bank_NNP of_IN Norway_NNP ._.")
                .name("Ministry", "ng:Organization")
                .named();

        assertThat(shown(document))
                .containsExactly(
                        "Ministry of Roads and Bridges GovernmentBody", "Bank of Norway Company", "Norway Country");
    }

    @Test
    void aSecondNameAfterAndIsNotPartOfTheFirst() {
        var document = Fixture.of("Bank_NNP of_IN Norway_NNP and_CC Bergen_NNP agreed_VBD ._.")
                .named();

        assertThat(shown(document)).containsExactly("Bank of Norway Company", "Norway Country", "Bergen City");
    }

    @Test
    void titlesAndPossessiveEndingsAreNoPartOfAName() {
        var document = Fixture.of("President_NNP Ada_NNP Moss_NNP 's_POS ally_NN left_VBD ._.")
                .name("President Ada Moss's", "ng:Person")
                .named();

        assertThat(shown(document)).containsExactly("Ada Moss Person");
        assertThat(document.mentions().get(0).feature(Features.TITLE)).contains("President");
    }

    @Test
    void aGivenNameTellsTheGenderWhereTheTitleDoesNot() {
        var document = Fixture.of("President_NNP Karl_NNP Moss_NNP left_VBD ._.")
                .name("Karl Moss", "ng:Person")
                .named();

        assertThat(document.mentions().get(0).feature(Features.TITLE)).contains("President");
        assertThat(document.mentions().get(0).feature(Features.GENDER)).contains(Features.MALE);
    }

    @Test
    void aSurnameIsAPersonWhenItsFullNameIs() {
        var document = Fixture.of("Karl_NNP Lima_NNP spoke_VBD ._.", "Lima_NNP left_VBD ._.")
                .name("Karl Lima", "ng:Person")
                .named();

        assertThat(shown(document)).containsExactly("Karl Lima Person", "Lima Person");
    }

    @Test
    void aCityThatIsAlsoASurnameStaysACityAfterIn() {
        var document = Fixture.of("Karl_NNP Lima_NNP spoke_VBD ._.", "He_PRP died_VBD in_IN Lima_NNP ._.")
                .name("Karl Lima", "ng:Person")
                .named();

        assertThat(shown(document)).containsExactly("Karl Lima Person", "Lima City");
    }

    @Test
    void aNameIsFoundAgainWhereTheFinderMissedIt() {
        var document = Fixture.of("Rossing_NNP grew_VBD ._.", "Shares_NNS of_IN Rossing_NNP fell_VBD ._.");
        var named = document.name("Rossing", "ng:Organization").named();

        assertThat(shown(named)).containsExactly("Rossing Organization", "Rossing Organization");
    }

    @Test
    void parenthesesShowAnAcronymAndTheNameBeforeIt() {
        var document = Fixture.of("The_DT Northern_NNP Harbour_NNP Pilots_NNPS (_-LRB- NHP_NNP )_-RRB- met_VBD ._.")
                .named();

        assertThat(shown(document)).containsExactly("Northern Harbour Pilots Organization", "NHP Organization");
    }

    @Test
    void aTitleMakesAPersonOfAName() {
        var document = Fixture.of("Mayor_NNP Lima_NNP spoke_VBD ._.").named();

        assertThat(shown(document)).containsExactly("Lima Person");
    }

    @Test
    void aNounBesideANameSaysWhatKindOfPlaceItIs() {
        var document = Fixture.of("In_IN Tarvo_NNP province_NN and_CC the_DT city_NN of_IN Vik_NNP ._.")
                .name("Tarvo", "ng:Place")
                .name("Vik", "ng:Place")
                .named();

        assertThat(shown(document)).containsExactly("Tarvo AdministrativeArea", "Vik City");
    }

    @Test
    void twoCountriesAreNotOneName() {
        var document = Fixture.of("Norway_NNP and_CC Britain_NNP agreed_VBD ._.")
                .name("Norway and Britain", "ng:Place")
                .named();

        assertThat(shown(document)).containsExactly("Norway Country", "Britain Country");
    }

    @Test
    void datelinesInCapitalsAreRead() {
        var document = Fixture.of("BERGEN_NNP ,_, Norway_NNP").named();

        assertThat(shown(document)).containsExactly("BERGEN City", "Norway Country");
    }

    @Test
    void aWordAmongNothingButCapitalsIsNoNameUnlessItIsTaggedAsOne() {
        var document =
                Fixture.of("LIMA_WP WANTS_VBZ BERGEN_NNP", "LIMA_NNP GROWS_VBZ").named();

        assertThat(shown(document)).containsExactly("BERGEN City", "LIMA City");
    }

    @Test
    void compoundsWithAnAdjectiveOfACountrySpeakOfIt() {
        var document =
                Fixture.of("A_DT Norwegian-led_JJ mission_NN ended_VBD ._.").named();

        assertThat(shown(document)).containsExactly("Norwegian-led Country");
    }

    @Test
    void anAdjectiveOfTwoWordsIsOneMention() {
        var document =
                Fixture.of("North_JJ Chadian_JJ farmers_NNS left_VBD ._.").named();

        assertThat(shown(document)).containsExactly("North Chadian Country");
    }

    @Test
    void theNameOfABodyThatEveryCountryHasIsMarked() {
        var document = Fixture.of(
                        "The_DT Harbour_NNP Ministry_NNP sued_VBD the_DT Norwegian_JJ Roads_NNP Ministry_NNP ._.")
                .named();

        assertThat(document.mentions().stream()
                        .filter(mention -> mention.feature(Features.GENERIC).isPresent())
                        .map(document::text))
                .containsExactly("Harbour Ministry");
    }

    @Test
    void aPersonIsNotTakenForAPlaceByItsLastWord() {
        var document = Fixture.of("Maria_NNP Bank_NNP smiled_VBD ._.")
                .name("Maria Bank", "ng:Person")
                .named();

        assertThat(shown(document)).containsExactly("Maria Bank Person");
    }

    @Test
    void whatStandsBesideAProperNounSaysWhatItIs() {
        var document = Fixture.of(
                        "The_DT news_NN agency_NN Rossing_NNP called_VBD Ada_NNP Moss_NNP in_IN Vik_NNP ._.",
                        "Moss_NNP ,_, 52_CD ,_, left_VBD ._.")
                .named();

        assertThat(shown(document))
                .containsExactly("Rossing MediaOrganization", "Ada Moss Person", "Vik Place", "Moss Person");
    }

    @Test
    void aNounBeforeANameCountsMoreThanTheFindersGuess() {
        var document = Fixture.of("The_DT company_NN Tarvo_NNP grew_VBD ._.", "Tarvo_NNP won_VBD ._.")
                .name("Tarvo", "ng:Person")
                .named();

        assertThat(shown(document)).containsExactly("Tarvo Company", "Tarvo Company");
    }

    @Test
    void theNameOfABodyEndsBeforeATitle() {
        var document = Fixture.of("Harbour_NNP Pilots_NNPS President_NNP Ada_NNP Moss_NNP spoke_VBD ._.")
                .name("Harbour Pilots President Ada Moss", "ng:Organization")
                .named();

        assertThat(shown(document)).containsExactly("Harbour Pilots Organization", "Ada Moss Person");
    }

    @Test
    void aWordOfCapitalsIsNoPersonUnlessItIsASurname() {
        var document = Fixture.of("VSK_NNP met_VBD MOSS_NNP and_CC Ada_NNP Moss_NNP ._.")
                .name("VSK", "ng:Person")
                .name("MOSS", "ng:Person")
                .name("Ada Moss", "ng:Person")
                .named();

        assertThat(shown(document)).contains("VSK Organization", "MOSS Person", "Ada Moss Person");
    }

    @Test
    void aCountryThatIsTheLastWordOfANameOfTwoIsNoNameOfItsOwn() {
        var document = Fixture.of("Rossing_NNP Norway_NNP and_CC the_DT Bank_NNP of_IN Norway_NNP grew_VBD ._.")
                .name("Rossing Norway", "ng:Organization")
                .named();

        assertThat(shown(document))
                .containsExactly("Rossing Norway Organization", "Bank of Norway Company", "Norway Country");
    }

    @Test
    void aListedNameMayBeginWithAParticleAndEndWithASmallNoun() {
        var document = Fixture.of("Fighters_NNS of_IN al-Rossing_NNP left_VBD the_DT Vik_NNP province_NN ._.")
                .named();

        assertThat(shown(document)).containsExactly("al-Rossing SecurityForce", "Vik province AdministrativeArea");
    }
}
