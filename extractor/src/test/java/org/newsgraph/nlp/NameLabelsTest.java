package org.newsgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.Span;

class NameLabelsTest {
    @Test
    void namesSideBySideStayApart() {
        var names = List.of(
                new NameLabels.Name(new Span(0, 2), "ng:Person"),
                new NameLabels.Name(new Span(2, 3), "ng:Person"),
                new NameLabels.Name(new Span(4, 5), "ng:Place"));
        assertThat(NameLabels.names(NameLabels.of(names, 6))).isEqualTo(names);
    }

    @Test
    void aNameBeginsBeforeItGoesOn() {
        int[] labels = NameLabels.of(List.of(new NameLabels.Name(new Span(0, 2), "ng:Place")), 2);
        assertThat(NameLabels.mayFollow(labels[0], labels[1])).isTrue();
        assertThat(NameLabels.mayFollow(NameLabels.OUTSIDE, labels[1])).isFalse();
    }

    @Test
    void aTypeThatIsNoneOfTheThreeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NameLabels.Name(new Span(0, 1), "ng:Event"))
                .withMessageContaining("ng:Event");
    }
}
