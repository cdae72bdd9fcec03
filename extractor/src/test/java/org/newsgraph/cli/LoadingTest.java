package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.store.Graphs;
import org.newsgraph.store.Store;

class LoadingTest {
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final Console console = new Console(
            InputStream.nullInputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(messages, true, StandardCharsets.UTF_8),
            false);

    @Test
    void aGraphWithoutTheShapesIsReportedAndNotStoredAndTheOthersAre() {
        try (Store store = Store.inMemory()) {
            var loading = new Loading(store, new ArticleRun(NewsgraphPipeline::create, 1, console), console);
            loading.add("good", Graphs.article("a1", article("a1", "Ilse Marten")));
            loading.add("bad", Graphs.article("a2", article("a2", "she")));
            loading.add("fine", Graphs.article("a3", article("a3", "Paulo Andrade")));
            loading.flush();

            assertThat(store.articles()).isEqualTo(List.of("a1", "a3"));
            assertThat(loading.withheld()).isEqualTo(1);
            assertThat(loading.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
            assertThat(messages.toString(StandardCharsets.UTF_8))
                    .contains("article bad (a2) is not stored", "shape Label", "id/entity/somebody")
                    .doesNotContain("a1", "a3");
        }
    }

    private static String article(String id, String name) {
        return """
                <doc/%s> a ng:Document ; ng:title "News" ; ng:text "%2$s came." ; ng:published "2031-05-04"^^xsd:date ;
                    ng:sha256 "0000000000000000000000000000000000000000000000000000000000000000" .
                ent:somebody a ng:Person ; skos:prefLabel "%2$s"@en .
                """.formatted(id, name);
    }
}
