package org.newsgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.Graphs;
import org.newsgraph.store.Store;

/** The views of an invented article, held against the vocabularies they are in. */
class ViewsTest {
    private static final String PREFIXES = """
            PREFIX ent: <http://localhost:3030/id/entity/> PREFIX ten: <http://localhost:3030/id/tenure/>
            PREFIX evt: <http://localhost:3030/id/event/> PREFIX pst: <http://localhost:3030/id/post/>
            PREFIX stm: <http://localhost:3030/id/statement/> PREFIX rel: <http://localhost:3030/id/relation/>
            PREFIX schema: <https://schema.org/> PREFIX org: <http://www.w3.org/ns/org#> PREFIX time: <http://www.w3.org/2006/time#>
            PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX ng: <https://w3id.org/newsgraph/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;

    private static Graph everything;

    @BeforeAll
    static void load() throws IOException {
        try (Store store = Store.inMemory()) {
            store.load(
                    List.of(Graphs.article("world", Files.readString(Path.of("src/test/resources/views/world.ttl")))));
            everything = GraphOutput.merged(store.snapshot());
        }
    }

    private static View view(String name) {
        return View.shipped().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean ask(Graph graph, String pattern) {
        return QueryExec.graph(graph)
                .query(PREFIXES + "ASK { " + pattern + " }")
                .build()
                .ask();
    }

    @Test
    void everyViewHasASummary() {
        assertThat(View.shipped()).extracting(View::name).containsExactly("ftm", "org", "schema", "sem");
        assertThat(View.shipped()).allSatisfy(view -> assertThat(view.summary()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "org", "sem"})
    void aViewAgreesWithItsVocabulary(String name) {
        Graph graph = view(name).of(everything);

        assertThat(Vocabulary.of(name).problems(graph)).isEmpty();
        assertThat(graph.size()).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema | ent:ilse a schema:Country",
                "schema | ent:ilse schema:birthPlace ent:clara",
                "schema | ent:port schema:spouse ent:clara",
                "schema | ent:ilse schema:marriedTo ent:clara",
                "schema | ent:ilse a schema:Human",
                "schema | ten:2 schema:endDate 'yesterday'",
                "org | ten:2 org:organization pst:head-council",
                "org | ent:ilse org:member ent:council",
                "sem | evt:1 sem:hasPlace ent:ilse"
            })
    void whatDoesNotAgreeIsFound(String name, String wrong) {
        Graph graph = GraphFactory.createDefaultGraph();
        view(name).of(everything).stream().forEach(graph::add);
        RDFParser.fromString(PREFIXES + wrong + " .", Lang.TURTLE).parse(graph);

        boolean contradiction = wrong.equals("ent:ilse a schema:Country");
        assertThat(Vocabulary.of(name).problems(graph)).hasSize(contradiction ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema | ent:ilse a schema:Person ; schema:alternateName 'Marten'@en ; schema:spouse ent:paulo ; schema:parent ent:clara",
                "schema | ent:ilse schema:nationality ent:varland ; schema:birthPlace ent:port ; schema:homeLocation ent:port",
                "schema | ent:ilse schema:alumniOf ent:school ; schema:jobTitle 'premier, Varland'@en . ent:boats schema:founder ent:ilse",
                "schema | ent:boats schema:parentOrganization ent:ships . ent:council schema:location ent:port",
                "schema | ent:clara schema:memberOf ent:party . ent:port schema:containedInPlace ent:coast , ent:varland",
                "schema | ten:2 a schema:Role ; schema:hasOccupation pst:head-council ; schema:endDate '2031-05-05'^^xsd:date",
                "schema | evt:1 a schema:Event ; schema:location ent:port ; schema:startDate '2031-05-05'^^xsd:date ; schema:about ent:paulo",
                "schema | stm:1 a schema:Quotation ; schema:spokenByCharacter ent:ilse",
                "org | ten:2 org:member ent:paulo ; org:organization ent:council ; org:memberDuring/time:hasEnd/time:inXSDDate '2031-05-05'^^xsd:date",
                "org | ent:clara org:headOf ent:boats ; org:memberOf ent:party . ent:ilse org:holds pst:head-council",
                "org | ten:6 org:member ent:varland ; org:organization ent:compact . ent:boats org:subOrganizationOf ent:ships",
                "org | ?change org:originalOrganization ent:board ; org:resultingOrganization ent:council",
                "sem | evt:1 sem:eventType ng:Dismissal ; sem:hasActor ent:ilse , ent:paulo ; sem:hasPlace ent:port ; sem:hasSubEvent evt:2",
                "sem | evt:1 sem:hasTimeStamp '2031-05-05'^^xsd:date ; sem:hasLatestEndTimeStamp '2031-05-05'^^xsd:date"
            })
    void whatIsAssertedIsInTheView(String name, String pattern) {
        assertThat(ask(view(name).of(everything), pattern)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema | ent:paulo schema:memberOf ?party",
                "schema | evt:3 ?p ?o",
                "schema | ent:clara schema:sibling ent:world-woman",
                "org | ten:9 ?p ?o",
                "org | ten:10 ?p ?o",
                "org | ent:paulo org:holds ?post",
                "org | ent:world-woman ?p ?o",
                "org | ?membership org:organization ?a , ?b FILTER(?a != ?b)",
                "org | ten:5 ?p ?o",
                "sem | evt:3 ?p ?o",
                "sem | stm:1 ?p ?o"
            })
    void whatIsNotAssertedIsNot(String name, String pattern) {
        assertThat(ask(view(name).of(everything), pattern)).isFalse();
    }

    @Test
    void theLinesOfFollowTheMoneyAgreeWithItsModel() {
        List<String> lines =
                new FollowTheMoney(Newsgraph.DEFAULT_BASE).lines(view("ftm").of(everything));

        assertThat(FollowTheMoneyModel.read().problems(lines)).isEmpty();
        assertThat(lines).isSorted();
        assertThat(lines.stream().map(line -> line.replaceAll(".*\"schema\" : \"(\\w+)\".*", "$1")))
                .contains(
                        "Article",
                        "Person",
                        "Organization",
                        "PublicBody",
                        "Company",
                        "LegalEntity",
                        "Position",
                        "Occupancy",
                        "Membership",
                        "Employment",
                        "Directorship",
                        "Family",
                        "Succession");
        assertThat(lines)
                .noneMatch(line -> line.contains("ng-tenure-9\"") || line.contains("ng-tenure-10\""))
                .noneMatch(line -> line.contains("world-woman"))
                .anyMatch(line -> line.contains("\"relationship\" : [ \"spouse\" ]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"schema\":\"Occupancy\",\"properties\":{}}",
                "{\"id\":\"a/b\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}",
                "{\"id\":\"a\",\"schema\":\"Thing\",\"properties\":{\"name\":[\"A\"]}}",
                "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"],\"holder\":[\"a\"]}}",
                "{\"id\":\"a\",\"schema\":\"Article\",\"properties\":{\"name\":[\"A\"],\"publishedAt\":[\"Monday\"]}}",
                "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"],\"proof\":[\"a\"]}}"
            })
    void entitiesThatDoNotAgreeAreFound(String line) {
        assertThat(FollowTheMoneyModel.read().problems(List.of(line))).isNotEmpty();
    }

    @Test
    void identifiersStayApartWhateverTheyAreMadeOf() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(
                        "PREFIX ftm: <https://w3id.org/ftm#> PREFIX ent: <http://localhost:3030/id/entity/>"
                                + " <http://localhost:3030/id/entity/a%2Fb> a ftm:Person ; ftm:name 'A' ."
                                + " <http://localhost:3030/id/entity/a-2Fb> a ftm:Person ; ftm:name 'B' ."
                                + " <http://localhost:3030/id/entity/a_> a ftm:Person ; ftm:name 'C' .",
                        Lang.TURTLE)
                .parse(graph);

        assertThat(FollowTheMoneyModel.read().problems(new FollowTheMoney(Newsgraph.DEFAULT_BASE).lines(graph)))
                .isEmpty();
    }

    @Test
    void reifiersSayWhatIsBehindATriple() {
        Graph reifiers = View.read("reifiers").of(everything);

        assertThat(reifiers.stream().map(Triple::getObject)).isNotEmpty().allMatch(node -> node.isTripleTerm());
        assertThat(reifiers.stream().map(triple -> triple.getObject().getTriple()))
                .as("a triple that only a source holds is reified and not asserted")
                .anyMatch(triple -> !everything.contains(triple));
        Graph all = GraphFactory.createDefaultGraph();
        everything.stream().forEach(all::add);
        reifiers.stream().forEach(all::add);
        assertThat(ask(all, "ent:ilse ng:spouseOf ent:paulo {| ng:status ng:Asserted |}"))
                .isTrue();
        assertThat(ask(all, "ent:ilse ng:spouseOf ent:paulo {| ng:extractor 'rule:b' ; ng:confidence 0.9 |}"))
                .isTrue();
        assertThat(ask(
                        all,
                        "?claim <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( ent:paulo ng:memberOf ent:party )>> ;"
                                + " ng:claimant ent:ilse FILTER NOT EXISTS { ent:paulo ng:memberOf ent:party }"))
                .isTrue();
    }
}
