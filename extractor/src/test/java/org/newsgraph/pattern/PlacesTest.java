package org.newsgraph.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.text.Span;

/** Against sets of whole numbers, in sentences that need one word of bits, just one, and several. */
class PlacesTest {
    private final SplittableRandom random = new SplittableRandom(7);

    private BitSet some(int end) {
        var set = new BitSet();
        IntStream.range(0, end).filter(place -> random.nextInt(3) == 0).forEach(set::set);
        return set;
    }

    private static Places places(int tokens, BitSet set) {
        return Places.of(tokens, tokens + 1, set::get);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 62, 63, 64, 65, 127, 128, 200})
    void stepsAndSpansLeadWhereTheySay(int tokens) {
        BitSet set = some(tokens + 1);
        BitSet passed = some(tokens);
        var before = new BitSet();
        var behind = new BitSet();
        passed.stream().forEach(token -> {
            before.set(token, set.get(token + 1));
            behind.set(token + 1, set.get(token));
        });
        List<Span> spans = passed.stream()
                .mapToObj(start -> new Span(start, Math.min(tokens, start + 3)))
                .toList();
        var starts = new BitSet();
        var ends = new BitSet();
        spans.stream().filter(span -> set.get(span.end())).forEach(span -> starts.set(span.start()));
        spans.stream().filter(span -> set.get(span.start())).forEach(span -> ends.set(span.end()));

        Places of = places(tokens, set);
        assertThat(of.before(places(tokens, passed))).isEqualTo(places(tokens, before));
        assertThat(of.behind(places(tokens, passed))).isEqualTo(places(tokens, behind));
        assertThat(of.starts(spans)).isEqualTo(places(tokens, starts));
        assertThat(of.ends(spans)).isEqualTo(places(tokens, ends));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 62, 63, 64, 65, 127, 128, 200})
    void setsAreJoinedCutAndReadInOrder(int tokens) {
        BitSet set = some(tokens + 1);
        BitSet other = some(tokens + 1);
        var and = (BitSet) set.clone();
        and.and(other);
        var or = (BitSet) set.clone();
        or.or(other);
        var without = (BitSet) set.clone();
        without.andNot(other);

        Places of = places(tokens, set);
        assertThat(of.and(places(tokens, other))).isEqualTo(places(tokens, and));
        assertThat(of.or(places(tokens, other))).isEqualTo(places(tokens, or));
        assertThat(of.without(places(tokens, other))).isEqualTo(places(tokens, without));
        assertThat(of.isEmpty()).isEqualTo(set.isEmpty());
        for (int place = 0; place <= tokens; place++) {
            assertThat(of.has(place)).isEqualTo(set.get(place));
            assertThat(of.next(place)).isEqualTo(set.nextSetBit(place));
            assertThat(of.only(place).has(place)).isEqualTo(set.get(place));
        }
    }

    @Test
    void tokensOfSpansAndOfValues() {
        Places covered = Places.covered(130, List.of(new Span(1, 3), new Span(62, 66), new Span(129, 130)));
        assertThat(IntStream.range(0, 131).filter(covered::has)).containsExactly(1, 2, 62, 63, 64, 65, 129);

        var byValue = new HashMap<String, Places>();
        Places.addAll(byValue, 130, token -> token % 64 == 0 ? "a" : "b");
        assertThat(IntStream.range(0, 131).filter(Objects.requireNonNull(byValue.get("a"))::has))
                .containsExactly(0, 64, 128);
    }
}
