package org.newsgraph.eval;

import java.io.IOException;
import java.nio.file.Path;

/** Writes predictions for what stands in one place to another. */
@FunctionalInterface
public interface Predictions {
    void write(Path questions, Path predictions) throws IOException;
}
