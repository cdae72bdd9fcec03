package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.eval.Item;
import org.newsgraph.eval.ItemFile;
import org.newsgraph.eval.KnowledgeNetErrors;
import org.newsgraph.eval.KnowledgeNetPredictions;
import org.newsgraph.eval.KnowledgeNetTerms;
import org.newsgraph.text.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph eval knowledgenet}: relations between mentions in passages. */
@Command(
        name = "knowledgenet",
        mixinStandardHelpOptions = true,
        description =
                "Reads document, start and text of each line of JSON and writes the relations between mentions found there.",
        footer = {"", "Example:", "  newsgraph eval knowledgenet passages.jsonl -o predictions.jsonl"})
final class EvalKnowledgeNetCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Parameters(paramLabel = "FILE", description = "One JSON object a line.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the predictions.")
    private @Nullable Path output;

    @Mixin
    private final ErrorsOption errors = new ErrorsOption();

    EvalKnowledgeNetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var passages = ItemFile.read(file, Set.of("document", "start", "text"));
        NewsgraphPipeline pipeline = reader.pipeline(console);
        KnowledgeNetTerms terms = KnowledgeNetTerms.shipped();
        errors.expectPurpose(output != null);
        errors.print(
                console,
                shown -> new KnowledgeNetErrors(pipeline::excerpt, terms, pipeline.taxonomy()).report(file, shown));
        Path target = output;
        if (target == null) {
            return ExitCode.OK;
        }
        var lines = new ArrayList<String>();
        for (Item passage : passages) {
            lines.add(predictions(pipeline, terms, passage));
        }
        Files.write(target, lines, StandardCharsets.UTF_8);
        return ExitCode.OK;
    }

    private static String predictions(NewsgraphPipeline pipeline, KnowledgeNetTerms terms, Item passage) {
        String document = passage.text("document");
        int start = passage.number("start");
        Article article = Article.of(document + "-" + start, passage.text("text"), Optional.empty());
        return new KnowledgeNetPredictions(pipeline.excerpt(article), terms, pipeline.taxonomy()).line(document, start);
    }
}
