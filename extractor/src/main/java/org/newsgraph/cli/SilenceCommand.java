package org.newsgraph.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.ingest.ArticleSource;
import org.newsgraph.ingest.FileSource;
import org.newsgraph.ingest.Reading;
import org.newsgraph.ingest.ReadingOptions;
import org.newsgraph.ingest.StreamSource;
import org.newsgraph.text.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph silence}: why sentences gave no fact. */
@Command(
        name = "silence",
        mixinStandardHelpOptions = true,
        description = {
            "Shows which sentences of an article gave no fact, and for each the rules that came nearest: the words that"
                    + " the rule started from, the roles that it filled, and what it needs and did not find.",
        },
        footer = {
            "",
            "Examples:",
            "  newsgraph silence article.txt --date 2001-02-03",
            "  newsgraph silence 45b7c9a78f47                an article of the store",
            "  newsgraph silence article.txt --format jsonl"
        })
final class SilenceCommand implements Callable<Integer> {
    private enum Format {
        TEXT,
        JSONL
    }

    private final Console console;

    @Mixin
    private final DataDirectory data = new DataDirectory();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Parameters(
            paramLabel = "ARTICLE",
            description = "A file of plain text or HTML, - for standard input, or the identifier of a stored article.")
    private String article = "";

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = Converters.Date.class,
            description = "Publication date, such as 2001-02-03, when neither NAME.json nor the page has it.")
    private @Nullable LocalDate date;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, or jsonl: a line of JSON for each sentence.")
    private Format format = Format.TEXT;

    SilenceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Article read = article();
        NewsgraphPipeline pipeline = reader.pipeline(console);
        ArticleFacts facts = pipeline.apply(read);
        Silence silence = Silence.of(facts, pipeline.findings(facts.document()), pipeline.nearMisses(facts.document()));
        String text = format == Format.TEXT
                ? silence.text()
                : silence.lines().stream().map(line -> line + "\n").reduce("", String::concat);
        output.write(console, out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return true;
        });
        return ExitCode.OK;
    }

    private Article article() {
        boolean isFile = article.equals("-") || Files.exists(Path.of(article));
        Optional<String> id = StoredArticle.id(article);
        if (!isFile && id.isPresent()) {
            try (Knowledge knowledge = Knowledge.open(data.path())) {
                return StoredArticle.find(knowledge, id.get())
                        .orElseThrow(() -> Refusal.of(
                                id.get().toLowerCase(Locale.ROOT),
                                "there is no such article in " + data.path(),
                                "take its identifier from 'newsgraph why', or name a file"));
            }
        }
        return read();
    }

    private Article read() {
        var options = new ReadingOptions(Optional.ofNullable(date), ReadingOptions.DEFAULT_MAX_BYTES);
        ArticleSource source = article.equals("-")
                ? new StreamSource("standard input", console.in(), options)
                : new FileSource(article, options);
        try (Stream<Reading> readings = source.readings()) {
            List<Reading> first = readings.limit(2).toList();
            if (first.size() > 1) {
                throw Refusal.of(article, "a directory with more than one article", "name one of its files");
            }
            if (first.get(0) instanceof Reading.Refused refused) {
                throw new Refusal(refused.problem());
            }
            return ((Reading.Of) first.get(0)).article();
        }
    }
}
