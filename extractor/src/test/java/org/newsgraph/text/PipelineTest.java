package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private final List<String> done = new ArrayList<>();

    private record Step(String name, Set<Layer> requires, Set<Layer> provides, List<String> done) implements Annotator {
        @Override
        public Document annotate(Document document) {
            done.add(name);
            return document;
        }
    }

    private Step step(String name, Set<Layer> requires, Layer... provides) {
        return new Step(name, requires, Set.of(provides), done);
    }

    private Pipeline pipeline() {
        return Pipeline.of(List.of(
                step("sentences", Set.of(), Layer.SENTENCES),
                step("tags", Set.of(Layer.SENTENCES), Layer.TAGS, Layer.LEMMAS),
                step("times", Set.of(Layer.TAGS), Layer.TIMES)));
    }

    private static Document document() {
        return Document.of(Article.of("a", "Text.", Optional.empty()));
    }

    @Test
    void annotatesInOrder() {
        pipeline().annotate(document().article());
        assertThat(done).containsExactly("sentences", "tags", "times");
    }

    @Test
    void addsOnlyTheLayersThatAreNotThere() {
        pipeline().complete(document(), Set.of(Layer.SENTENCES, Layer.TAGS));
        assertThat(done).containsExactly("tags", "times");
    }

    @Test
    void saysWhichLayerIsMissing() {
        assertThatThrownBy(() -> Pipeline.of(List.of(step("times", Set.of(Layer.TAGS), Layer.TIMES))))
                .hasMessageContaining("requires TAGS");
    }
}
