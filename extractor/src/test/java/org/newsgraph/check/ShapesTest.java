package org.newsgraph.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.rdf.Ontology;

/** Each shape lets its good sample pass, and it alone stops its bad sample. */
class ShapesTest {
    private static final Shapes SHAPES = Shapes.shipped();

    static Stream<String> shapes() {
        return SHAPES.names().stream();
    }

    @Test
    void allShapesAreThere() {
        assertThat(SHAPES.names())
                .hasSizeGreaterThanOrEqualTo(16)
                .contains("Document", "SpanText", "Status", "CurrentHolder", "DirectTriple", "SameAs");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aGoodSamplePasses(String shape) throws IOException {
        assertThat(SHAPES.check(sample(shape + ".good.ttl").stream()).findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aBadSampleFailsWithItsShapeAlone(String shape) throws IOException {
        CheckReport report = SHAPES.check(sample(shape + ".bad.ttl").stream());
        assertThat(report.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.shape().equals(shape));
        assertThat(report.findings(Severity.WARNING)).isNotEmpty();
        assertThat(report.findings(Severity.VIOLATION).isEmpty()).isEqualTo(shape.equals("CurrentHolder"));
        assertThat(report.findings()).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.node()).startsWith("http");
        });
    }

    @Test
    void theOntologyHasTheShapesOfTerms() {
        assertThat(SHAPES.check(Ontology.shipped().graph().stream()).findings()).isEmpty();
    }

    @Test
    void aNodeIsPassedByTheShapesThatLookAtItAndFindNothing() throws IOException {
        Node claim = NodeFactory.createURI("http://localhost:3030/id/claim/1");

        assertThat(SHAPES.inspect(sample("Claim.good.ttl").stream()).passedBy(List.of(claim)))
                .containsExactly("Claim");

        Inspection bad = SHAPES.inspect(sample("Claim.bad.ttl").stream());
        assertThat(bad.passedBy(List.of(claim))).isEmpty();
        assertThat(bad.findingsOn(List.of(claim)))
                .isNotEmpty()
                .allMatch(finding -> finding.shape().equals("Claim"));
    }

    @Test
    void theReportIsInShaclsVocabulary() throws IOException {
        Graph report = SHAPES.check(sample("Claim.bad.ttl").stream()).graph();
        assertThat(report.stream().map(triple -> triple.getPredicate().getLocalName()))
                .contains("conforms", "result", "focusNode", "resultSeverity", "resultMessage", "sourceShape");
        assertThat(CheckReport.EMPTY.graph().stream()).hasSize(2);
    }

    private static Graph sample(String file) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = ShapesTest.class.getResourceAsStream("/shapes/" + file)) {
            assertThat(in).as("sample " + file).isNotNull();
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
        }
        return graph;
    }
}
