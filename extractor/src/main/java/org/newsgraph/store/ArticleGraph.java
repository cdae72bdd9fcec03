package org.newsgraph.store;

import java.util.List;
import org.apache.jena.sparql.core.Quad;

/**
 * The graph of one article, whole and in memory, ready to be loaded.
 *
 * @param articleId identifier of the article
 * @param quads all in the article's named graph, without blank nodes: what is stored must be the same at each load
 */
public record ArticleGraph(String articleId, List<Quad> quads) {
    public ArticleGraph {
        quads = List.copyOf(quads);
        if (articleId.isBlank()) {
            throw new IllegalArgumentException("an article without an identifier cannot be stored");
        }
        if (quads.isEmpty()) {
            throw new IllegalArgumentException("article " + articleId + " has an empty graph");
        }
        for (Quad quad : quads) {
            check(articleId, quad);
        }
    }

    private static void check(String articleId, Quad quad) {
        if (!quad.isConcrete()
                || quad.getSubject().isBlank()
                || quad.getObject().isBlank()) {
            throw new IllegalArgumentException("article " + articleId + " has a node that has no name: " + quad);
        }
        if (!quad.getGraph().isURI() || !quad.getGraph().getURI().endsWith("/" + articleId)) {
            throw new IllegalArgumentException("article " + articleId + " has a quad outside its own graph: " + quad);
        }
    }
}
