package org.newsgraph.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.ArticleSource;
import org.newsgraph.ingest.FileSource;
import org.newsgraph.ingest.ReadingOptions;
import org.newsgraph.ingest.StreamSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what to read and how. */
final class Inputs {
    /** More articles in memory at once help nobody. */
    private static final int MAX_THREADS = 256;

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description = "Articles: files of plain text or HTML, directories of them, or - for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = Converters.Date.class,
            description = "Publication date of every input, such as 2001-02-03. Without it, the date comes from"
                    + " NAME.json beside NAME.txt ({\"published\": \"2001-02-03\"}) or from the page's metadata.")
    private @Nullable LocalDate date;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            converter = Converters.Size.class,
            description = "Refuse inputs that are larger, such as 500k, 20M or 1G (default: 20M).")
    private long maxSize = ReadingOptions.DEFAULT_MAX_BYTES;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Articles to work on at the same time (default: as many as there are processors); the"
                    + " output does not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--min-confidence",
            paramLabel = "SHARE",
            description = "Leave out what is less likely than this to be read rightly, from 0 to 1 (default: 0).")
    private double minConfidence;

    boolean isEmpty() {
        return inputs.isEmpty();
    }

    /** The sources, in the order in which they were given. */
    List<ArticleSource> sources(Console console) {
        ReadingOptions options = new ReadingOptions(Optional.ofNullable(date), maxSize);
        return inputs.stream().map(input -> source(input, options, console)).toList();
    }

    /** The sources; a command that cannot do without says so. */
    List<ArticleSource> expectSources(Console console) {
        if (inputs.isEmpty()) {
            throw Refusal.of("INPUT", "no articles given", "name files or directories, or - for standard input");
        }
        return sources(console);
    }

    /** A run over the sources with these options. */
    ArticleRun run(Console console) {
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw Refusal.of("--min-confidence", "not a share: " + minConfidence, "give a number from 0 to 1");
        }
        double least = minConfidence;
        return new ArticleRun(
                () -> reader.pipeline(console).andThen(facts -> facts.atLeast(least)), threads(), console);
    }

    int threads() {
        if (threads < 1 || threads > MAX_THREADS) {
            throw Refusal.of(
                    "--threads", "cannot work with " + threads + " threads", "give a number from 1 to " + MAX_THREADS);
        }
        return threads;
    }

    private static ArticleSource source(String input, ReadingOptions options, Console console) {
        return input.equals("-")
                ? new StreamSource("standard input", console.in(), options)
                : new FileSource(input, options);
    }
}
