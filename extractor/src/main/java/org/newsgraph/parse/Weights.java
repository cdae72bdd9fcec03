package org.newsgraph.parse;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Weights of a linear classifier over hashed features, two bytes each; the scale does not matter for the best class. All features share
 * one table, in which the weights of a feature for all classes lie side by side from where its code says.
 */
final class Weights {
    private static final int FEW = 3;
    private static final int TOGETHER = 4;

    private final short[] weights;
    private final int classes;
    private final int mask;

    private Weights(short[] weights, int classes) {
        if (Integer.bitCount(weights.length) != 1) {
            throw new IllegalArgumentException("the number of weights is no power of two: " + weights.length);
        }
        // The first ones once more behind the last, so that no row runs over the end.
        this.weights = Arrays.copyOf(weights, weights.length + classes);
        System.arraycopy(weights, 0, this.weights, weights.length, classes);
        this.classes = classes;
        this.mask = weights.length - 1;
    }

    /**
     * Reads the number of weights, and the weights.
     *
     * @throws IOException if the stream ends early
     */
    static Weights read(DataInputStream in, int classes) throws IOException {
        var bytes = ByteBuffer.allocate(in.readInt() * Short.BYTES);
        in.readFully(bytes.array());
        short[] weights = new short[bytes.capacity() / Short.BYTES];
        bytes.asShortBuffer().get(weights);
        return new Weights(weights, classes);
    }

    int classes() {
        return classes;
    }

    /** Adds up the scores of every class. */
    void score(Features features, int[] scores) {
        int[] codes = features.codes();
        int count = features.count();
        if (classes == FEW) {
            scoreFew(codes, count, scores);
        } else {
            scoreMany(codes, count, scores);
        }
    }

    private void scoreFew(int[] codes, int count, int[] scores) {
        int first = 0;
        int second = 0;
        int third = 0;
        for (int i = 0; i < count; i++) {
            int row = codes[i] & mask;
            first += weights[row];
            second += weights[row + 1];
            third += weights[row + 2];
        }
        scores[0] = first;
        scores[1] = second;
        scores[2] = third;
    }

    /**
     * Reads a little of every row first. The table is too large for the processor's caches: so it fetches the rows side by side, and does
     * not wait for each where it is added up.
     */
    private void scoreMany(int[] codes, int count, int[] scores) {
        int touched = 0;
        for (int i = 0; i < count; i++) {
            int row = codes[i] & mask;
            touched += weights[row] + weights[row + classes - 1];
        }
        scores[classes - 1] = touched;
        Arrays.fill(scores, 0);
        int i = 0;
        for (; i + TOGETHER <= count; i += TOGETHER) {
            int first = codes[i] & mask;
            int second = codes[i + 1] & mask;
            int third = codes[i + 2] & mask;
            int fourth = codes[i + 3] & mask;
            for (int c = 0; c < classes; c++) {
                scores[c] += weights[first + c] + weights[second + c] + weights[third + c] + weights[fourth + c];
            }
        }
        for (; i < count; i++) {
            int row = codes[i] & mask;
            for (int c = 0; c < classes; c++) {
                scores[c] += weights[row + c];
            }
        }
    }
}
