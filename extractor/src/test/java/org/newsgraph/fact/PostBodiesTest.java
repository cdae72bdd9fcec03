package org.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sketch;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/** Which body a post belongs to. Documents are built by hand. */
class PostBodiesTest {
    private static final Taxonomy TAXONOMY = Sketch.taxonomy(
            "ng:Organization ng:Agent",
            "ng:Country ng:GeopoliticalEntity",
            "ng:GeopoliticalEntity ng:Place",
            "ng:Post ng:Entity");

    private static Optional<String> body(String line, int start, int end, int head, Map<String, String> names) {
        Document plain = Sketch.withNames(Sketch.document(line), new HashMap<>(names));
        var post = new Mention(0, new Span(start, end), head, Mention.Kind.NOMINAL, "ng:Post", Map.of());
        return new PostBodies(plain, TAXONOMY, new Lexicons()).inside(post).map(plain::text);
    }

    @Test
    void theBodyBehindOwnsThePost() {
        assertThat(body("chief/NN of/IN Rossing/NNP spoke/VBD", 0, 3, 0, Map.of("Rossing", "ng:Organization")))
                .contains("Rossing");
    }

    @Test
    void whatOnlyDescribesTheBodyBehindOwnsNothing() {
        assertThat(body(
                        "chief/NN of/IN Rossing/NNP 's/POS cash/NN office/NN",
                        0,
                        3,
                        0,
                        Map.of("Rossing", "ng:Organization")))
                .isEmpty();
        assertThat(body(
                        "head/NN of/IN Nordic/NNP/5:compound data/NN/5:compound office/NN/1:nmod",
                        0,
                        3,
                        0,
                        Map.of("Nordic", "ng:Organization")))
                .isEmpty();
    }

    @Test
    void aCountryDirectlyBeforeThePostGoesBeforeABodyOfTheHeadline() {
        var names = Map.of("Rossing Bank", "ng:Organization", "Norway", "ng:Country");
        assertThat(body("Rossing/NNP Bank/NNP Norway/NNP President/NN", 0, 4, 3, names))
                .contains("Norway");
        assertThat(body("Rossing/NNP Bank/NNP 's/POS Norway/NNP president/NN", 0, 5, 4, names))
                .contains("Rossing Bank");
    }

    @Test
    void aNewSentenceThatBeginsWithFormerLeavesTheBodyOfTheHeadline() {
        assertThat(body("Rossing/NNP strike/NN Former/JJ President/NN", 0, 4, 3, Map.of("Rossing", "ng:Organization")))
                .isEmpty();
    }
}
