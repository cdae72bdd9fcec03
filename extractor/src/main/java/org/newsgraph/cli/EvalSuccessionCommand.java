package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.newsgraph.eval.Item;
import org.newsgraph.eval.ItemFile;
import org.newsgraph.eval.SuccessionErrors;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.text.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph eval succession}: changes of office in short items. */
@Command(
        name = "succession",
        mixinStandardHelpOptions = true,
        description =
                "Reads id, date and text of each line of JSON and writes the changes of office and tenures found there.",
        footer = {
            "",
            "Examples:",
            "  newsgraph eval succession dev.jsonl -o predictions.jsonl",
            "  newsgraph eval succession dev.jsonl --errors"
        })
final class EvalSuccessionCommand implements Callable<Integer> {
    private static final Set<String> FIELDS = Set.of("id", "date", "text");

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

    EvalSuccessionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw Refusal.of(file.toString(), "there is no such file", "check the name");
        }
        Path target = output;
        errors.expectPurpose(target != null);
        NewsgraphPipeline pipeline = reader.pipeline(console);
        if (target != null) {
            write(pipeline, file, target);
        }
        errors.print(
                console,
                shown -> new SuccessionErrors(
                                item -> read(pipeline, item), document -> ErrorsOption.nearRules(pipeline, document))
                        .report(file, FIELDS, shown));
        return ExitCode.OK;
    }

    static void write(NewsgraphPipeline pipeline, Path file, Path output) throws IOException {
        var lines = new ArrayList<String>();
        for (Item item : ItemFile.read(file, FIELDS)) {
            var facts = new JsonArray();
            read(pipeline, item).found().forEach(facts::add);
            var found = new JsonObject();
            found.put("id", item.text("id"));
            found.put("facts", facts);
            lines.add(JSON.toStringFlat(found).replace('\n', ' '));
        }
        Files.write(output, lines, StandardCharsets.UTF_8);
    }

    private static SuccessionErrors.Read read(NewsgraphPipeline pipeline, Item item) {
        try {
            Optional<LocalDate> date = item.findText("date").map(LocalDate::parse);
            ArticleFacts facts = pipeline.excerpt(Article.of(item.text("id"), item.text("text"), date));
            return new SuccessionErrors.Read(facts, new SuccessionPredictions(facts).facts());
        } catch (DateTimeParseException e) {
            throw Refusal.of(
                    item.place(),
                    "not an item with id, date and text: " + e.getMessage(),
                    "give one JSON object a line");
        }
    }
}
