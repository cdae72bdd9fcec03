package org.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsgraph.event.ReadRelations;
import org.newsgraph.event.RuleEngine;
import org.newsgraph.event.RuleReader;
import org.newsgraph.text.Chain;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.PairReading;
import org.newsgraph.text.Reading;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Sketch;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/** What a trained reader saw becomes facts like those of rules. Documents are built by hand. */
class ReadFactsTest {
    private static final Taxonomy TAXONOMY = Sketch.taxonomy(
            "ng:Person ng:Agent",
            "ng:Organization ng:Agent",
            "ng:Country ng:Place",
            "ng:Employment ng:Tenure",
            "ng:PostTenure ng:Tenure",
            "ng:spouseOf ng:relativeOf",
            "ng:Relation ng:Description",
            "ng:Attribute ng:Description",
            "ng:subject ng:participant",
            "ng:object ng:participant",
            "ng:holder ng:participant",
            "ng:inOrganization ng:participant");

    private static final String RULES = """
            theme: families
            rules:
              - name: married
                type: ng:Relation
                predicate: ng:spouseOf
                trigger: "[lemma=marry]"
                confidence: 0.8
                arguments: { "ng:subject": "nsubj @Person", "ng:object": "obj @Person" }
                examples: []
                never: []
            """;

    private static final Map<String, String> LEMMAS =
            Map.of("works", "work", "joined", "join", "married", "marry", "divorced", "divorce", "praised", "praise");

    private static final String WED = "Ilse/NNP/2:nsubj married/VBD/0:root Paulo/NNP/2:obj";
    private static final String WORKS =
            "Ilse/NNP/2:nsubj works/VBZ/0:root for/IN/4:case Rossing/NNP/2:obl and/CC/6:cc lives/VBZ/2:conj";

    private static PairReading read(String relation, int subject, int object, double probability) {
        return new PairReading(place(subject), place(object), relation, probability, 0.5);
    }

    private static PairReading.Place place(int word) {
        return new PairReading.Place(0, new Span(word, word + 1));
    }

    private static Sentence withLemmas(Sentence sentence) {
        return sentence.withTokens(sentence.tokens().stream()
                .map(token -> token.withLemma(LEMMAS.getOrDefault(token.form(), token.form())))
                .toList());
    }

    private static List<Fact> facts(String line, Map<String, String> names, PairReading... pairs) {
        Document sketch = Sketch.document(line);
        Document named = Sketch.withNames(
                sketch.withSentences(sketch.sentences().stream()
                        .map(ReadFactsTest::withLemmas)
                        .toList()),
                names);
        var chains = new ArrayList<Chain>();
        for (Mention mention : named.mentions()) {
            chains.add(new Chain(List.of(mention), mention, mention.type(), named.text(mention)));
        }
        var document =
                named.withChains(chains).withReading(new Reading("small-1", Map.of(), List.of(), List.of(pairs)));
        var rules = new RuleReader(TAXONOMY, Map.of())
                .read("families.yaml", new ByteArrayInputStream(RULES.getBytes(StandardCharsets.UTF_8)));
        var lexicons = new Lexicons();
        return new FactBuilder(
                        new RuleEngine(rules, TAXONOMY, lexicons), ReadRelations.shipped(TAXONOMY), TAXONOMY, lexicons)
                .factsIn(document)
                .facts();
    }

    @Test
    void aRelationBecomesAFactThatNamesModelAndRelation() {
        var facts = facts(
                WORKS,
                Map.of("Ilse", "ng:Person", "Rossing", "ng:Organization"),
                read("EMPLOYEE_OR_MEMBER_OF", 0, 3, 0.91));
        assertThat(facts).hasSize(1);
        assertThat(facts.get(0).type()).isEqualTo("ng:Employment");
        assertThat(facts.get(0).claims()).hasSize(1);
        Claim claim = facts.get(0).claims().get(0);
        assertThat(claim.foundBy()).isEqualTo("reader/small-1/EMPLOYEE_OR_MEMBER_OF");
        assertThat(claim.confidence()).isEqualTo(0.91);
        assertThat(facts.get(0).trigger()).contains(new Span(5, 10));
    }

    @Test
    void endsOfTheWrongClassMakeNoFact() {
        assertThat(facts(WORKS, Map.of("Ilse", "ng:Person", "Rossing", "ng:Person"), read("EDUCATED_AT", 0, 3, 0.9)))
                .isEmpty();
    }

    @Test
    void whatIsNoRelationOfTheTableMakesNoFact() {
        assertThat(facts(WED, Map.of("Ilse", "ng:Person", "Paulo", "ng:Person"), read("COREF", 2, 0, 0.9)))
                .extracting(fact -> fact.claims().get(0).foundBy())
                .containsExactly("rule:married");
    }

    @Test
    void theRuleStaysWhereBothFoundTheSame() {
        var facts = facts(
                WED,
                Map.of("Ilse", "ng:Person", "Paulo", "ng:Person"),
                read("SPOUSE", 0, 2, 0.95),
                read("SPOUSE", 2, 0, 0.95));
        assertThat(facts).hasSize(1);
        assertThat(facts.get(0).claims().get(0).foundBy()).isEqualTo("rule:married");
        assertThat(facts.get(0).claims().get(0).confidence()).isEqualTo(0.95);
    }

    @Test
    void aSymmetricRelationIsOneFact() {
        var facts = facts(
                WED.replace("married", "divorced"),
                Map.of("Ilse", "ng:Person", "Paulo", "ng:Person"),
                read("SPOUSE", 0, 2, 0.9),
                read("SPOUSE", 2, 0, 0.9));
        assertThat(facts).extracting(fact -> fact.claims().get(0).foundBy()).containsExactly("reader/small-1/SPOUSE");
    }

    @Test
    void whatIsDeniedIsDeniedForTheReaderToo() {
        var facts = facts(
                "Ilse/NNP/3:nsubj never/RB/3:advmod joined/VBD/0:root Rossing/NNP/3:obj",
                Map.of("Ilse", "ng:Person", "Rossing", "ng:Organization"),
                read("EMPLOYEE_OR_MEMBER_OF", 0, 3, 0.91));
        assertThat(facts).extracting(Fact::status).containsExactly(Status.DENIED);
    }

    @Test
    void anApposedRelationIsToldByTheWordOfItsPhrase() {
        var facts = facts(
                "Ilse/NNP/6:nsubj ,/,/1:punct head/NN/1:appos of/IN/5:case Rossing/NNP/3:nmod spoke/VBD/0:root",
                Map.of("Ilse", "ng:Person", "Rossing", "ng:Organization"),
                read("EMPLOYEE_OR_MEMBER_OF", 0, 4, 0.91));
        assertThat(facts.get(0).trigger()).contains(new Span(7, 11));
    }

    @Test
    void aVerbThatNeverTellsOfTheRelationMakesNoFact() {
        assertThat(facts(
                        WED.replace("married", "praised"),
                        Map.of("Ilse", "ng:Person", "Paulo", "ng:Person"),
                        read("SPOUSE", 0, 2, 0.99)))
                .isEmpty();
    }

    @Test
    void whatStandsInAnotherClauseOrBesideAnotherConjunctMakesNoFact() {
        assertThat(facts(
                        "Ilse/NNP/2:nsubj said/VBD/0:root Rossing/NNP/4:nsubj grows/VBZ/2:ccomp",
                        Map.of("Ilse", "ng:Person", "Rossing", "ng:Organization"),
                        read("EMPLOYEE_OR_MEMBER_OF", 0, 2, 0.99)))
                .isEmpty();
        assertThat(facts(
                        "Ilse/NNP/5:nsubj of/IN/3:case Rossing/NNP/1:nmod Paulo/NNP/1:conj spoke/VBD/0:root",
                        Map.of("Paulo", "ng:Person", "Rossing", "ng:Organization"),
                        read("EMPLOYEE_OR_MEMBER_OF", 3, 2, 0.99)))
                .isEmpty();
    }

    @Test
    void aVerbThatOnlyHelpsSaysNothing() {
        assertThat(facts(
                        "Ilse/NNP/3:nsubj has/VBZ/3:aux asked/VBN/0:root Paulo/NNP/3:obj",
                        Map.of("Ilse", "ng:Person", "Paulo", "ng:Person"),
                        read("SPOUSE", 0, 3, 0.99)))
                .isEmpty();
    }

    @Test
    void aCountryMustDescribeThePersonAndNotHisBodyOrWhereabouts() {
        var names = Map.of("Ilse", "ng:Person", "Norway", "ng:Country");
        assertThat(facts(
                        "Norway/NNP/2:compound minister/NN/3:nmod:desc Ilse/NNP/0:root",
                        names,
                        read("P27", 2, 0, 0.99)))
                .extracting(Fact::predicate)
                .containsExactly(java.util.Optional.of("ng:citizenOf"));
        assertThat(facts(
                        "Ilse/NNP/0:root of/IN/4:case Norway/NNP/4:compound Bank/NN/1:nmod",
                        names,
                        read("P27", 0, 2, 0.99)))
                .isEmpty();
        assertThat(facts(
                        "Ilse/NNP/4:nsubj was/VBD/4:cop in/IN/4:case Norway/NNP/0:root",
                        names,
                        read("P27", 0, 3, 0.99)))
                .isEmpty();
    }

    @Test
    void whatIsMoreLikelyWrongMakesNoFact() {
        assertThat(facts(
                        WORKS,
                        Map.of("Ilse", "ng:Person", "Rossing", "ng:Organization"),
                        read("EMPLOYEE_OR_MEMBER_OF", 0, 3, 0.45)))
                .isEmpty();
    }
}
