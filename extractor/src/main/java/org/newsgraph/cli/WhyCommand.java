package org.newsgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryResults;
import org.newsgraph.rdf.Newsgraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsgraph why}: what a fact rests on. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description =
                "Shows what a fact rests on: who claims it, in which words, found by which rule, and why the words"
                        + " were taken for these entities.",
        footer = {
            "",
            "Examples:",
            "  newsgraph why http://localhost:3030/id/event/d7a8fbb307d7",
            "  newsgraph why evt:d7a8fbb307d7"
        })
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final DataDirectory data = new DataDirectory();

    @Parameters(
            paramLabel = "FACT-IRI",
            description = "The fact, in full or with a prefix of our output (evt:, ten:, stm: ...).")
    private String fact = "";

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String iri = iri(fact);
        try (Knowledge knowledge = Knowledge.open(data.path())) {
            List<Map<String, Node>> claims = rows(knowledge, "claims", iri);
            if (claims.isEmpty()) {
                throw Refusal.of(
                        iri,
                        "there is no such fact in " + data.path(),
                        "take the IRI of a fact from 'newsgraph query' or 'newsgraph extract'");
            }
            var explanation =
                    new Explanation(iri, rows(knowledge, "fact", iri), claims, rows(knowledge, "decisions", iri));
            console.out().print(explanation.text());
        }
        return ExitCode.OK;
    }

    /** The full IRI of what somebody typed or copied: with angle brackets, a prefix, or as a path. */
    private static String iri(String typed) {
        String name = typed.replaceAll("^<|>$", "");
        if (name.startsWith("id/")) {
            return Newsgraph.DEFAULT_BASE + name;
        }
        int colon = name.indexOf(':');
        String namespace =
                colon < 0 ? null : Newsgraph.prefixes(Newsgraph.DEFAULT_BASE).get(name.substring(0, colon));
        String iri = namespace == null ? name : namespace + name.substring(colon + 1);
        if (!iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+")) {
            throw Refusal.of(
                    typed, "not an IRI", "take the IRI of a fact from 'newsgraph query' or 'newsgraph extract'");
        }
        return iri;
    }

    private static List<Map<String, Node>> rows(Knowledge knowledge, String name, String iri) {
        Query query = NamedQuery.adHoc("why/" + name, resource("/why/" + name + ".rq"))
                .bind(Map.of("fact", iri));
        QueryResults answer = knowledge.ask(query);
        return answer instanceof QueryResults.OfRows rows
                ? rows.rows().rows().stream()
                        .<Map<String, Node>>map(LinkedHashMap::new)
                        .toList()
                : List.of();
    }

    private static String resource(String path) {
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
