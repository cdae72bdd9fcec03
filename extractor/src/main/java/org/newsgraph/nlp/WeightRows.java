package org.newsgraph.nlp;

import java.util.Arrays;

/**
 * The weights of a linear model, in one table: those of a feature for all labels lie side by side from where its number says, and may
 * overlap those of another. Scores have a place for each label, and one more of no label. Immutable.
 */
final class WeightRows {
    /** How many weights the processor fetches at once, at least. */
    private static final int LINE = 32;

    private static final int TOGETHER = 4;

    private final short[] weights;
    private final int mask;
    private final int labels;

    /**
     * A table.
     *
     * @param weights a power of two of them
     */
    WeightRows(short[] weights, int labels) {
        // The first ones once more behind the last, so that no row runs over the end.
        this.weights = Arrays.copyOf(weights, weights.length + labels);
        System.arraycopy(weights, 0, this.weights, weights.length, labels);
        this.mask = weights.length - 1;
        this.labels = labels;
    }

    /** Scores of zero. */
    int[] scores() {
        return new int[labels + 1];
    }

    /** Adds the weights of features to the scores of all labels. */
    void add(Codes codes, int[] scores) {
        fetch(codes, scores);
        int i = 0;
        for (; i + TOGETHER <= codes.size(); i += TOGETHER) {
            int a = row(codes.get(i));
            int b = row(codes.get(i + 1));
            int c = row(codes.get(i + 2));
            int d = row(codes.get(i + 3));
            for (int label = 0; label < labels; label++) {
                scores[label] += weights[a + label] + weights[b + label] + weights[c + label] + weights[d + label];
            }
        }
        for (; i < codes.size(); i++) {
            int row = row(codes.get(i));
            for (int label = 0; label < labels; label++) {
                scores[label] += weights[row + label];
            }
        }
    }

    /** Adds the weights of features to the scores of some labels. */
    void add(Codes codes, int[] some, int[] scores) {
        fetch(codes, scores);
        for (int i = 0; i < codes.size(); i++) {
            int row = row(codes.get(i));
            for (int label : some) {
                scores[label] += weights[row + label];
            }
        }
    }

    private int row(int code) {
        return code & mask;
    }

    /**
     * Reads a little of every row, into the score of no label. The table is too large for the processor's caches: so it fetches the rows
     * side by side, and does not wait for each where it is added up.
     */
    private void fetch(Codes codes, int[] scores) {
        int read = 0;
        for (int i = 0; i < codes.size(); i++) {
            int row = row(codes.get(i));
            for (int at = 0; at < labels; at += LINE) {
                read += weights[row + at];
            }
            read += weights[row + labels - 1];
        }
        scores[labels] = read;
    }
}
