package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.newsgraph.rdf.FollowTheMoney;
import org.newsgraph.rdf.GraphOutput;
import org.newsgraph.rdf.OutputFormat;
import org.newsgraph.rdf.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph export}: writes all that is stored, or a view of it in another vocabulary. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all that is stored: a graph an article, and the graph of conclusions.",
            "With --view: what is asserted, in the terms of another vocabulary.",
            "  ftm     FollowTheMoney entities, as lines of JSON",
            "  org     organisations, memberships and posts, for W3C ORG",
            "  schema  people, bodies, places, offices, events and quotations, for schema.org",
            "  sem     events with actors, places and times, for the Simple Event Model"
        },
        footer = {
            "",
            "Examples:",
            "  newsgraph export > news.trig",
            "  newsgraph export --format rdf12 -o news.ttl",
            "  newsgraph export --view schema --format jsonld -o news.jsonld",
            "  newsgraph export --view ftm > news.ftm.json"
        })
final class ExportCommand implements Callable<Integer> {
    /** The view that is not RDF but lines of JSON. */
    private static final String LINES = "ftm";

    private final Console console;

    @Mixin
    private final DataDirectory data = new DataDirectory();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "trig, nquads, jsonld, or turtle and rdf12, which have everything in one graph; rdf12 is Turtle of"
                            + " RDF 1.2, with facts and claims as reifiers of triples (default: trig, of a view turtle).")
    private @Nullable OutputFormat format;

    @Option(names = "--view", paramLabel = "VIEW", description = "ftm, org, schema or sem.")
    private @Nullable String view;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Writer writer = view == null ? all() : viewed(view);
        try (Knowledge knowledge = Knowledge.open(data.path())) {
            DatasetGraph everything = knowledge.everything();
            output.write(console, out -> {
                writer.write(everything, out);
                return true;
            });
        }
        return ExitCode.OK;
    }

    /** What is done with all that is stored. */
    private interface Writer {
        void write(DatasetGraph everything, OutputStream out) throws IOException;
    }

    private Writer all() {
        OutputFormat chosen = format == null ? OutputFormat.TRIG : format;
        if (chosen.rdf().isEmpty()) {
            throw unfit(chosen, "not a format of a stored graph", "it is one of extract's; choose another");
        }
        return (everything, out) -> GraphOutput.write(everything, chosen, BASE, out);
    }

    private static final String BASE = org.newsgraph.rdf.Newsgraph.DEFAULT_BASE;

    private Writer viewed(String name) {
        View found = expect(name);
        if (name.equals(LINES)) {
            if (format != null && format != OutputFormat.JSONL) {
                throw unfit(format, "not a format of the view ftm", "leave --format out: this view is lines of JSON");
            }
            return (everything, out) -> writeLines(found.of(GraphOutput.merged(everything)), out);
        }
        OutputFormat chosen = format == null ? OutputFormat.TURTLE : format;
        if (chosen != OutputFormat.TURTLE && chosen != OutputFormat.JSONLD) {
            throw unfit(chosen, "not a format of the view " + name, "choose turtle or jsonld");
        }
        Map<String, String> prefixes = new TreeMap<>(org.newsgraph.rdf.Newsgraph.prefixes(BASE));
        prefixes.putAll(found.prefixes());
        return (everything, out) -> GraphOutput.write(found.of(GraphOutput.merged(everything)), chosen, prefixes, out);
    }

    private static View expect(String name) {
        List<View> views = View.shipped();
        return views.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "--view " + name,
                        "no view of that name",
                        "choose one of "
                                + views.stream()
                                        .map(each -> each.name() + " (" + each.summary() + ")")
                                        .collect(Collectors.joining(", "))));
    }

    private static Refusal unfit(OutputFormat format, String problem, String remedy) {
        return Refusal.of("--format " + format.label(), problem, remedy);
    }

    private static void writeLines(Graph graph, OutputStream out) throws IOException {
        for (String line : new FollowTheMoney(BASE).lines(graph)) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
