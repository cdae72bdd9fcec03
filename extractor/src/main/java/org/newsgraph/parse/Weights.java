package org.newsgraph.parse;

/** Weights of a linear classifier over hashed features, one byte each; the scale does not matter for the best class. */
final class Weights {
    private final byte[] weights;
    private final int classes;
    private final int mask;

    Weights(byte[] weights, int classes) {
        int rows = weights.length / classes;
        if (Integer.bitCount(rows) != 1 || rows * classes != weights.length) {
            throw new IllegalArgumentException("the number of rows is no power of two: " + rows);
        }
        this.weights = weights;
        this.classes = classes;
        this.mask = rows - 1;
    }

    int classes() {
        return classes;
    }

    /** Adds up the scores of every class. */
    void score(Features features, int[] scores) {
        java.util.Arrays.fill(scores, 0);
        for (int i = 0; i < features.count(); i++) {
            int row = (features.code(i) & mask) * classes;
            for (int c = 0; c < classes; c++) {
                scores[c] += weights[row + c];
            }
        }
    }
}
