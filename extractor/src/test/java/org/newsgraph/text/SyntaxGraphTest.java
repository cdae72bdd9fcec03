package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxGraphTest {
    private static List<String> arcs(String sentence) {
        Sentence parsed = Sketch.document(sentence).sentences().get(0);
        var graph = SyntaxGraph.of(parsed);
        return parsed.tokens().stream()
                .flatMap(token -> graph.arcsFrom(token.index()).stream())
                .map(arc -> parsed.token(arc.head()).form() + " " + arc.relation() + " "
                        + parsed.token(arc.dependent()).form())
                .toList();
    }

    @Test
    void thePrepositionJoinsTheLabelOfItsNoun() {
        assertThat(arcs("Ilse/NNP/2:nsubj quit/VBD/0:root as/IN/4:case mayor/NN/2:obl"))
                .contains("quit obl:as mayor");
    }

    @Test
    void aConjunctTakesTheRelationOfTheFirstOne() {
        assertThat(arcs("Ilse/NNP/4:nsubj and/CC/3:cc Paulo/NNP/1:conj quit/VBD/0:root"))
                .contains("quit nsubj Paulo");
    }

    @Test
    void aCoordinatedVerbSharesTheSubject() {
        assertThat(arcs("Ilse/NNP/2:nsubj fired/VBD/0:root Paulo/NNP/2:obj and/CC/5:cc left/VBD/2:conj"))
                .contains("left nsubj Ilse")
                .doesNotContain("left obj Paulo");
    }

    @Test
    void aCoordinatedParticipleSharesThePassive() {
        assertThat(arcs("Ilse/NNP/3:nsubj:pass was/VBD/3:aux:pass seized/VBN/0:root and/CC/5:cc beaten/VBN/3:conj"))
                .contains("beaten nsubj:pass Ilse")
                .doesNotContain("beaten nsubj Ilse");
    }

    @Test
    void whomAPassiveClauseIsAboutIsNotItsObject() {
        assertThat(
                        arcs(
                                "Ilse/NNP/0:root whose/WP$/3:nmod:poss name/NN/5:nsubj:pass was/VBD/5:aux:pass given/VBN/1:acl:relcl"))
                .doesNotContain("given obj Ilse");
    }

    @Test
    void theAntecedentFillsThePlaceOfItsRelativePronoun() {
        assertThat(arcs("Ilse/NNP/0:root who/WP/3:nsubj quit/VBD/1:acl:relcl")).contains("quit nsubj Ilse");
    }

    @Test
    void theObjectOfAVerbIsTheSubjectOfItsInfinitive() {
        assertThat(arcs("Ilse/NNP/2:nsubj asked/VBD/0:root Paulo/NNP/2:obj to/TO/5:mark quit/VB/2:xcomp"))
                .contains("quit nsubj Paulo")
                .doesNotContain("quit nsubj Ilse");
    }

    @Test
    void theByPhraseOfAPassiveIsItsAgent() {
        assertThat(arcs("Paulo/NNP/3:nsubj:pass was/VBD/3:aux:pass fired/VBN/0:root by/IN/5:case Ilse/NNP/3:obl"))
                .contains("fired obl:agent Ilse");
    }

    @Test
    void anActiveVerbHasNoAgentInItsByPhrase() {
        assertThat(arcs("Paulo/NNP/2:nsubj sat/VBD/0:root by/IN/4:case Ilse/NNP/2:obl"))
                .doesNotContain("sat obl:agent Ilse");
    }

    @Test
    void aSentenceWithoutAParseHasNoArcs() {
        assertThat(arcs("Paulo sat by Ilse")).isEmpty();
    }
}
