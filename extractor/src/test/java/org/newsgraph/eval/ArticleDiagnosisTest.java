package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why facts of whole articles were missed or found where there is none. */
class ArticleDiagnosisTest {
    private static final String FIRES = "🙂 Lena Ortiz fired Tom Hale in Norvik.";
    private static final String SHE = "She owns Brask Bank.";

    private static ArticleSketch sketch() {
        return new ArticleSketch(FIRES, SHE)
                .gold("entity", "Lena Ortiz", "a", "Person | names=Lena Ortiz", "Lena Ortiz")
                .gold("entity", "Tom Hale", "a", "Person | names=Tom Hale", "Tom Hale")
                .gold("entity", "Brask Bank", "a", "Company | names=Brask Bank", "Brask Bank");
    }

    private static ArticleSketch named() {
        return sketch().entity("Person", "Lena Ortiz")
                .entity("Person", "Tom Hale")
                .entity("Company", "Brask Bank");
    }

    private static ArticleSketch dismissal(ArticleSketch sketch) {
        return sketch.gold(
                "event",
                "Ortiz fires Hale",
                "Dismissal",
                "agent=Lena Ortiz; patient=Tom Hale; trigger=" + sketch.mark("fired"),
                "Lena Ortiz fired Tom Hale");
    }

    private static ArticleSketch owning(ArticleSketch sketch) {
        return sketch.gold("relation", "Lena Ortiz", "owns", "Brask Bank", "She owns Brask Bank");
    }

    private static Stream<String> told(List<Mistake> mistakes) {
        return mistakes.stream().map(mistake -> mistake.sort() + " " + mistake.cause());
    }

    @Test
    void whatAgreesIsNoMistake() {
        List<Mistake> mistakes = owning(dismissal(named()))
                .event("Dismissal", "fired", "fired Tom Hale", "agent=Lena Ortiz", "personConcerned=Tom Hale")
                .relation("controls", "Ortiz", "Brask Bank", "She owns Brask Bank")
                .mistakes();

        assertThat(mistakes).isEmpty();
    }

    @Test
    void aNameThatWasNotFoundIsTheCauseOfWhatRestsOnIt() {
        List<Mistake> mistakes = owning(sketch().entity("Person", "Tom Hale").entity("Place", "Brask Bank"))
                .mistakes();

        assertThat(told(mistakes))
                .containsExactly(
                        "MISSED NAME_NOT_FOUND", "MISSED WRONG_TYPE", "FALSE WRONG_TYPE", "MISSED NAME_NOT_FOUND");
        assertThat(mistakes.get(3).sentence()).isEqualTo(SHE);
    }

    @Test
    void aPronounThatIsNotResolvedIsAMatterOfCoreference() {
        assertThat(told(owning(named()).mistakes())).containsExactly("MISSED COREFERENCE");
    }

    @Test
    void whatIsThereWithoutAFactHasNoRule() {
        List<Mistake> mistakes = owning(sketch().entity("Person", "Lena Ortiz", "She")
                        .entity("Person", "Tom Hale")
                        .entity("Company", "Brask Bank"))
                .mistakes();

        assertThat(told(mistakes)).containsExactly("MISSED NO_RULE");
        assertThat(mistakes.get(0).nearest()).isEmpty();
    }

    @Test
    void theFindThatDiffersInOneThingIsNamed() {
        List<Mistake> mistakes = owning(sketch().entity("Person", "Lena Ortiz", "She")
                        .entity("Person", "Tom Hale")
                        .entity("Company", "Brask Bank"))
                .relation("owns", "Tom Hale", "Brask Bank", "owns Brask Bank")
                .mistakes();

        assertThat(told(mistakes)).containsExactly("MISSED WRONG_ARGUMENT", "FALSE WRONG_ARGUMENT");
        assertThat(mistakes.get(0).nearest()).startsWith("but subject is Tom Hale: rule:sketch-0, ");
        assertThat(mistakes.get(1).nearest()).startsWith("rule:sketch-0; but subject is Tom Hale for G4 ");
    }

    @Test
    void anotherPredicateBetweenTheSameThingsIsAWrongType() {
        assertThat(told(owning(named())
                        .relation("memberOf", "Lena Ortiz", "Brask Bank", "owns Brask Bank")
                        .relation("replaced", "Lena Ortiz", "Brask Bank", "owns Brask Bank")
                        .mistakes()))
                .containsExactly("FALSE NOT_IN_GOLD", "MISSED WRONG_TYPE", "FALSE WRONG_TYPE");
    }

    @Test
    void theRuleOfItsTypeThatBeganToHoldInItsSentenceIsNearest() {
        List<Mistake> mistakes = dismissal(named())
                .nearRule("Killing", "fired", "kill at \"fired\"")
                .nearRule("Resignation", "fired", "resign at \"fired\"")
                .nearRule("Dismissal", "owns", "dismiss at \"owns\"")
                .mistakes();

        assertThat(told(mistakes)).containsExactly("MISSED NO_RULE");
        assertThat(mistakes.get(0).nearest()).isEqualTo("resign at \"fired\"");
    }

    @Test
    void aFindThatIsRightForAnotherFactIsNearestButNoCause() {
        List<Mistake> mistakes = owning(sketch().entity("Person", "Lena Ortiz", "She")
                        .entity("Person", "Tom Hale", "owns")
                        .entity("Company", "Brask Bank"))
                .gold("relation", "Tom Hale", "owns", "Brask Bank", "owns Brask Bank")
                .relation("owns", "Lena Ortiz", "Brask Bank", "owns Brask Bank")
                .mistakes();

        assertThat(told(mistakes)).containsExactly("MISSED NO_RULE");
        assertThat(mistakes.get(0).nearest()).startsWith("but subject is Lena Ortiz: rule:sketch-0, ");
    }

    @Test
    void whatTheTextOnlyImpliesIsNoMatterOfCoreference() {
        ArticleSketch sketch =
                named().gold("relation", "Brask Bank", "locatedIn", "Tom Hale (implied)", "She owns Brask Bank");

        assertThat(told(sketch.mistakes())).containsExactly("MISSED IMPLIED");
    }

    @Test
    void anEventElsewhereInItsSentenceHasOtherWords() {
        assertThat(told(dismissal(named())
                        .event("Dismissal", "Norvik", "in Norvik", "agent=Lena Ortiz")
                        .mistakes()))
                .containsExactly("MISSED BOUNDS", "FALSE BOUNDS");
    }

    @Test
    void whatIsFoundTwiceCountsOnce() {
        List<Mistake> mistakes = dismissal(named())
                .event("Dismissal", "fired", "fired Tom Hale", "agent=Lena Ortiz", "personConcerned=Tom Hale")
                .event("Dismissal", "fired", "fired", "agent=Lena Ortiz")
                .mistakes();

        assertThat(told(mistakes)).containsExactly("FALSE TAKEN");
        assertThat(mistakes.get(0).nearest()).startsWith("rule:sketch-1; taken for G4 ");
    }

    @Test
    void anEventThatLacksAPartIsPartlyFound() {
        List<Mistake> mistakes = dismissal(named())
                .event("Dismissal", "fired", "fired Tom Hale", "personConcerned=Tom Hale")
                .mistakes();

        assertThat(told(mistakes)).containsExactly("PARTLY WRONG_ARGUMENT");
        assertThat(mistakes.get(0).nearest()).startsWith("but lacks agent=Lena Ortiz: rule:sketch-0, ");
    }

    @Test
    void anotherSourceOrCertaintyIsAMatterOfAttribution() {
        ArticleSketch sketch = named().gold(
                        "relation", "Lena Ortiz", "owns", "Brask Bank", "", "Tom Hale", "PS+", "She owns Brask Bank");

        List<Mistake> mistakes = sketch.relation("owns", "Lena Ortiz", "Brask Bank", "owns Brask Bank")
                .mistakes();

        assertThat(told(mistakes)).containsExactly("PARTLY ATTRIBUTION");
        assertThat(mistakes.get(0).nearest()).startsWith("but claimed by AUTHOR; is CT+: ");
    }

    @Test
    void aStatementOfSomebodyElseIsAMatterOfAttribution() {
        var sketch = new ArticleSketch("Tom Hale said the bank was sound.");
        sketch.gold("statement", "Tom Hale", "says", "cue=" + sketch.mark("said"), "the bank was sound");

        assertThat(told(sketch.statement("Lena Ortiz", "said", "the bank was sound")
                        .mistakes()))
                .containsExactly("MISSED ATTRIBUTION", "FALSE ATTRIBUTION");
    }

    @Test
    void aChangeOfOfficeMayAnswerForATenure() {
        var sketch = new ArticleSketch("Tom Hale resigned as mayor.")
                .gold("role", "Tom Hale", "heldPost", "post=mayor; status=Former", "Tom Hale resigned as mayor");

        List<Mistake> mistakes = sketch.event(
                        "Resignation",
                        "resigned",
                        "resigned as mayor",
                        "personConcerned=Tom Hale",
                        "concernsPost=mayor")
                .mistakes();

        assertThat(told(mistakes)).containsExactly("FALSE ANOTHER_KIND");
    }

    @Test
    void aTenureThatLastsIsNotOneThatIsOver() {
        var sketch = new ArticleSketch("Tom Hale was the mayor.")
                .gold("role", "Tom Hale", "heldPost", "post=mayor; status=Former", "Tom Hale was the mayor");

        assertThat(told(sketch.tenure("Tom Hale was the mayor", "holder=Tom Hale", "heldPost=mayor")
                        .mistakes()))
                .containsExactly("PARTLY TIME");
    }
}
