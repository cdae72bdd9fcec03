package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.check.ArticleChecks;
import org.newsgraph.check.CheckReport;
import org.newsgraph.check.Finding;
import org.newsgraph.check.GraphFile;
import org.newsgraph.check.Severity;
import org.newsgraph.check.Shapes;
import org.newsgraph.ingest.Problem;
import org.newsgraph.query.QueryResults;
import org.newsgraph.query.ResultFormat;
import org.newsgraph.query.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph validate}: holds what is stored, or files of RDF, to the shapes. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the graph of each article, of the store or of files, against the shapes (SHACL) that every graph must have.",
            "Prints what was found, the gravest first; the exit code is 1 when something is as grave as --severity says."
        },
        footer = {
            "",
            "Examples:",
            "  newsgraph validate",
            "  newsgraph validate --severity warning facts.trig",
            "  newsgraph validate --format turtle -o report.ttl"
        })
final class ValidateCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("severity", "shape", "node", "property", "value", "message");

    /** How the findings are written. */
    enum Format {
        TABLE,
        TURTLE
    }

    private final Console console;

    @Mixin
    private final DataDirectory data = new DataDirectory();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files of Turtle, TriG, N-Triples, N-Quads or JSON-LD, by their ending (default: the store).")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            description = "violation, warning or info: what makes the exit code 1 (default: violation).")
    private Severity severity = Severity.VIOLATION;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, or turtle for a report in SHACL's vocabulary (default: table).")
    private Format format = Format.TABLE;

    private int graphs;
    private int problems;

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var checks = new ArticleChecks(Shapes.shipped());
        CheckReport report = files.isEmpty() ? ofStore(checks) : ofFiles(checks);
        output.write(console, out -> {
            write(report, out);
            return true;
        });
        List<Finding> found = report.findings();
        console.say(graphs + (graphs == 1 ? " article" : " articles") + " checked: " + count(found, Severity.VIOLATION)
                + ", " + count(found, Severity.WARNING) + ", " + count(found, Severity.INFO));
        if (problems > 0) {
            return ExitCode.BAD_INPUT;
        }
        return report.findings(severity).isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private CheckReport ofStore(ArticleChecks checks) {
        try (Knowledge knowledge = Knowledge.open(data.path())) {
            return merged(checks.of(knowledge.everything()));
        }
    }

    private CheckReport ofFiles(ArticleChecks checks) {
        CheckReport all = CheckReport.EMPTY;
        for (Path file : files) {
            try {
                DatasetGraph read = GraphFile.read(file, org.newsgraph.rdf.Newsgraph.DEFAULT_BASE);
                Map<String, CheckReport> reports = checks.of(read);
                if (reports.isEmpty()) {
                    refuse(
                            file,
                            "there is no article in it",
                            "give a graph that 'newsgraph extract' or 'export' wrote");
                }
                all = all.plus(merged(reports));
            } catch (IOException e) {
                refuse(file, "cannot be read as RDF (" + e.getMessage() + ")", "correct it, or name another file");
            }
        }
        return all;
    }

    private CheckReport merged(Map<String, CheckReport> reports) {
        graphs += reports.size();
        return reports.values().stream().reduce(CheckReport.EMPTY, CheckReport::plus);
    }

    private void refuse(Path file, String message, String remedy) {
        problems++;
        console.report(Problem.of(file.toString(), message, remedy));
    }

    private void write(CheckReport report, OutputStream out) {
        Map<String, String> prefixes = org.newsgraph.rdf.Newsgraph.prefixes(org.newsgraph.rdf.Newsgraph.DEFAULT_BASE);
        if (format == Format.TABLE) {
            new QueryResults.OfRows(new Rows(
                            COLUMNS,
                            report.findings().stream().map(ValidateCommand::row).toList()))
                    .write(ResultFormat.TABLE, prefixes, out);
            return;
        }
        Graph graph = report.graph();
        prefixes.forEach(graph.getPrefixMapping()::setNsPrefix);
        graph.getPrefixMapping().setNsPrefix("ngs", Shapes.NS);
        RDFDataMgr.write(out, graph, RDFFormat.TURTLE_PRETTY);
    }

    private static Map<String, Node> row(Finding finding) {
        return Map.of(
                "severity", text(label(finding.severity())),
                "shape", text(finding.shape()),
                "node", finding.node().contains(":") ? NodeFactory.createURI(finding.node()) : text(finding.node()),
                "property", text(finding.property()),
                "value", text(finding.value()),
                "message", text(finding.message()));
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static String label(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String count(List<Finding> found, Severity severity) {
        long count =
                found.stream().filter(finding -> finding.severity() == severity).count();
        return count + " " + label(severity) + (count == 1 ? "" : "s");
    }
}
