package org.newsgraph.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

class AttachmentsTest {
    @Test
    void namesBehindTheirNounAreItsApposition() {
        var tokens = tree("agencies NNS -1 root", "Alpha NNP 0 compound", "reported VBD -1 root");
        assertThat(relations(tokens)).containsExactly("root", "appos", "root");
    }

    @Test
    void aNameBeforeItsNounStaysPartOfTheCompound() {
        var tokens = tree("Alpha NNP 1 compound", "agencies NNS -1 root");
        assertThat(relations(tokens)).containsExactly("compound", "root");
    }

    @Test
    void whatAConjunctionJoinsIsAConjunct() {
        var tokens = tree("Alpha NNP -1 root", "and CC 2 cc", "Beta NNP 0 appos");
        assertThat(relations(tokens)).containsExactly("root", "cc", "conj");
    }

    @Test
    void aClauseWithAMarkIsNoRelativeClause() {
        var tokens = tree("claims NNS -1 root", "that IN 2 mark", "lied VBD 0 acl:relcl");
        assertThat(relations(tokens)).containsExactly("root", "mark", "acl");
    }

    @Test
    void behindAVerbWithASubjectStandsNoSecondOne() {
        var tokens = tree("Alpha NNP 1 nsubj", "left VBD -1 root", "Beta NNP 1 nsubj");
        assertThat(relations(tokens)).containsExactly("nsubj", "root", "obj");
    }

    @Test
    void anOnlyObjectIsTheDirectOne() {
        assertThat(relations(tree("blamed VBD -1 root", "Beta NNP 0 iobj"))).containsExactly("root", "obj");
        assertThat(relations(tree("gave VBD -1 root", "Beta NNP 0 iobj", "ships NNS 0 obj")))
                .containsExactly("root", "iobj", "obj");
    }

    @Test
    void anAgentWithoutAPrepositionIsTheObjectOfAVerbInTheActive() {
        assertThat(relations(tree("Alpha NNP 1 nsubj", "succeeded VBD -1 root", "Beta NNP 1 obl:agent")))
                .containsExactly("nsubj", "root", "obj");
        assertThat(relations(
                        tree("Alpha NNP 1 nsubj:pass", "named VBN -1 root", "by IN 3 case", "Beta NNP 1 obl:agent")))
                .containsExactly("nsubj:pass", "root", "case", "obl:agent");
    }

    @Test
    void aNounRightBeforeAJoinedParticipleIsItsSubject() {
        assertThat(relations(tree(
                        "people NNS 1 nsubj:pass",
                        "killed VBN -1 root",
                        "and CC 3 cc",
                        "others NNS 1 conj",
                        "injured VBN 1 conj")))
                .containsExactly("nsubj:pass", "root", "cc", "nsubj:pass", "conj");
        assertThat(relations(tree("freed VBN -1 root", "guards NNS 0 conj", "left VBD 0 conj")))
                .containsExactly("root", "conj", "conj");
    }

    @Test
    void anAdjectiveBeforeTheNumberOfAnObjectIsWhatBecameOfIt() {
        assertThat(relations(tree("shot VBD -1 root", "dead JJ 3 amod", "ten CD 3 nummod", "guards NNS 0 obj")))
                .containsExactly("root", "xcomp", "nummod", "obj");
        assertThat(relations(tree("shot VBD -1 root", "old JJ 2 amod", "guards NNS 0 obj")))
                .containsExactly("root", "amod", "obj");
    }

    @Test
    void anInfinitiveRightBehindTheVerbOfAComplementBelongsToIt() {
        var tokens = tree("says VBZ -1 root", "it PRP 2 nsubj", "seems VBZ 0 ccomp", "to TO 4 mark", "work VB 0 ccomp");
        assertThat(Attachments.mend(tokens).get(4).head()).isEqualTo(2);
        assertThat(relations(tokens)).containsExactly("root", "nsubj", "ccomp", "mark", "xcomp");
    }

    @Test
    void aSubjectBehindItsVerbStays() {
        var tokens = tree("said VBD -1 root", "Beta NNP 0 nsubj");
        assertThat(relations(tokens)).containsExactly("root", "nsubj");
    }

    @Test
    void aRelativeClauseStays() {
        var tokens = tree("men NNS -1 root", "who WP 2 nsubj", "lied VBD 0 acl:relcl");
        assertThat(relations(tokens)).containsExactly("root", "nsubj", "acl:relcl");
    }

    private static List<String> relations(List<Token> tokens) {
        return Attachments.mend(tokens).stream().map(Token::relation).toList();
    }

    private static String tag(String xpos) {
        return switch (xpos) {
            case "NNP", "NNPS" -> "PROPN";
            case "NN", "NNS" -> "NOUN";
            case "JJ" -> "ADJ";
            case "CD" -> "NUM";
            default -> xpos.startsWith("VB") ? "VERB" : "X";
        };
    }

    private static List<Token> tree(String... words) {
        var tokens = new ArrayList<Token>();
        for (String word : words) {
            String[] cells = word.split(" ");
            tokens.add(Token.of(tokens.size(), new Span(tokens.size(), tokens.size() + 1), cells[0])
                    .withTag(tag(cells[1]), cells[1])
                    .withHead(Integer.parseInt(cells[2]), cells[3]));
        }
        return tokens;
    }
}
