package org.newsgraph.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.entity.Fixture.chain;
import static org.newsgraph.entity.Fixture.chains;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.PairReading;
import org.newsgraph.text.Span;

class CoreferenceAnnotatorTest {

    private static final String MARIA = "Maria_NNP Moss_NNP spoke_VBD in_IN Bergen_NNP ._.";
    private static final String JUAN = "Juan_NNP Moss_NNP listened_VBD ._.";

    @Test
    void aSurnameAloneIsTheFullName() {
        var document = Fixture.of(MARIA, "Moss_NNP left_VBD ._.")
                .name("Maria Moss", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Maria Moss", "Moss"));
        assertThat(chain(document, "Maria Moss").mentions().get(1).feature(Features.LINK))
                .contains("surname");
    }

    @Test
    void aSurnameOfTwoPersonsIsTheLastOneMentioned() {
        var document = Fixture.of(MARIA, JUAN, "Moss_NNP left_VBD ._.")
                .name("Maria Moss", "ng:Person")
                .name("Juan Moss", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Juan Moss", "Moss"));
    }

    @Test
    void aTitleWithAGenderChoosesBetweenHusbandAndWife() {
        var document = Fixture.of(MARIA, JUAN, "Mrs._NNP Moss_NNP left_VBD ._.")
                .name("Maria Moss", "ng:Person")
                .name("Juan Moss", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Maria Moss", "Moss"));
    }

    @Test
    void differentFullNamesStayApart() {
        var document = Fixture.of(MARIA, JUAN)
                .name("Maria Moss", "ng:Person")
                .name("Juan Moss", "ng:Person")
                .linked();

        assertThat(chains(document)).isEmpty();
    }

    @Test
    void aShortNameIsTheLongerOne() {
        var document = Fixture.of("Brill_NNP Holding_NNP grew_VBD ._.", "Brill_NNP sold_VBD ships_NNS ._.")
                .name("Brill Holding", "ng:Company")
                .name("Brill", "ng:Company")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Brill Holding", "Brill"));
    }

    @Test
    void aCompanyIsNotItsBranchInACountry() {
        var document = Fixture.of("Brill_NNP grew_VBD ._.", "Brill_NNP Polska_NNP sold_VBD ships_NNS ._.")
                .name("Brill Polska", "ng:Company")
                .name("Brill", "ng:Company")
                .linked();

        assertThat(chains(document)).isEmpty();
    }

    @Test
    void anAcronymInParenthesesIsTheNameBeforeIt() {
        var document = Fixture.of(
                        "The_DT Northern_NNP Harbour_NNP Pilots_NNPS (_-LRB- NHP_NNP )_-RRB- met_VBD ._.",
                        "NHP_NNP agreed_VBD ._.")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Northern Harbour Pilots", "NHP", "NHP"));
        assertThat(chain(document, "Northern Harbour Pilots").type()).isEqualTo("ng:Organization");
    }

    @Test
    void anAcronymOfOtherInitialsIsSomethingElse() {
        var document = Fixture.of("The_DT Northern_NNP Harbour_NNP Union_NNP met_VBD ABX_NNP ._.")
                .name("ABX", "ng:Organization")
                .linked();

        assertThat(chains(document)).isEmpty();
    }

    @Test
    void capitalsInParenthesesAreTheBodyBeforeThemThoughItsLettersAreOthers() {
        var document = Fixture.of(
                        "The_DT Northern_NNP Pilots_NNPS (_-LRB- VSK_NNP )_-RRB- met_VBD Rossing_NNP (_-LRB- AFP_NNP )_-RRB- ._.",
                        "VSK_NNP agreed_VBD ._.")
                .name("Northern Pilots", "ng:Organization")
                .name("Rossing", "ng:Organization")
                .name("VSK", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Northern Pilots", "VSK", "VSK"));
        assertThat(chain(document, "Northern Pilots").type()).isEqualTo("ng:Organization");
    }

    @Test
    void aSurnameMayLoseItsArticle() {
        var document = Fixture.of("Omar_NNP al-Moss_NNP spoke_VBD ._.", "Moss_NNP left_VBD ._.")
                .name("Omar al-Moss", "ng:Person")
                .name("Moss", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Omar al-Moss", "Moss"));
    }

    @Test
    void aSeaIsTheSameWithoutItsNounAndABayIsNot() {
        var document = Fixture.of(
                        "Ships_NNS crossed_VBD the_DT Tarvo_NNP Sea_NNP and_CC the_DT Rossing_NNP Bay_NNP ._.",
                        "The_DT Tarvo_NNP was_VBD calm_JJ and_CC Rossing_NNP slept_VBD ._.")
                .name("Tarvo Sea", "ng:Region")
                .name("Rossing Bay", "ng:Region")
                .name("Tarvo", "ng:Place")
                .name("Rossing", "ng:Place")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Tarvo Sea", "Tarvo"));
    }

    @Test
    void membersOfAPartyAreTheParty() {
        var document = Fixture.of(
                        "The_DT Teal_NNP Party_NNP met_VBD ._.", "Teals_NNPS voted_VBD against_IN Moss_NNP ._.")
                .name("Teal Party", "ng:PoliticalParty")
                .name("Teals", "ng:Organization")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Teal Party", "Teals"));
    }

    @Test
    void anAreaIsTheSameWithoutItsNounAndATownIsNot() {
        var document = Fixture.of(
                        "Rain_NN fell_VBD on_IN Tarvo_NNP uplands_NNS and_CC Vik_NNP uplands_NNS ._.",
                        "Tarvo_NNP slept_VBD while_IN Vik_NNP slept_VBD ._.")
                .name("Tarvo uplands", "ng:Region")
                .name("Vik uplands", "ng:Region")
                .name("Tarvo", "ng:Place")
                .name("Vik", "ng:City")
                .linked();

        assertThat(chains(document)).contains(List.of("Tarvo uplands", "Tarvo"));
        assertThat(chains(document)).doesNotContain(List.of("Vik uplands", "Vik"));
    }

    @Test
    void aNounBehindTheNameOfABodyDescribesItUnlessStatesMadeIt() {
        var document = Fixture.of("The_DT Tarvo_NNP news_NN agency_NN and_CC a_DT UN_NNP agency_NN met_VBD ._.")
                .name("Tarvo", "ng:Organization")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("The Tarvo news agency", "Tarvo"));
    }

    @Test
    void aBodyIsTheOnlyLongerNameThatEndsInItsLastWord() {
        var document = Fixture.of("The_DT Northern_NNP Pilots_NNPS met_VBD ._.", "The_DT Pilots_NNPS agreed_VBD ._.")
                .name("Northern Pilots", "ng:Organization")
                .name("Pilots", "ng:Organization")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Northern Pilots", "Pilots"));
    }

    @Test
    void namesThatTheGazetteerKnowsAsOneAreOneAndSoAreTheirAdjectives() {
        var document = Fixture.of(
                        "Britain_NNP paid_VBD ._.",
                        "The_DT United_NNP Kingdom_NNP and_CC British_JJ banks_NNS waited_VBD ._.")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Britain", "United Kingdom", "British"));
        assertThat(chain(document, "United Kingdom").type()).isEqualTo(Kinds.COUNTRY);
    }

    @Test
    void anAppositionNamesTheSameThing() {
        var document = Fixture.of(
                        "Rossing_NNP ,_, a_DT news_NN agency_NN ,_, reported_VBD losses_NNS ._.",
                        "The_DT company_NN Tarvo_NNP denied_VBD this_DT ._.")
                .name("Rossing", "ng:Organization")
                .name("Tarvo", "ng:Organization")
                .linked();

        assertThat(chains(document))
                .containsExactly(List.of("Rossing", "a news agency"), List.of("The company", "Tarvo"));
        assertThat(chain(document, "Rossing").type()).isEqualTo("ng:MediaOrganization");
    }

    @Test
    void aListIsNoApposition() {
        var document = Fixture.of("Rossing_NNP ,_, a_DT company_NN and_CC Tarvo_NNP met_VBD ._.")
                .name("Rossing", "ng:Organization")
                .name("Tarvo", "ng:Organization")
                .linked();

        assertThat(chains(document)).isEmpty();
    }

    @Test
    void whatSomethingIsSaidToBeIsTheSameThing() {
        var document = Fixture.of("Tarvo_NNP is_AUX a_DT city_NN ._.")
                .name("Tarvo", "ng:Place")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Tarvo", "a city"));
        assertThat(chain(document, "Tarvo").type()).isEqualTo("ng:City");
    }

    @Test
    void aTitleBecomesANominalLater() {
        var document = Fixture.of(
                        "President_NNP Maria_NNP Moss_NNP spoke_VBD ._.", "The_DT president_NN smiled_VBD ._.")
                .name("Maria Moss", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Maria Moss", "The president"));
    }

    @Test
    void thePresidentIsLeftAloneBetweenTwoPresidents() {
        var document = Fixture.of(
                        "President_NNP Maria_NNP Moss_NNP met_VBD President_NNP Karl_NNP Holt_NNP ._.",
                        "The_DT president_NN smiled_VBD ._.")
                .name("Maria Moss", "ng:Person")
                .name("Karl Holt", "ng:Person")
                .linked();

        assertThat(chains(document)).isEmpty();
    }

    @Test
    void aDefiniteNominalIsTheLastNameWithItsHeadNoun() {
        var document = Fixture.of(
                        "The_DT Harbour_NNP Committee_NNP met_VBD the_DT Roads_NNP Ministry_NNP ._.",
                        "The_DT committee_NN agreed_VBD ._.",
                        "A_DT committee_NN was_AUX elected_VBN ._.")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Harbour Committee", "The committee"));
    }

    @Test
    void theCountryIsTheLastCountryNamed() {
        var document = Fixture.of("Karl_NNP Holt_NNP flew_VBD to_IN Norway_NNP ._.", "The_DT country_NN waited_VBD ._.")
                .name("Karl Holt", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Norway", "The country"));
    }

    @Test
    void modifiersThatWereNotSaidKeepNominalsApart() {
        var document = Fixture.of(
                        "The_DT Harbour_NNP Committee_NNP met_VBD ._.", "The_DT ethics_NN committee_NN agreed_VBD ._.")
                .linked();

        assertThat(chains(document)).isEmpty();
    }

    @Test
    void pluralAndSingularStayApart() {
        var document = Fixture.of("A_DT protester_NN sang_VBD ._.", "The_DT protesters_NNS_protester left_VBD ._.")
                .linked();

        assertThat(chains(document)).isEmpty();
    }

    @Test
    void aPronounIsTheSubjectOfTheSentenceBefore() {
        var document = Fixture.of(
                        "Juan_NNP Moss_NNP greeted_VBD Karl_NNP Holt_NNP as_IN guest_NN of_IN the_DT Roads_NNP Council_NNP ._.",
                        "He_PRP also_RB thanked_VBD a_DT minister_NN ._.")
                .name("Juan Moss", "ng:Person")
                .name("Karl Holt", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Juan Moss", "He"));
    }

    @Test
    void genderAndNatureChooseTheAntecedent() {
        var document = Fixture.of(
                        "Juan_NNP Moss_NNP called_VBD Maria_NNP Holt_NNP in_IN Bergen_NNP ._.",
                        "She_PRP laughed_VBD ._.")
                .name("Juan Moss", "ng:Person")
                .name("Maria Holt", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Maria Holt", "She"));
    }

    @Test
    void anObjectIsNotTheSubjectOfItsVerbButAReflexiveIs() {
        var document = Fixture.of(
                        "Juan_NNP Moss_NNP greeted_VBD Karl_NNP Holt_NNP ._.",
                        "Holt_NNP blamed_VBD him_PRP ._.",
                        "Holt_NNP blamed_VBD himself_PRP ._.")
                .name("Juan Moss", "ng:Person")
                .name("Karl Holt", "ng:Person")
                .linked();

        assertThat(chains(document))
                .containsExactly(List.of("Juan Moss", "him"), List.of("Karl Holt", "Holt", "Holt", "himself"));
    }

    @Test
    void whoIsThePersonItFollows() {
        var document = Fixture.of("Juan_NNP Moss_NNP met_VBD Karl_NNP Holt_NNP ,_, who_WP retired_VBD ._.")
                .name("Juan Moss", "ng:Person")
                .name("Karl Holt", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Karl Holt", "who"));
    }

    @Test
    void aPronounInAnOpeningPhraseIsTheSubjectAfterIt() {
        var document = Fixture.of("In_IN his_PRP$ letter_NN ,_, Juan_NNP Moss_NNP thanked_VBD Karl_NNP Holt_NNP ._.")
                .name("Juan Moss", "ng:Person")
                .name("Karl Holt", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("his", "Juan Moss"));
    }

    @Test
    void theyAreAGroupAndNotAPerson() {
        var document = Fixture.of(
                        "Thousands_NNS_thousand of_IN protesters_NNS_protester met_VBD Juan_NNP Moss_NNP ._.",
                        "They_PRP sang_VBD ._.")
                .name("Juan Moss", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Thousands of protesters", "They"));
    }

    @Test
    void speakersOfFirstPersonPronounsAreLeftToOthers() {
        var document = Fixture.of("Juan_NNP Moss_NNP smiled_VBD ._.", "I_PRP won_VBD ._.")
                .name("Juan Moss", "ng:Person")
                .linked();

        assertThat(chains(document)).isEmpty();
    }

    @Test
    void theSamePersonSpeaksWithinAQuotationAndTheAuthorOutside() {
        var document = Fixture.of(
                        "I_PRP met_VBD Juan_NNP Moss_NNP at_IN our_PRP$ harbour_NN ._.",
                        "\"_`` I_PRP sold_VBD my_PRP$ old_JJ ship_NN in_IN spring_NN \"_'' ,_, he_PRP said_VBD ._.",
                        "\"_`` I_PRP never_RB asked_VBD for_IN a_DT new_JJ one_NN \"_'' ,_, he_PRP told_VBD me_PRP ._.")
                .name("Juan Moss", "ng:Person")
                .linked();

        assertThat(chains(document))
                .contains(List.of("I", "me"), List.of("I", "my"))
                .noneMatch(chain -> chain.contains("our") || chain.contains("I") && chain.contains("he"));
    }

    @Test
    void aPossessorIsNotWhatItPossesses() {
        var document = Fixture.of("Juan_NNP Moss_NNP 's_POS nephew_NN lost_VBD his_PRP$ job_NN ._.")
                .name("Juan Moss", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Juan Moss's nephew", "his"));
    }

    @Test
    void theBestNameOfAChainIsTheFullestThatIsNotShouted() {
        var document = Fixture.of("JUAN_NNP MOSS_NNP WINS_VBZ", "Juan_NNP Moss_NNP won_VBD ._.")
                .name("JUAN MOSS", "ng:Person")
                .name("Juan Moss", "ng:Person")
                .linked();

        assertThat(document.chains())
                .singleElement()
                .satisfies(chain -> assertThat(chain.name()).isEqualTo("Juan Moss"));
    }

    @Test
    void everyMentionIsInExactlyOneChain() {
        var document = Fixture.of(MARIA, JUAN, "He_PRP called_VBD her_PRP ._.")
                .name("Maria Moss", "ng:Person")
                .name("Juan Moss", "ng:Person")
                .linked();

        assertThat(document.chains().stream().flatMap(chain -> chain.mentions().stream()))
                .containsExactlyInAnyOrderElementsOf(document.mentions());
    }

    @Test
    void turnedWordsAreTheSameName() {
        var document = Fixture.of(
                        "The_DT Harbour_NNP Council_NNP of_IN Norway_NNP met_VBD ._.",
                        "The_DT Norway_NNP Harbour_NNP Council_NNP agreed_VBD ._.")
                .linked();

        assertThat(chains(document)).contains(List.of("Harbour Council of Norway", "Norway Harbour Council"));
    }

    @Test
    void aCityThatTheFinderOnlyKnowsAsAPlaceIsFoundAgain() {
        var document = Fixture.of("A_DT Vik_NNP police_NN spokesman_NN spoke_VBD ._.", "The_DT city_NN slept_VBD ._.")
                .name("Vik", "ng:Place")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Vik", "The city"));
        assertThat(chain(document, "Vik").type()).isEqualTo("ng:City");
    }

    @Test
    void aDescriptionBehindAComplementIsAnApposition() {
        var document = Fixture.of("The_DT president_NN of_IN Norway_NNP ,_, Karl_NNP Holt_NNP ,_, spoke_VBD ._.")
                .name("Karl Holt", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("The president", "Karl Holt"));
    }

    @Test
    void aPronounInAQuotationIsNotItsSpeaker() {
        var document = Fixture.of(
                        "Juan_NNP Moss_NNP met_VBD Karl_NNP Holt_NNP ._.",
                        "\"_`` He_PRP did_VBD nothing_NN for_IN this_DT old_JJ harbour_NN \"_'' ,_, Moss_NNP said_VBD ._.")
                .name("Juan Moss", "ng:Person")
                .name("Karl Holt", "ng:Person")
                .linked();

        assertThat(chains(document)).containsExactly(List.of("Juan Moss", "Moss"), List.of("Karl Holt", "He"));
    }

    @Test
    void postsAreLeftAsTheyAre() {
        var document = Fixture.of("The_DT president_NN spoke_VBD ._.")
                .name("president", "ng:Post")
                .document();
        var linked = new CoreferenceAnnotator(Fixture.lexicon(), Fixture.taxonomy()).annotate(document);

        assertThat(linked.mentions()).isEqualTo(document.mentions());
        assertThat(linked.chains()).isEmpty();
    }

    @Test
    void aPronounThatOnlyPronounsStandForGetsTheNameThatTheReaderIsSureOf() {
        var document = Fixture.of(
                        "He_PRP grew_VBD ._.", "Karl_NNP Moss_NNP left_VBD Bergen_NNP ._.", "He_PRP won_VBD ._.")
                .name("Karl Moss", "ng:Person")
                .read(same(place(2, 0, 1), place(0, 0, 1), 0.99), same(place(2, 0, 1), place(1, 0, 2), 0.9))
                .linked();

        assertThat(Fixture.chains(document)).containsExactly(List.of("He", "Karl Moss", "He"));
    }

    @Test
    void aSecondNameDoesNotTakeAPronounFromTheFirst() {
        var document = Fixture.of(
                        "Karl_NNP Moss_NNP met_VBD Juan_NNP Brill_NNP ._.",
                        "He_PRP won_VBD ,_, and_CC he_PRP left_VBD ._.")
                .name("Karl Moss", "ng:Person")
                .name("Juan Brill", "ng:Person")
                .read(
                        same(place(1, 0, 1), place(0, 0, 2), 0.8),
                        same(place(1, 4, 5), place(1, 0, 1), 0.99),
                        same(place(1, 4, 5), place(0, 3, 5), 0.9))
                .linked();

        assertThat(Fixture.chains(document)).containsExactly(List.of("Karl Moss", "He", "he"));
    }

    @Test
    void hisFatherIsSomebodyElseThanHe() {
        var document = Fixture.of("Karl_NNP Moss_NNP left_VBD ._.", "His_PRP$ brother_NN stayed_VBD ._.")
                .name("Karl Moss", "ng:Person")
                .read(same(place(1, 0, 1), place(0, 0, 2), 0.7), same(place(1, 0, 2), place(0, 0, 2), 0.9))
                .linked();

        assertThat(Fixture.chains(document)).containsExactly(List.of("Karl Moss", "His"));
    }

    @Test
    void whoIsNotPickedOutIsNobodyNamedInAnEarlierSentence() {
        String[] text = {"Karl_NNP Moss_NNP left_VBD ._.", "A_DT guard_NN stayed_VBD ._."};
        var document = Fixture.of(text)
                .name("Karl Moss", "ng:Person")
                .read(same(place(1, 0, 2), place(0, 0, 2), 0.9))
                .linked();

        assertThat(Fixture.chains(document)).isEmpty();
    }

    private static PairReading same(PairReading.Place subject, PairReading.Place object, double probability) {
        return new PairReading(subject, object, PairReading.COREFERENCE, probability, 0.5);
    }

    private static PairReading.Place place(int sentence, int start, int end) {
        return new PairReading.Place(sentence, new Span(start, end));
    }
}
