package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph extract}: facts of articles as RDF or JSON lines. */
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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TURTLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    private @Nullable Path output;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ArticleRun run = new ArticleRun(NewsgraphPipeline.create(), inputs.threads(), console);
        run.forEach(inputs.expectSources(console), facts -> console.say(format + " " + output + facts));
        return run.exitCode();
    }
}
