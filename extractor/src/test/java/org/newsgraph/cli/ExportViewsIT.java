package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.rdf.FollowTheMoneyModel;
import org.newsgraph.rdf.Vocabulary;

/** The views and RDF 1.2 as a user exports them, from the sample article and from further ones where they are. */
class ExportViewsIT {
    private static final Path FURTHER = Path.of(System.getProperty("newsgraph.data", "../../shared/data"), "articles");
    private static final Node REIFIES = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    private static final String NG = "PREFIX ng: <https://w3id.org/newsgraph/ontology#> ";

    @TempDir
    private static Path shared;

    private static String store;

    @BeforeAll
    static void build() {
        store = shared.resolve("data").toString();
        assertThat(CommandRun.of("build", "samples", "--data", store).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "org", "sem"})
    void aViewOfTheSampleAgreesWithItsVocabulary(String view) {
        CommandRun turtle = CommandRun.of("export", "--view", view, "--data", store);

        assertThat(turtle.code()).as(turtle.err()).isZero();
        Graph graph = parsed(turtle.out());
        assertThat(graph.size()).isGreaterThan(50);
        assertThat(Vocabulary.of(view).problems(graph)).isEmpty();
        assertThat(CommandRun.of("export", "--view", view, "--data", store).out())
                .isEqualTo(turtle.out());
        String json = CommandRun.of("export", "--view", view, "--format", "jsonld", "--data", store)
                .out();
        assertThat(RDFParser.fromString(json, Lang.JSONLD).toGraph().isIsomorphicWith(graph))
                .isTrue();
    }

    @Test
    void theEntitiesOfTheSampleAgreeWithFollowTheMoney() {
        CommandRun lines = CommandRun.of("export", "--view", "ftm", "--data", store);

        assertThat(lines.code()).as(lines.err()).isZero();
        assertThat(FollowTheMoneyModel.read().problems(lines.out().lines().toList()))
                .isEmpty();
        assertThat(lines.out()).contains("\"schema\" : \"Occupancy\"").contains("\"schema\" : \"Membership\"");
        assertThat(CommandRun.of("export", "--view", "ftm", "--data", store).out())
                .isEqualTo(lines.out());
    }

    @Test
    void viewsOfFurtherArticlesAgreeToo() {
        assumeTrue(
                Files.isDirectory(FURTHER),
                "there are no articles at " + FURTHER
                        + "; name a folder with -Dnewsgraph.data, in which articles/ lies");
        String data = shared.resolve("further").toString();
        CommandRun.of("build", FURTHER.toString(), "--data", data);
        for (String view : List.of("schema", "org", "sem")) {
            Graph graph = parsed(
                    CommandRun.of("export", "--view", view, "--data", data).out());
            assertThat(graph.size()).isGreaterThan(50);
            assertThat(Vocabulary.of(view).problems(graph)).isEmpty();
        }
        assertThat(FollowTheMoneyModel.read()
                        .problems(CommandRun.of("export", "--view", "ftm", "--data", data)
                                .out()
                                .lines()
                                .toList()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"extract samples", "export --data STORE"})
    void withoutItsReifiersRdf12IsTheTurtle(String command) {
        String[] words = command.replace("STORE", store).split(" ");
        Graph rdf12 = parsed(CommandRun.of(with(words, "rdf12")).out());
        Graph turtle = parsed(CommandRun.of(with(words, "turtle")).out());

        List<Triple> reifiers = rdf12.find(Node.ANY, REIFIES, Node.ANY).toList();
        assertThat(reifiers).hasSizeGreaterThan(20);
        reifiers.forEach(rdf12::delete);
        assertThat(rdf12.isIsomorphicWith(turtle)).isTrue();
    }

    @Test
    void everyDirectTripleOfTheArticleIsReifiedByItsFactAndItsClaims() {
        Graph rdf12 =
                parsed(CommandRun.of("extract", "samples", "--format", "rdf12").out());

        String direct =
                "?f ng:status ng:Asserted ; ng:subject ?s ; ng:predicate ?p ; ng:object|ng:value ?o . ?s ?p ?o ";
        assertThat(count(rdf12, direct)).isPositive();
        assertThat(count(
                        rdf12,
                        direct + "FILTER NOT EXISTS { ?s ?p ?o {| ng:status ng:Asserted |} {| ng:claimant ?c ;"
                                + " ng:factuality ng:CT_plus ; ng:confidence ?k ; ng:extractor ?rule ;"
                                + " ng:evidence/ng:exact ?words |} }"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"holdsPost", "memberOf", "formerlyHeldPost", "headOf", "worksFor", "replaced"})
    void conclusionsAreReifiedByTheFactsTheyComeFrom(String property) {
        Graph rdf12 = parsed(
                CommandRun.of("export", "--data", store, "--format", "rdf12").out());

        assertThat(count(rdf12, "?s ng:" + property + " ?o")).isPositive();
        assertThat(count(
                        rdf12,
                        "?s ng:" + property + " ?o FILTER NOT EXISTS { ?s ng:" + property
                                + " ?o {| ng:status ng:Asserted |} }"))
                .isZero();
    }

    @Test
    void whatIsOnlyAttributedIsReifiedAndNotStated() {
        Graph rdf12 = parsed(
                CommandRun.of("export", "--data", store, "--format", "rdf12").out());

        rdf12.find(Node.ANY, REIFIES, Node.ANY).forEachRemaining(reifier -> {
            Triple about = reifier.getObject().getTriple();
            boolean asserted = QueryExec.graph(rdf12)
                    .query(NG + "ASK { ?fact <" + REIFIES.getURI() + "> ?about ; ng:status ng:Asserted }")
                    .substitution("about", reifier.getObject())
                    .build()
                    .ask();
            assertThat(asserted).as(about.toString()).isEqualTo(rdf12.contains(about));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--view nowhere | choose one of ftm",
                "--view ftm --format turtle | leave --format out",
                "--view org --format rdf12 | choose turtle or jsonld",
                "--format jsonl | not a format of a stored graph"
            })
    void whatDoesNotFitIsRefusedWithARemedy(String options, String remedy) {
        CommandRun result = CommandRun.of(("export --data " + store + " " + options).split(" "));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(remedy);
    }

    private static long count(Graph graph, String pattern) {
        return QueryExec.graph(graph).query(NG + "SELECT DISTINCT * { " + pattern + " }").build().select().stream()
                .count();
    }

    private static Graph parsed(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    private static String[] with(String[] words, String format) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--format";
        all[words.length + 1] = format;
        return all;
    }
}
