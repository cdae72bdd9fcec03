package org.newsgraph.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Something that can be measured where its data is. */
public interface Measurement {
    /** What it measures on, in a word or two. */
    String set();

    /** The files and directories without which it cannot be done. */
    List<Path> needs();

    /**
     * Measures.
     *
     * @throws IOException if the data cannot be read
     * @throws EvalException if the data is not of the kind that is measured
     */
    List<Measure> measure() throws IOException;
}
