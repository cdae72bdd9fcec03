package org.newsgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {
    @Test
    void whatWasMadeIsKept() {
        var made = new AtomicInteger();
        var recent = new Recent<String>(form -> form + made.incrementAndGet());

        assertThat(recent.of("storm")).isEqualTo("storm1");
        assertThat(recent.of(new String("storm"))).isEqualTo("storm1");
    }

    @Test
    void moreFormsThanThereIsRoomForAreEachThemselves() {
        var recent = new Recent<String>(form -> form + "!");

        assertThat(IntStream.range(0, 40_000).mapToObj(Integer::toString))
                .allSatisfy(form -> assertThat(recent.of(form)).isEqualTo(form + "!"));
    }
}
