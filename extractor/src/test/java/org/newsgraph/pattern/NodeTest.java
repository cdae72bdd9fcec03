package org.newsgraph.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sketch;
import org.newsgraph.text.Taxonomy;

/** What sets of places say at once must be what matching place by place finds. */
class NodeTest {
    private static final Taxonomy TAXONOMY = Sketch.taxonomy("ng:Person ng:Agent", "ng:Country ng:Agent");
    private static final Document DOCUMENT = Sketch.withNames(
            Sketch.document(
                    "a/DT Ilse/NNP Marten/NNP of/IN Norway/NNP a/DT a/DT b/DT Paulo/NNP ,/, a/DT b/DT a/DT ,/,"),
            Map.of("Ilse Marten", "ng:Person", "Norway", "ng:Country", "Paulo", "ng:Person"));
    private static final Scene SCENE = Scene.of(DOCUMENT, DOCUMENT.sentences().get(0), TAXONOMY, new Lexicons());
    private static final int SIZE = SCENE.sentence().size();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "@Agent",
                "a* b",
                "a+ b?",
                "a{2}",
                "a{1,2}? b",
                "(a | b | @Person of)+",
                "(a? b?){2,3}",
                "(?! a b) a",
                "(?= a b) a",
                "(?<! a) a",
                "(?<! @Agent a{0,2}) [tag=DET]",
                "(?<! (of | a) (@Agent | a)+) b",
                "^ a @Person",
                "a \",\" $",
                "(?<one> a []{0,3}? (?<two> b)) []",
                "[]{0,30}? b",
                "[word!=of & cap=no]{0,30} @Person []*",
            })
    void aNodeLeadsWhereItMatches(String pattern) {
        Node node = new PatternParser(pattern, Map.of(), new SharedParts()).parse();
        var starts = new BitSet();
        for (int from = 0; from <= SIZE; from++) {
            int start = from;
            var ends = new BitSet();
            node.match(new Node.State(SCENE, (group, groups, end) -> {}), from, end -> {
                starts.set(start);
                ends.set(end);
                return false;
            });
            Places only = Places.of(SIZE, SIZE + 1, place -> place == start);
            assertThat(node.behind(SCENE, only)).as("from %d", start).isEqualTo(places(ends));
        }
        assertThat(node.before(SCENE, SCENE.everywhere())).isEqualTo(places(starts));
    }

    private static Places places(BitSet set) {
        return Places.of(SIZE, SIZE + 1, set::get);
    }
}
