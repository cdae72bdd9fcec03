package org.newsgraph.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.Sketch;
import org.newsgraph.text.Token;

class PossessorsTest {
    private static List<Token> tokens(String line) {
        return Sketch.document(line).sentences().get(0).tokens();
    }

    @Test
    void whatStandsBeforeAPossessiveMarkBelongsToTheHeadOfThePhraseBehindIt() {
        List<Token> mended = Possessors.mend(
                tokens(
                        "Norway/NNP/5:nsubj 's/POS/1:case Foreign/NNP/5:nsubj Ministry/NNP/3:flat said/VBD/0:root so/RB/5:advmod"));

        assertThat(mended.get(0).relation()).isEqualTo("nmod:poss");
        assertThat(mended.get(0).head()).isEqualTo(2);
    }

    @Test
    void aPossessorThatHasItsPlaceKeepsIt() {
        List<Token> right = tokens("Norway/NNP/3:nmod:poss 's/POS/1:case ministry/NN/4:nsubj left/VBD/0:root");

        assertThat(Possessors.mend(right)).isEqualTo(right);
    }

    @Test
    void aTreeStaysATree() {
        List<Token> odd = tokens("Norway/NNP/0:root 's/POS/1:case ministry/NN/1:obj");

        assertThat(Possessors.mend(odd)).isEqualTo(odd);
    }
}
