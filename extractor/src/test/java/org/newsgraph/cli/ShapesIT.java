package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.check.Finding;
import org.newsgraph.check.Severity;
import org.newsgraph.check.Shapes;
import org.newsgraph.text.Article;

/** What is made of real articles has the shapes, and every fault put into it is seen. */
class ShapesIT {
    private static final Path DATA = Path.of(System.getProperty("newsgraph.data", "../../shared/data"));
    private static final LocalDate DAY = LocalDate.of(2022, 1, 6);
    private static final int NEWS = 200;

    /** Longer texts are left out, to have as many articles in less time. */
    private static final int LONGEST = 2350;

    private static Shapes shapes;
    private static NewsgraphPipeline pipeline;
    private static List<Triple> sample;

    @BeforeAll
    static void readTheSample() throws IOException {
        shapes = Shapes.shipped();
        pipeline = NewsgraphPipeline.create();
        sample = triples(Article.of(
                "sample",
                Files.readString(Path.of("samples/kazakhstan-unrest.txt")).replace("\r", ""),
                Optional.of(DAY)));
    }

    @Test
    void theSampleHasTheShapes() {
        assertThat(violations(sample)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a start one too far | SpanText | DELETE { ?x ng:start ?n } INSERT { ?x ng:start ?m } WHERE { { SELECT ?x ?n { ?x a ng:Mention ; ng:start ?n } ORDER BY ?x LIMIT 1 } BIND(STRDT(STR(?n + 1), xsd:nonNegativeInteger) AS ?m) }
            an end one too far | SpanText | DELETE { ?x ng:end ?n } INSERT { ?x ng:end ?m } WHERE { { SELECT ?x ?n { ?x a ng:EvidenceSpan ; ng:end ?n } ORDER BY ?x LIMIT 1 } BIND(STRDT(STR(?n + 1), xsd:nonNegativeInteger) AS ?m) }
            a pronoun as label | Label | DELETE { ?x skos:prefLabel ?l } INSERT { ?x skos:prefLabel "their"@en } WHERE { { SELECT ?x ?l { ?x a ng:Person ; skos:prefLabel ?l } ORDER BY ?x LIMIT 1 } }
            a rumour as fact | Status | DELETE { ?x ng:status ng:Attributed } INSERT { ?x ng:status ng:Asserted } WHERE { { SELECT ?x { ?x ng:status ng:Attributed } ORDER BY ?x LIMIT 1 } }
            a denial unheard | Status | INSERT { <urn:claim> a ng:Claim ; ng:claimedFact ?x ; ng:factuality ng:CT_minus } WHERE { { SELECT ?x { ?x ng:status ng:Asserted } ORDER BY ?x LIMIT 1 } }
            a plan as fact | Status | DELETE { ?x ng:status ng:Planned } INSERT { ?x ng:status ng:Asserted } WHERE { { SELECT ?x { ?x ng:status ng:Planned } ORDER BY ?x LIMIT 1 } }
            a fact without claim | Fact | DELETE { ?c ?p ?o } WHERE { { SELECT ?x { ?x a ng:PostTenure } ORDER BY ?x LIMIT 1 } ?c ng:claimedFact ?x ; ?p ?o }
            a claim without evidence | Claim | DELETE { ?x ng:evidence ?e } WHERE { { SELECT ?x { ?x a ng:Claim } ORDER BY ?x LIMIT 1 } ?x ng:evidence ?e }
            two current heads | CurrentHolder | DELETE { ?x ng:tenureStatus ?s ; ng:heldPost ?q } INSERT { ?x ng:tenureStatus "current" ; ng:heldPost ?p } WHERE { { SELECT ?y ?p ?h { ?y ng:heldPost ?p ; ng:holder ?h ; ng:tenureStatus "current" ; ng:status ng:Asserted } ORDER BY ?y LIMIT 1 } { SELECT ?x ?s ?q ?g { ?x ng:heldPost ?q ; ng:holder ?g ; ng:tenureStatus ?s ; ng:status ng:Asserted } ORDER BY DESC(?x) } FILTER(?h != ?g) }
            a shortcut without a fact | DirectTriple | INSERT { ?x ng:controls ?y } WHERE { { SELECT ?x ?y { ?x a ng:Person . ?y a ng:Country } ORDER BY ?x ?y LIMIT 1 } }
            a shortcut of a rumour | DirectTriple | DELETE { ?x ng:status ng:Asserted } INSERT { ?x ng:status ng:Attributed } WHERE { { SELECT ?x { ?x a ng:Relation ; ng:status ng:Asserted ; ng:predicate ?p FILTER(?p != ng:causedBy) } ORDER BY ?x LIMIT 1 } }
            an age without a fact | DirectTriple | INSERT { ?x ng:age 200 } WHERE { { SELECT ?x { ?x a ng:Person } ORDER BY ?x LIMIT 1 } }
            a person who is an organisation | Apart | INSERT { ?x a ng:GovernmentBody } WHERE { { SELECT ?x { ?x a ng:Person } ORDER BY ?x LIMIT 1 } }
            a year as date | Dates | DELETE { ?x ng:date ?d } INSERT { ?x ng:date "2022"^^xsd:gYear } WHERE { { SELECT ?x ?d { ?x ng:date ?d } ORDER BY ?x LIMIT 1 } }
            an end before the beginning | Dates | INSERT { ?x ng:beginsNotBefore "2022-01-05"^^xsd:date ; ng:endsNotAfter "2022-01-04"^^xsd:date } WHERE { { SELECT ?x { ?x a ng:Killing FILTER NOT EXISTS { ?x ng:beginsNotBefore ?b } } ORDER BY ?x LIMIT 1 } }
            more than sure | Claim | DELETE { ?x ng:confidence ?n } INSERT { ?x ng:confidence 1.3 } WHERE { { SELECT ?x ?n { ?x ng:confidence ?n } ORDER BY ?x LIMIT 1 } }
            a relay that claims nothing | Relay | DELETE { ?c ng:madeIn ?r } WHERE { { SELECT ?s ?r { ?s ng:relayedBy ?r } ORDER BY ?s LIMIT 1 } ?c ng:claimedFact ?s ; ng:madeIn ?r }
            a claim in the mouth of another | MadeIn | DELETE { ?c ng:claimant ?x } INSERT { ?c ng:claimant ?d } WHERE { { SELECT ?c ?x ?d { ?c ng:madeIn ?s ; ng:claimant ?x ; ng:inDocument ?d . ?s ng:speaker ?x } ORDER BY ?c LIMIT 1 } }
            words for a subject | Reified | DELETE { ?x ng:subject ?s } INSERT { ?x ng:subject "the protests" } WHERE { { SELECT ?x ?s { ?x a ng:Relation ; ng:subject ?s } ORDER BY ?x LIMIT 1 } }
            a merger | SameAs | INSERT { ?x owl:sameAs ?y } WHERE { { SELECT ?x ?y { ?x a ng:Person . ?y a ng:Person FILTER(?x != ?y) } ORDER BY ?x ?y LIMIT 1 } }
            a name that the ontology lacks | KnownTerm | INSERT { ?x ng:enemyOf ?y } WHERE { { SELECT ?x ?y { ?x a ng:Person . ?y a ng:Person FILTER(?x != ?y) } ORDER BY ?x ?y LIMIT 1 } }
            """)
    void aFaultIsSeen(String fault, String shape, String update) {
        Graph graph = GraphFactory.createDefaultGraph();
        sample.forEach(graph::add);
        List<Triple> before = graph.stream().toList();
        UpdateAction.execute(
                UpdateFactory.create("PREFIX ng: <https://w3id.org/newsgraph/ontology#>"
                        + " PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
                        + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + update),
                DatasetGraphFactory.wrap(graph));
        assertThat(graph.stream().toList()).as(fault).isNotEqualTo(before);
        List<Finding> known = shapes.check(sample.stream()).findings(Severity.WARNING);
        assertThat(shapes.check(graph.stream()).findings(Severity.WARNING))
                .filteredOn(finding -> !known.contains(finding))
                .extracting(Finding::shape)
                .contains(shape);
    }

    @Test
    void theArticlesWithAnswersHaveTheShapes() throws IOException {
        Path folder = DATA.resolve("articles");
        assumeThat(folder).as("articles with answers, at " + folder).isDirectory();
        List<Article> articles;
        try (Stream<Path> files = Files.list(folder)) {
            articles = files.filter(file -> file.toString().matches(".*(?<!\\.negative)\\.txt"))
                    .sorted()
                    .map(ShapesIT::article)
                    .toList();
        }
        assertThat(articles).hasSizeGreaterThanOrEqualTo(6);
        assertThat(articles)
                .allSatisfy(article -> assertThat(violations(triples(article))).isEmpty());
    }

    @Test
    void twoHundredMoreHaveTheShapes() throws IOException {
        Path file = DATA.resolve("dwie/train.jsonl");
        assumeThat(file).as("news of DWIE, at " + file).isRegularFile();
        List<Article> articles;
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            articles = lines.map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .filter(item -> item.get("text").getAsString().length() <= LONGEST)
                    .limit(NEWS)
                    .map(ShapesIT::article)
                    .toList();
        }
        assertThat(articles).hasSize(NEWS);
        assertThat(articles.parallelStream()
                        .flatMap(article -> violations(triples(article)).stream())
                        .toList())
                .isEmpty();
    }

    private static Article article(JsonObject item) {
        return Article.of(item.get("id").getAsString(), item.get("text").getAsString(), Optional.of(DAY));
    }

    private static Article article(Path file) {
        try {
            return Article.of(
                    file.getFileName().toString(), Files.readString(file).replace("\r", ""), Optional.of(DAY));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Triple> triples(Article article) {
        return FactOutput.quads(pipeline.apply(article)).stream()
                .map(Quad::asTriple)
                .toList();
    }

    private static List<Finding> violations(List<Triple> article) {
        return shapes.check(article.stream()).findings(Severity.VIOLATION);
    }
}
