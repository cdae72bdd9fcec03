package org.newsgraph.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.ingest.ArticleSource;
import org.newsgraph.ingest.Problem;
import org.newsgraph.ingest.Reading;
import org.newsgraph.text.Article;

/**
 * Works on the articles of some sources with several threads, and passes on what was found in the order of the sources,
 * whatever the number of threads. Only a few articles are in memory at a time. An input that cannot be processed is
 * reported and the run goes on.
 */
final class ArticleRun {
    /** Read ahead by so many articles a thread, so that none waits. */
    private static final int AHEAD = 2;

    private final Supplier<? extends Function<Article, ArticleFacts>> loading;
    private @Nullable Function<Article, ArticleFacts> extraction;
    private final int threads;
    private final Console console;
    private int articles;
    private int problems;

    /**
     * A run with so many threads.
     *
     * @param loading makes the extraction when the first article is there: it takes a while, and bad input needs none
     */
    ArticleRun(Supplier<? extends Function<Article, ArticleFacts>> loading, int threads, Console console) {
        this.loading = loading;
        this.threads = threads;
        this.console = console;
    }

    /** What came of one input. */
    private sealed interface Outcome {
        record Found(ArticleFacts facts) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}
    }

    /** Gives the facts of every article to the sink, on the calling thread. */
    void forEach(List<ArticleSource> sources, Consumer<ArticleFacts> sink) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<Future<Outcome>> window = new ArrayDeque<>();
        try {
            for (ArticleSource source : sources) {
                try (Stream<Reading> readings = source.readings()) {
                    for (Iterator<Reading> each = readings.iterator(); each.hasNext(); ) {
                        Reading reading = each.next();
                        window.add(pool.submit(() -> outcome(reading)));
                        if (window.size() > threads * AHEAD) {
                            take(window.remove(), sink);
                        }
                    }
                }
            }
            while (!window.isEmpty()) {
                take(window.remove(), sink);
            }
        } finally {
            pool.shutdownNow();
            console.progress("");
        }
    }

    int articles() {
        return articles;
    }

    int problems() {
        return problems;
    }

    int exitCode() {
        return problems == 0 ? ExitCode.OK : ExitCode.BAD_INPUT;
    }

    private synchronized Function<Article, ArticleFacts> extraction() {
        Function<Article, ArticleFacts> loaded = extraction;
        if (loaded == null) {
            loaded = loading.get();
            extraction = loaded;
        }
        return loaded;
    }

    private Outcome outcome(Reading reading) {
        if (reading instanceof Reading.Of of) {
            try {
                return new Outcome.Found(extraction().apply(of.article()));
            } catch (RuntimeException e) {
                throw new IllegalStateException("while working on " + of.file(), e);
            }
        }
        return new Outcome.Refused(((Reading.Refused) reading).problem());
    }

    private void take(Future<Outcome> future, Consumer<ArticleFacts> sink) {
        Outcome outcome = result(future);
        if (outcome instanceof Outcome.Found found) {
            sink.accept(found.facts());
            articles++;
            console.progress(articles + " articles, last: "
                    + found.facts().document().article().name());
        } else {
            problems++;
            console.progress("");
            console.report(((Outcome.Refused) outcome).problem());
        }
    }

    private static Outcome result(Future<Outcome> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
