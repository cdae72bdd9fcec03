package org.newsgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.check.Shapes;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryResults;
import org.newsgraph.rdf.Newsgraph;
import org.newsgraph.text.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph why}: what a fact rests on. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description =
                "Shows what a fact rests on: who claims it, in which words, found by which rule in which words of its own, how the sentence"
                        + " was read, why the words were taken for these entities, and which shapes it passed.",
        footer = {
            "",
            "Examples:",
            "  newsgraph why http://localhost:3030/id/event/d7a8fbb307d7",
            "  newsgraph why evt:d7a8fbb307d7-120",
            "  newsgraph why d7a8fbb307d7-120 --brief"
        })
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final DataDirectory data = new DataDirectory();

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Parameters(
            paramLabel = "FACT-IRI",
            description =
                    "The fact: its IRI, with a prefix of our output (evt:, ten:, stm: ...), or the last part of it.")
    private String fact = "";

    @Option(names = "--brief", description = "Without the rule's own words and the tokens of the sentence.")
    private boolean brief;

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Knowledge knowledge = Knowledge.open(data.path())) {
            String iri = new FactName(fact, data.path()).iri(knowledge);
            List<Map<String, Node>> claims = rows(knowledge, "claims", iri);
            List<Map<String, Node>> properties = rows(knowledge, "fact", iri);
            var explanation = new Explanation(iri, properties, claims, rows(knowledge, "decisions", iri));
            console.out().print(explanation.text());
            console.out().print(shapes(knowledge, properties).text(iri));
            if (!brief) {
                article(knowledge, properties)
                        .ifPresent(
                                article -> console.out().print(new Rereading(pipeline(claims), article).text(claims)));
            }
        }
        return ExitCode.OK;
    }

    /** What a trained reader found is read by it again. */
    private NewsgraphPipeline pipeline(List<Map<String, Node>> claims) {
        return Rereading.needsReader(claims)
                ? ReaderOption.pipeline(ReaderKind.TRAINED, console)
                : reader.pipeline(console);
    }

    private static CheckedNodes shapes(Knowledge knowledge, List<Map<String, Node>> properties) {
        Graph article = articleId(properties)
                .map(id -> knowledge.graph(Newsgraph.graph(Newsgraph.DEFAULT_BASE, id)))
                .orElseGet(GraphFactory::createDefaultGraph);
        return new CheckedNodes(Shapes.shipped(), article);
    }

    private static Optional<Article> article(Knowledge knowledge, List<Map<String, Node>> properties) {
        return articleId(properties).flatMap(id -> StoredArticle.find(knowledge, id));
    }

    private static Optional<String> articleId(List<Map<String, Node>> properties) {
        return properties.stream()
                .filter(row -> Newsgraph.term("ng:inDocument").equals(row.get("property")))
                .flatMap(row -> Optional.ofNullable(row.get("value")).stream())
                .flatMap(document -> StoredArticle.id(document.toString()).stream())
                .findFirst();
    }

    private static List<Map<String, Node>> rows(Knowledge knowledge, String name, String iri) {
        return rows(knowledge, name, Map.of("fact", iri));
    }

    /** The rows of one of our own questions. */
    static List<Map<String, Node>> rows(Knowledge knowledge, String name, Map<String, String> values) {
        Query query = NamedQuery.adHoc("why/" + name, resource("/why/" + name + ".rq"))
                .bind(values);
        QueryResults answer = knowledge.ask(query);
        return answer instanceof QueryResults.OfRows rows
                ? rows.rows().rows().stream()
                        .<Map<String, Node>>map(LinkedHashMap::new)
                        .toList()
                : List.of();
    }

    static String resource(String path) {
        try (InputStream stream = WhyCommand.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
