package org.newsgraph.training.reader;

import org.newsgraph.reader.ReaderParts;

/** Counts how well a trained reader does on some windows. */
sealed interface Measure permits NameMeasure, TreeMeasure, PairMeasure, FactMeasure, AntecedentMeasure {
    /** Counts a window, if its corpus says anything of what is measured. */
    void add(Example example, ReaderParts.Seen seen);

    /** What was counted, a line for each corpus. */
    String report();
}
