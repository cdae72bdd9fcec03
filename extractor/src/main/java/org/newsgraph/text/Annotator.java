package org.newsgraph.text;

import java.util.Set;

/** Takes a document and returns one with more layers. Implementations are immutable and may be shared by threads. */
public interface Annotator {
    Set<Layer> requires();

    Set<Layer> provides();

    Document annotate(Document document);
}
