package org.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.event.ReadRelations;
import org.newsgraph.event.RuleEngine;
import org.newsgraph.event.RuleReader;
import org.newsgraph.text.Chain;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Sketch;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;
import org.newsgraph.text.Token;

/** What one source says and another one denies, doubts or confirms is one event with two claims. Documents are built by hand. */
class DisputesTest {
    private static final Taxonomy TAXONOMY = Sketch.taxonomy(
            "ng:Country ng:Agent",
            "ng:Attack ng:Event",
            "ng:Statement ng:Event",
            "ng:IndirectStatement ng:Statement",
            "ng:agent ng:participant",
            "ng:speaker ng:participant",
            "ng:claimant ng:source",
            "ng:Claim ng:Stance");

    private static final String RULES = """
            theme: disputes
            rules:
              - name: accuses
                type: ng:IndirectStatement
                trigger: "[lemma=accused]"
                content: ["advcl"]
                set: { speechAct: Accuse }
                arguments: { "ng:speaker": "nsubj @Country" }
              - name: says
                type: ng:IndirectStatement
                trigger: "[lemma=said]"
                content: ["ccomp"]
                arguments: { "ng:speaker": "nsubj @Country" }
              - name: denies-that
                type: ng:IndirectStatement
                trigger: "[lemma=denied]"
                content: ["ccomp"]
                set: { speechAct: Deny, effect: NEG }
                arguments: { "ng:speaker": "nsubj @Country" }
              - name: orders
                type: ng:IndirectStatement
                trigger: "[lemma=ordered]"
                content: ["xcomp"]
                set: { speechAct: Order, effect: PSFUT }
                arguments: { "ng:speaker": "nsubj @Country" }
              - name: accusation
                type: ng:IndirectStatement
                trigger: "[lemma=accusation]"
                content: ["acl"]
                arguments: { "ng:speaker?": "nmod:poss @Country" }
              - name: false
                type: ng:Claim
                trigger: "[lemma=false]"
                content: ["nsubj [in=content-nouns]"]
                set: { effect: NEG }
              - name: denies
                type: ng:Claim
                trigger: "[lemma=denied]"
                content: ["obj [in=content-nouns]"]
                set: { effect: NEG }
                arguments: { "ng:claimant": "nsubj @Country" }
              - name: confirms
                type: ng:Claim
                trigger: "[lemma=confirm]"
                content: ["obj [in=content-nouns]"]
                set: { effect: OK }
                arguments: { "ng:claimant": "nsubj @Country" }
              - name: burns
                type: ng:Attack
                trigger: "[lemma=burned|burning|burn]"
                arguments: { "ng:agent?": "nsubj | <advcl>obj @Country" }
            """;

    private static final String ACCUSES =
            "Sudmark/NNP/2:nsubj accused/VBD/0:root Norland/NNP/2:obj of/IN/5:mark burning/VBG/2:advcl ports/NNS/5:obj";
    private static final String SAYS =
            "Sudmark/NNP/2:nsubj said/VBD/0:root Norland/NNP/4:nsubj burned/VBD/2:ccomp ports/NNS/4:obj";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an accusation | A | - | ATTRIBUTED | Sudmark CT+",
                "a denial of it | A | Norland/NNP/2:nsubj denied/VBD/0:root the/DT/4:det accusation/NN/2:obj | DISPUTED | Sudmark CT+, Norland CT-",
                "no denial | A | Norland/NNP/4:nsubj did/VBD/4:aux not/RB/4:advmod denied/VB/0:root the/DT/6:det accusation/NN/4:obj | ATTRIBUTED | Sudmark CT+, Norland UN",
                "a denial to come | A | Norland/NNP/3:nsubj will/MD/3:aux denied/VB/0:root the/DT/5:det accusation/NN/3:obj | ATTRIBUTED | Sudmark CT+",
                "a failed confirmation | S | Estmark/NNP/4:nsubj could/MD/4:aux not/RB/4:advmod confirm/VB/0:root the/DT/6:det report/NN/4:obj | ATTRIBUTED | Sudmark CT+, Estmark UN",
                "a confirmation | S | Estmark/NNP/2:nsubj confirm/VBZ/0:root the/DT/4:det report/NN/2:obj | ATTRIBUTED | Sudmark CT+, Estmark CT+",
                "a denial of the deed | S | Norland/NNP/2:nsubj denied/VBD/0:root that/IN/5:mark Norland/NNP/5:nsubj burned/VBD/2:ccomp ports/NNS/5:obj | DISPUTED | Sudmark CT+, Norland CT-"
            })
    void twoSourcesMeetOnOneEvent(String what, String first, String second, Status status, String claims) {
        List<String> lines = new ArrayList<>(List.of(first.equals("A") ? ACCUSES : SAYS));
        if (!second.equals("-")) {
            lines.add(second);
        }

        assertThat(attacks(lines)).as(what).singleElement().satisfies(attack -> {
            assertThat(attack.status()).isEqualTo(status);
            assertThat(claims(attack)).containsExactlyInAnyOrder(claims.split(", "));
        });
    }

    @Test
    void whoeverCallsAnAccusationFalseDeniesItAndTheAccuserIsKept() {
        List<String> line = List.of(
                "Estmark/NNP/2:nsubj said/VBD/0:root Sudmark/NNP/5:nmod:poss 's/POS/3:case accusation/NN/10:nsubj"
                        + " that/IN/8:mark Norland/NNP/8:nsubj burned/VBD/5:acl was/VBD/10:cop false/JJ/2:ccomp");

        assertThat(attacks(line)).singleElement().satisfies(attack -> {
            assertThat(attack.status()).isEqualTo(Status.DISPUTED);
            assertThat(claims(attack)).containsExactlyInAnyOrder("Sudmark CT+", "Estmark CT-");
        });
        assertThat(facts(line).stream()
                        .filter(fact -> fact.kind() == Fact.Kind.STATEMENT)
                        .flatMap(fact -> fact.arguments().stream())
                        .filter(argument -> argument.role().equals("ng:speechAct"))
                        .map(Argument::identity))
                .containsExactlyInAnyOrder("ng:Deny", "ng:Accuse");
    }

    @Test
    void whatADenialTakesForGrantedIsNotDenied() {
        List<Fact> attacks = attacks(
                List.of("Norland/NNP/2:nsubj denied/VBD/0:root that/IN/5:mark ports/NNS/5:nsubj left/VBD/2:ccomp"
                        + " after/IN/8:mark Sudmark/NNP/8:nsubj burned/VBD/5:advcl"));

        assertThat(attacks)
                .singleElement()
                .satisfies(attack -> assertThat(claims(attack)).containsExactly("Norland CT+"));
    }

    @Test
    void whatARelativeClauseTellsWithinAnOrderIsTheWritersOwn() {
        List<Fact> attacks = attacks(List.of(
                "Norland/NNP/2:nsubj ordered/VBD/0:root them/PRP/2:obj to/TO/5:mark burn/VB/2:xcomp ports/NNS/5:obj"
                        + " which/WDT/8:nsubj burned/VBD/6:acl:relcl"));

        assertThat(attacks.stream().map(attack -> claims(attack) + " " + attack.status()))
                .containsExactly("[Norland PS+/FUT] PLANNED", "[it CT+] ASSERTED");
    }

    @Test
    void twoReportsOfLikeEventsStayTwo() {
        assertThat(attacks(List.of(SAYS, SAYS.replace("Sudmark", "Estmark")))).hasSize(2);
    }

    private static List<Fact> attacks(List<String> lines) {
        return facts(lines).stream()
                .filter(fact -> fact.type().equals("ng:Attack"))
                .toList();
    }

    private static List<String> claims(Fact fact) {
        return fact.claims().stream()
                .map(claim -> claim.claimant().map(Entity::name).orElse("it") + " "
                        + claim.factuality().code())
                .toList();
    }

    private static List<Fact> facts(List<String> lines) {
        var rules = new RuleReader(TAXONOMY, Map.of())
                .read("disputes.yaml", new ByteArrayInputStream(RULES.getBytes(StandardCharsets.UTF_8)));
        var lexicons = new Lexicons();
        return new FactBuilder(
                        new RuleEngine(rules, TAXONOMY, lexicons), ReadRelations.shipped(TAXONOMY), TAXONOMY, lexicons)
                .factsIn(withCountries(Sketch.document(lines.toArray(String[]::new))))
                .facts();
    }

    /** Every proper noun is a country. */
    private static Document withCountries(Document document) {
        Map<String, List<Mention>> byName = new LinkedHashMap<>();
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.tag().equals("PROPN")) {
                    byName.computeIfAbsent(token.form(), key -> new ArrayList<>())
                            .add(new Mention(
                                    sentence.index(),
                                    new Span(token.index(), token.index() + 1),
                                    token.index(),
                                    Mention.Kind.NAME,
                                    "ng:Country",
                                    Map.of()));
                }
            }
        }
        return document.withMentions(
                        byName.values().stream().flatMap(List::stream).toList())
                .withChains(byName.entrySet().stream()
                        .map(entry ->
                                new Chain(entry.getValue(), entry.getValue().get(0), "ng:Country", entry.getKey()))
                        .toList());
    }
}
