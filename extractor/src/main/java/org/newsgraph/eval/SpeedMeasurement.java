package org.newsgraph.eval;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.text.Article;

/**
 * Sentences a second from text to facts, on one thread, over the last 91 articles of DWIE's training part, when the Java machine has compiled all it will:
 * the articles are read again as long as that makes it faster, and the fastest time counts. It is the thread's time on its processor,
 * because other work on the machine is not to count; what slows the processor itself still does.
 */
public final class SpeedMeasurement implements Measurement {
    private static final double NANOS = 1e9;
    private static final int MOST_PASSES = 12;
    /** Passes that were hardly faster, after which no more are made. */
    private static final int PATIENCE = 3;

    private static final double GAIN = 1.02;

    private final Path file;
    private final Function<Article, ArticleFacts> extraction;

    public SpeedMeasurement(Path data, Function<Article, ArticleFacts> extraction) {
        this.file = data.resolve("dwie").resolve("train.jsonl");
        this.extraction = extraction;
    }

    @Override
    public String set() {
        return "speed";
    }

    @Override
    public List<Path> needs() {
        return List.of(file);
    }

    @Override
    public List<Measure> measure() {
        List<Article> articles = ItemFile.read(file, Set.of("id", "text")).stream()
                .skip(DwieMeasurement.DEVELOPMENT)
                .map(item -> Article.of(item.text("id"), item.text("text"), Optional.empty()))
                .toList();
        double best = 0;
        int withoutGain = 0;
        for (int pass = 0; pass < MOST_PASSES && withoutGain < PATIENCE; pass++) {
            double now = sentencesASecond(articles);
            withoutGain = now > best * GAIN ? 0 : withoutGain + 1;
            best = Math.max(best, now);
        }
        return List.of(new Measure(set(), "sentences/s, one thread, warm", best, Measure.Kind.SHOWN));
    }

    private double sentencesASecond(List<Article> articles) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        int sentences = sentences(articles);
        return sentences * NANOS / (thread.getCurrentThreadCpuTime() - start);
    }

    private int sentences(List<Article> articles) {
        return articles.stream()
                .mapToInt(article ->
                        extraction.apply(article).document().sentences().size())
                .sum();
    }
}
