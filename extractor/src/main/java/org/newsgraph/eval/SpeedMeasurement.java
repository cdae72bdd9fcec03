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
 * Sentences a second from text to facts, on one thread, over the last 91 articles of DWIE's training part: the second of two runs,
 * so that the machine is warm. The time is that of the thread on its processor, so that other work on the machine counts less.
 */
public final class SpeedMeasurement implements Measurement {
    private static final double NANOS = 1e9;

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
        sentences(articles);
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        int sentences = sentences(articles);
        double seconds = (thread.getCurrentThreadCpuTime() - start) / NANOS;
        return List.of(new Measure(set(), "sentences/s, one thread", sentences / seconds, Measure.Kind.SHOWN));
    }

    private int sentences(List<Article> articles) {
        return articles.stream()
                .mapToInt(article ->
                        extraction.apply(article).document().sentences().size())
                .sum();
    }
}
