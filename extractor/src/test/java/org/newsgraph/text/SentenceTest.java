package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private static Sentence withHeads(int... heads) {
        List<Token> tokens = IntStream.range(0, heads.length)
                .mapToObj(i -> Token.of(i, new Span(2 * i, 2 * i + 1), "w").withHead(heads[i], "dep"))
                .toList();
        return new Sentence(0, 0, new Span(0, 2 * heads.length), tokens);
    }

    @Test
    void aSpanDependsOnTheFirstTokenOutsideThatOneOfItsTokensDependsOn() {
        assertThat(withHeads(Token.ROOT, 2, 0, 2).governor(new Span(1, 4))).isEqualTo(0);
    }

    @Test
    void aSpanWithTheRootDependsOnNothing() {
        assertThat(withHeads(Token.ROOT, 0, 1).governor(new Span(0, 3))).isEqualTo(Token.ROOT);
    }
}
