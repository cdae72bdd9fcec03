package org.newsgraph.store;

import java.util.List;
import org.apache.jena.sparql.core.Quad;

/**
 * The graph of one article, whole and in memory, ready to be loaded.
 *
 * @param articleId identifier of the article
 * @param quads all in the article's named graph
 */
public record ArticleGraph(String articleId, List<Quad> quads) {
    public ArticleGraph {
        quads = List.copyOf(quads);
    }
}
