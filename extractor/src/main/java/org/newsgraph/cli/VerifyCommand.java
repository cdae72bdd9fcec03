package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.query.QueryResults;
import org.newsgraph.query.ResultFormat;
import org.newsgraph.query.Rows;
import org.newsgraph.rdf.Newsgraph;
import org.newsgraph.verify.Failure;
import org.newsgraph.verify.Originals;
import org.newsgraph.verify.Report;
import org.newsgraph.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph verify}: checks what is stored against its own texts. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks what is stored, or what was exported, without the code that built it: that each fact's evidence and"
                    + " each mention stand in their article at the place and in the words that the graph says, that the"
                    + " article's text has the recorded hash, and that nothing is asserted without a claim of the article"
                    + " behind it. Then prints the hash of the graph's canonical form (RDFC-1.0, SHA-256).",
            "The exit code is 1 when a fact fails; each is named."
        },
        footer = {
            "",
            "Examples:",
            "  newsgraph verify",
            "  newsgraph verify --articles articles/        also compare the texts with the files they were read from",
            "  newsgraph export --format nquads -o news.nq && newsgraph verify news.nq"
        })
final class VerifyCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("fact", "article", "what", "expected", "found");

    private final Console console;

    @Mixin
    private final DataDirectory data = new DataDirectory();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "N-Quads, TriG or JSON-LD to check in place of the store.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--articles",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files of plain text, or directories of them, that the articles were read from.")
    private List<Path> articles = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "How to list what fails: table, csv or json.")
    private ResultFormat format = ResultFormat.TABLE;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Originals originals = new OriginalFiles(console).read(articles);
        Report report = report(originals);
        String summary = summary(report);
        output.write(console, out -> {
            if (format != ResultFormat.TABLE || !report.failures().isEmpty()) {
                new QueryResults.OfRows(rows(report.failures()))
                        .write(format, Newsgraph.prefixes(Newsgraph.DEFAULT_BASE), out);
            }
            if (format == ResultFormat.TABLE) {
                out.write(summary.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            return true;
        });
        if (format != ResultFormat.TABLE) {
            summary.lines().forEach(console::say);
        }
        return report.failures().isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private Report report(Originals originals) {
        try (var verifier = new Verifier(originals)) {
            if (files.isEmpty()) {
                try (Knowledge knowledge = Knowledge.open(data.path())) {
                    knowledge.read(dataset -> check(verifier, dataset));
                }
            } else {
                check(verifier, GraphFiles.read(files));
            }
            return verifier.report();
        } finally {
            console.progress("");
        }
    }

    private void check(Verifier verifier, DatasetGraph dataset) {
        verifier.checkAll(dataset, count -> console.progress(count + " articles checked"));
    }

    private static Rows rows(List<Failure> failures) {
        return new Rows(
                COLUMNS,
                failures.stream()
                        .map(failure -> java.util.Map.of(
                                "fact", failure.thing(),
                                "article", text(failure.article()),
                                "what", text(failure.what()),
                                "expected", text(failure.expected()),
                                "found", text(failure.found())))
                        .toList());
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static String summary(Report report) {
        int failing = report.failingFacts().size();
        long others =
                report.failures().stream().filter(failure -> !failure.isFact()).count();
        return "facts     " + report.facts() + ", "
                + (failing == 0 ? "all confirmed" : failing + " fail")
                + (others == 0 ? "" : "; " + others + " other failures") + '\n'
                + "checked   " + report.articles() + " articles, " + report.claims() + " claims, " + report.spans()
                + " places in their texts\n"
                + "hash      "
                + report.hash()
                        .map(hash -> "sha256:" + hash + " of " + report.quads() + " statements (RDFC-1.0)")
                        .orElse("none: there are nodes without a name")
                + '\n';
    }
}
