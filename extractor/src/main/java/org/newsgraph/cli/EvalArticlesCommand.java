package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.jspecify.annotations.Nullable;
import org.newsgraph.eval.ArticleErrors;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.rdf.JsonLines;
import org.newsgraph.text.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph eval articles}: whole articles with their dates. */
@Command(
        name = "articles",
        mixinStandardHelpOptions = true,
        description = "Writes NAME.jsonl for every NAME.txt of a directory that has its date in NAME.json.",
        footer = {
            "",
            "Examples:",
            "  newsgraph eval articles articles/ -o predictions/",
            "  newsgraph eval articles articles/ --errors"
        })
final class EvalArticlesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Parameters(paramLabel = "DIR", description = "Articles as NAME.txt beside NAME.json.")
    private Path directory = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where to write the predictions.")
    private @Nullable Path output;

    @Mixin
    private final ErrorsOption errors = new ErrorsOption();

    EvalArticlesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(directory)) {
            throw Refusal.of(directory.toString(), "there is no such directory", "check the name");
        }
        Path target = output;
        errors.expectPurpose(target != null);
        NewsgraphPipeline pipeline = reader.pipeline(console);
        List<ArticleFacts> read = read(pipeline, directory);
        if (target != null) {
            write(read, target);
        }
        errors.print(
                console,
                shown -> new ArticleErrors(directory, document -> ErrorsOption.nearRules(pipeline, document))
                        .report(read, shown));
        return ExitCode.OK;
    }

    static void write(NewsgraphPipeline pipeline, Path directory, Path output) throws IOException {
        write(read(pipeline, directory), output);
    }

    private static void write(List<ArticleFacts> read, Path output) throws IOException {
        Files.createDirectories(output);
        var lines = new JsonLines(org.newsgraph.rdf.Newsgraph.DEFAULT_BASE);
        for (ArticleFacts facts : read) {
            Path file = output.resolve(facts.document().article().name() + ".jsonl");
            Files.write(file, lines.lines(facts), StandardCharsets.UTF_8);
        }
    }

    private static List<ArticleFacts> read(NewsgraphPipeline pipeline, Path directory) throws IOException {
        var read = new ArrayList<ArticleFacts>();
        for (Path text : texts(directory)) {
            String name = text.getFileName().toString().replaceFirst("\\.txt$", "");
            String published = JSON.parse(Files.readString(directory.resolve(name + ".json")))
                    .get("published")
                    .getAsString()
                    .value();
            Article article = Article.of(
                    name,
                    Files.readString(text, StandardCharsets.UTF_8),
                    java.util.Optional.of(java.time.LocalDate.parse(published)));
            read.add(pipeline.apply(article));
        }
        return read;
    }

    private static List<Path> texts(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> Files.exists(Path.of(file.toString().replaceFirst("\\.txt$", ".json"))))
                    .sorted()
                    .toList();
        }
    }
}
