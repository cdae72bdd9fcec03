package org.newsgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;

/** The ontology's profile, and the queries of {@code ontology/checks} that must find nothing in it. */
class OntologyTest {
    private static final Path CHECKS = Path.of("../ontology/checks");

    @ParameterizedTest
    @ValueSource(strings = {"newsgraph.ttl", "alignments.ttl"})
    void theOntologyIsInOwl2Rl(String file) throws Exception {
        assertThat(violations(resource("/ontology/" + file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ng:launched a owl:DatatypeProperty ; rdfs:range xsd:date .",
                "ng:Ship a owl:Class ; rdfs:subClassOf [ a owl:Restriction ; owl:onProperty ng:berth ; owl:someValuesFrom ng:Quay ] ."
                        + " ng:Quay a owl:Class . ng:berth a owl:ObjectProperty .",
                "ng:Ship a owl:Class ; rdfs:subClassOf ng:Vessel ."
            })
    void whatIsNotInOwl2RlIsSeen(String axioms) throws Exception {
        String turtle = """
                @prefix ng: <https://w3id.org/newsgraph/ontology#> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <https://w3id.org/newsgraph/test> a owl:Ontology .
                """ + axioms;
        assertThat(violations(turtle)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void aCheckFindsNothingInTheOntology(Path check) throws IOException {
        assertThat(terms(check, Ontology.shipped().graph())).isEmpty();
    }

    /** The first line of the sample says which terms are to be found. */
    @ParameterizedTest
    @MethodSource("checks")
    void aCheckFindsWhatItIsThereFor(Path check) throws IOException {
        String sample =
                resource("/ontology-checks/" + check.getFileName().toString().replace(".rq", ".ttl"));
        String expected = sample.lines().findFirst().orElseThrow().replace("# expected: ", "");
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(sample, Lang.TURTLE).parse(graph);
        assertThat(terms(check, graph)).containsExactlyInAnyOrderElementsOf(Arrays.asList(expected.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void aCheckSaysWhatIsWrongAndWhatToDo(Path check) throws IOException {
        List<String> lines = Files.readAllLines(check);
        assertThat(lines.get(0)).matches("# Problem: .+\\.");
        assertThat(lines.get(1)).matches("# Solution: .+\\.");
    }

    @Test
    void theAlignmentsSayNothingOfTermsThatTheOntologyLacks() {
        Graph alignments = GraphFactory.createDefaultGraph();
        RDFParser.fromString(resource("/ontology/alignments.ttl"), Lang.TURTLE).parse(alignments);
        var known = Ontology.shipped().taxonomy();
        assertThat(alignments.stream()
                        .filter(triple -> triple.getSubject().toString().startsWith(Newsgraph.NS))
                        .map(triple -> "ng:" + triple.getSubject().toString().substring(Newsgraph.NS.length())))
                .isNotEmpty()
                .allMatch(known::knows);
    }

    static Stream<Path> checks() throws IOException {
        try (Stream<Path> files = Files.list(CHECKS)) {
            return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList().stream();
        }
    }

    private static List<String> terms(Path check, Graph graph) throws IOException {
        try (var execution = QueryExecutionFactory.create(
                QueryFactory.create(Files.readString(check)), ModelFactory.createModelForGraph(graph))) {
            return ResultSetFormatter.toList(execution.execSelect()).stream()
                    .map(row -> row.getResource("term").getURI())
                    .map(uri -> uri.startsWith(Newsgraph.NS)
                            ? "ng:" + uri.substring(Newsgraph.NS.length())
                            : "<" + uri + ">")
                    .distinct()
                    .toList();
        }
    }

    private static List<OWLProfileViolation> violations(String turtle) throws OWLOntologyCreationException {
        OWLOntology ontology = OWLManager.createOWLOntologyManager()
                .loadOntologyFromOntologyDocument(new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)));
        assertThat(ontology.getAxiomCount()).isPositive();
        return List.copyOf(Profiles.OWL2_RL.checkOntology(ontology).getViolations());
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(OntologyTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
