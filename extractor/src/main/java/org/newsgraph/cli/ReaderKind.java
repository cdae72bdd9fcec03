package org.newsgraph.cli;

/** Who analyses sentences. */
enum ReaderKind {
    /** Linear models, one for tags, one for names, one for dependencies. */
    CLASSIC,
    /** A neural network for all of these, and for relations and coreference. */
    TRAINED;

    /** The one that measures better. */
    static final ReaderKind DEFAULT = TRAINED;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
