package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
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
        footer = {"", "Example:", "  newsgraph eval succession dev.jsonl -o predictions.jsonl"})
final class EvalSuccessionCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Parameters(paramLabel = "FILE", description = "One JSON object a line.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where to write the predictions.")
    private Path output = Path.of("");

    EvalSuccessionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw Refusal.of(file.toString(), "there is no such file", "check the name");
        }
        write(reader.pipeline(console), file, output);
        return ExitCode.OK;
    }

    static void write(NewsgraphPipeline pipeline, Path file, Path output) throws IOException {
        var lines = new ArrayList<String>();
        List<String> items = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int number = 1; number <= items.size(); number++) {
            if (!items.get(number - 1).isBlank()) {
                lines.add(prediction(pipeline, items.get(number - 1), file + ", line " + number));
            }
        }
        Files.write(output, lines, StandardCharsets.UTF_8);
    }

    private static String prediction(NewsgraphPipeline pipeline, String line, String place) {
        try {
            JsonObject item = JSON.parse(line);
            String id = item.get("id").getAsString().value();
            Optional<LocalDate> date = Optional.ofNullable(item.get("date"))
                    .filter(value -> value.isString())
                    .map(value -> LocalDate.parse(value.getAsString().value()));
            Article article = Article.of(id, item.get("text").getAsString().value(), date);
            var found = new JsonObject();
            found.put("id", id);
            found.put("facts", new SuccessionPredictions(pipeline.excerpt(article)).facts());
            return JSON.toStringFlat(found).replace('\n', ' ');
        } catch (JsonParseException | DateTimeParseException | NullPointerException e) {
            throw Refusal.of(
                    place, "not an item with id, date and text: " + e.getMessage(), "give one JSON object a line");
        }
    }
}
