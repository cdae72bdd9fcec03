package org.newsgraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.ingest.ArticleSource;
import org.newsgraph.rdf.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph extract}: the facts of articles as RDF or JSON lines. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Writes the facts of articles, in the order of the inputs.",
        footer = {
            "",
            "Examples:",
            "  newsgraph extract article.txt --date 2001-02-03",
            "  newsgraph extract articles/ --format nquads -o facts.nq",
            "  cat page.html | newsgraph extract - --format jsonl"
        })
final class ExtractCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "turtle, trig, nquads, jsonld, rdf12 or jsonl (default: turtle). Turtle has all articles in one graph;"
                            + " rdf12 is that in Turtle of RDF 1.2, with facts and claims as reifiers of triples; jsonl is a"
                            + " line of JSON for each entity and fact.")
    private OutputFormat format = OutputFormat.TURTLE;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<ArticleSource> sources = inputs.expectSources(console);
        ArticleRun run = inputs.run(console);
        output.write(console, out -> {
            var facts = new FactOutput(format, out);
            run.forEach(sources, facts::write);
            if (run.articles() > 0) {
                facts.finish();
            }
            return run.articles() > 0;
        });
        return run.exitCode();
    }
}
