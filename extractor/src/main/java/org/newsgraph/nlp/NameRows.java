package org.newsgraph.nlp;

/** The weights of a model of names, in rows: one row has those of a feature for all labels. Sums have one place more, of no label. Immutable. */
final class NameRows {
    private static final int LABELS = NameLabels.COUNT;

    private final short[] weights;
    private final int mask;

    /**
     * A table.
     *
     * @param weights a power of two of rows
     */
    NameRows(short[] weights) {
        this.weights = weights;
        this.mask = weights.length / LABELS - 1;
    }

    static int[] sums() {
        return new int[LABELS + 1];
    }

    /** Adds the weights of features. */
    void add(Codes codes, int[] sums) {
        fetch(codes, sums);
        for (int i = 0; i < codes.size(); i++) {
            int from = (codes.get(i) & mask) * LABELS;
            for (int label = 0; label < LABELS; label++) {
                sums[label] += weights[from + label];
            }
        }
    }

    /**
     * Reads a weight of every row, into the sum of no label. The table is too large for the processor's caches: so it fetches the rows side
     * by side, and does not wait for each where it is added up.
     */
    private void fetch(Codes codes, int[] sums) {
        int read = 0;
        for (int i = 0; i < codes.size(); i++) {
            read += weights[(codes.get(i) & mask) * LABELS];
        }
        sums[LABELS] = read;
    }
}
