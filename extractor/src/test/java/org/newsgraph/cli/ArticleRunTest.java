package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.ingest.ArticleSource;
import org.newsgraph.ingest.Problem;
import org.newsgraph.ingest.Reading;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;

class ArticleRunTest {
    private static final int ARTICLES = 50;

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final Console console = new Console(
            InputStream.nullInputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(messages, true, StandardCharsets.UTF_8),
            false);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void factsComeInTheOrderOfTheInputsWhateverTheNumberOfThreads(int threads) {
        var names = new ArrayList<String>();
        var run = new ArticleRun(() -> ArticleRunTest::laterArticlesAreFaster, threads, console);

        run.forEach(
                List.of(() -> readings()),
                facts -> names.add(facts.document().article().name()));

        assertThat(names)
                .isEqualTo(IntStream.range(0, ARTICLES).mapToObj(i -> "a" + i).toList());
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aProblemIsReportedAndTheRunGoesOn() {
        ArticleSource bad = () -> Stream.of(new Reading.Refused(Problem.of("x.txt", "is bad", "mend it")));
        var run = new ArticleRun(() -> ArticleRunTest::nothing, 2, console);

        run.forEach(List.of(bad, () -> readings()), facts -> {});

        assertThat(run.articles()).isEqualTo(ARTICLES);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(messages.toString(StandardCharsets.UTF_8)).isEqualTo("newsgraph: x.txt: is bad; mend it\n");
    }

    @Test
    void badInputAloneLoadsNoModels() {
        var loads = new AtomicInteger();
        ArticleSource bad = () -> Stream.of(new Reading.Refused(Problem.of("x.txt", "is bad", "mend it")));

        new ArticleRun(() -> count(loads), 2, console).forEach(List.of(bad), facts -> {});
        assertThat(loads).hasValue(0);

        new ArticleRun(() -> count(loads), 2, console).forEach(List.of(() -> readings()), facts -> {});
        assertThat(loads).hasValue(1);
    }

    @Test
    void aBugNamesTheArticleInWhichItShowed() {
        var run = new ArticleRun(
                () -> article -> {
                    throw new IllegalArgumentException("oh");
                },
                2,
                console);

        assertThatThrownBy(() -> run.forEach(List.of(() -> readings()), facts -> {}))
                .hasMessageContaining("a0.txt")
                .hasRootCauseMessage("oh");
    }

    private static Function<Article, ArticleFacts> count(AtomicInteger loads) {
        loads.incrementAndGet();
        return ArticleRunTest::nothing;
    }

    private static Stream<Reading> readings() {
        return IntStream.range(0, ARTICLES)
                .mapToObj(i -> new Reading.Of("a" + i + ".txt", Article.of("a" + i, "Text " + i, Optional.empty())));
    }

    private static ArticleFacts laterArticlesAreFaster(Article article) {
        try {
            Thread.sleep((ARTICLES - Integer.parseInt(article.name().substring(1))) / 10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return nothing(article);
    }

    private static ArticleFacts nothing(Article article) {
        return new ArticleFacts(Document.of(article), List.of(), List.of());
    }
}
