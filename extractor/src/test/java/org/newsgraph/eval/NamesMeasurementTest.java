package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sketch;
import org.newsgraph.text.Span;

class NamesMeasurementTest {
    private static final String UNER = """
            # newdoc id = one
            # sent_id = 1
            # text = Ana Lind's firm, Lind Oil
            1\tAna\tB-PER\t-\tx
            2\tLind\tI-PER\t-\tx
            3\t's\tO\t-\t-
            4\tfirm\tO\t-\t-
            5\t,\tO\t-\t-
            6\tLind\tB-ORG\t-\tx
            7\tOil\tI-ORG\t-\tx

            # sent_id = 2
            # text = Aru Basel Monday
            1\tAru\tB-LOC\t-\tx
            2\tBasel\tB-LOC\t-\tx
            3\tMonday\tB-OTH\t-\tx
            """;

    @TempDir
    private Path directory;

    @Test
    void namesStandWhereTheirWordsDo() throws IOException {
        NamedText text = NamedText.uner(write()).get(0);

        assertThat(text.text()).isEqualTo("Ana Lind's firm, Lind Oil\nAru Basel Monday\n");
        assertThat(text.names())
                .containsExactlyInAnyOrder(
                        new GumNames.Name(new Span(0, 8), "ng:Person"),
                        new GumNames.Name(new Span(17, 25), "ng:Organization"),
                        new GumNames.Name(new Span(26, 29), "ng:Place"),
                        new GumNames.Name(new Span(30, 35), "ng:Place"));
    }

    /** Of four names two are found; of three that are found, one has the wrong class. */
    @Test
    void placeAndClassMustBeRight() throws IOException {
        write();
        var taxonomy = Sketch.taxonomy(
                "ng:Company ng:Organization", "ng:City ng:Place", "ng:Person ng:Agent", "ng:Event ng:Entity");

        Map<String, Double> values =
                NamesMeasurement.uner(directory, NamesMeasurementTest::read, taxonomy).measure().stream()
                        .collect(Collectors.toMap(Measure::name, Measure::value));

        assertThat(values.get("names precision")).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(values.get("names recall")).isEqualTo(1.0 / 2, within(1e-9));
        assertThat(values.get("names F1")).isEqualTo(4.0 / 7, within(1e-9));
    }

    @Test
    void ofNamesWithinEachOtherTheLongestCounts() throws IOException {
        write();
        var taxonomy = Sketch.taxonomy("ng:Company ng:Organization", "ng:Person ng:Agent", "ng:City ng:Place");

        Map<String, Double> values = NamesMeasurement.uner(
                        directory,
                        article -> Sketch.withNames(
                                Sketch.document("Ana Lind's firm, Lind Oil", "Aru Basel Monday"),
                                Map.of("Lind Oil", "ng:Company", "Oil", "ng:City")),
                        taxonomy)
                .measure()
                .stream()
                .collect(Collectors.toMap(Measure::name, Measure::value));

        assertThat(values.get("names precision")).isEqualTo(1.0);
    }

    private static Document read(Article article) {
        assertThat(article.text()).startsWith("Ana Lind's firm");
        Document document = Sketch.document("Ana Lind's firm, Lind Oil", "Aru Basel Monday");
        return Sketch.withNames(
                document,
                Map.of("Lind Oil", "ng:Company", "Aru", "ng:Person", "Basel", "ng:City", "Monday", "ng:Event"));
    }

    private Path write() throws IOException {
        Files.createDirectories(directory.resolve("uner-ewt"));
        return Files.writeString(directory.resolve("uner-ewt").resolve("test.iob2"), UNER);
    }
}
