package org.newsgraph.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A sequence of annotators whose wiring was checked when it was built. Safe for use by several threads. */
public final class Pipeline {
    private final List<Annotator> annotators;

    private Pipeline(List<Annotator> annotators) {
        this.annotators = annotators;
    }

    /**
     * Puts annotators in a row.
     *
     * @throws IllegalArgumentException if one requires a layer that none before it provides
     */
    public static Pipeline of(List<Annotator> annotators) {
        var provided = EnumSet.noneOf(Layer.class);
        for (Annotator annotator : annotators) {
            for (Layer layer : annotator.requires()) {
                if (!provided.contains(layer)) {
                    throw new IllegalArgumentException(annotator.getClass().getSimpleName() + " requires " + layer
                            + ", which no annotator before it provides; provided so far: " + provided);
                }
            }
            provided.addAll(annotator.provides());
        }
        return new Pipeline(List.copyOf(annotators));
    }

    public Document annotate(Article article) {
        return complete(Document.of(article), EnumSet.noneOf(Layer.class));
    }

    /** Adds to a document the layers that it lacks. */
    public Document complete(Document given, Set<Layer> present) {
        Document document = given;
        for (Annotator annotator : annotators) {
            if (!present.containsAll(annotator.provides())) {
                document = annotator.annotate(document);
            }
        }
        return document;
    }
}
