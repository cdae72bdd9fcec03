package org.newsgraph.ingest;

import org.newsgraph.text.Article;

/** What came of reading one input: an article, or the reason why there is none. */
public sealed interface Reading {

    /** An article was read from the input of this name. */
    record Of(String file, Article article) implements Reading {}

    /** The input cannot be processed. */
    record Refused(Problem problem) implements Reading {}
}
