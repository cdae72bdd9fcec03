package org.newsgraph.ingest;

import java.util.stream.Stream;

/** Where articles come from. */
public interface ArticleSource {

    /**
     * Articles and problems, in an order that depends on the names of the inputs alone, read when they are asked for. The
     * stream is to be closed.
     */
    Stream<Reading> readings();
}
