package org.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Sketch;
import org.newsgraph.text.Span;

/** How many a phrase speaks of. Trees are built by hand. */
class QuantitiesTest {

    private static Quantities.Quantity find(String line) {
        Sentence sentence = Sketch.document(line).sentences().get(0);
        return new Quantities(new Lexicons())
                .find(sentence, new Span(0, sentence.size()))
                .orElseThrow();
    }

    @Test
    void whatIsJoinedIsAddedUp() {
        var sum = find("nine/CD/2:nummod nurses/NNS/0:root and/CC/5:cc two/CD/5:nummod guards/NNS/2:conj");

        assertThat(sum.min()).isEqualTo(11);
        assertThat(sum.max()).contains(11L);
        assertThat(sum.tokens()).isEqualTo(new Span(0, 4));
    }

    @Test
    void whatIsJoinedWithoutANumberLeavesOnlyTheLeastNumber() {
        var sum = find("nine/CD/2:nummod nurses/NNS/0:root and/CC/4:cc guards/NNS/2:conj");

        assertThat(sum.min()).isEqualTo(9);
        assertThat(sum.max()).isEqualTo(Optional.empty());
    }

    @Test
    void aNumberOfSomethingElseIsNotAdded() {
        var sum = find("nine/CD/2:nummod nurses/NNS/0:root from/IN/5:case two/CD/5:nummod towns/NNS/2:nmod");

        assertThat(sum.max()).contains(9L);
    }
}
