package org.newsgraph.parse;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Weights of a linear classifier over hashed features, two bytes each; the scale does not matter for the best class. All features share
 * one table, in which the weights of a feature for all classes lie side by side from where its code says.
 */
final class Weights {
    private final short[] weights;
    private final int classes;
    private final int mask;

    private Weights(short[] weights, int classes) {
        if (Integer.bitCount(weights.length) != 1) {
            throw new IllegalArgumentException("the number of weights is no power of two: " + weights.length);
        }
        this.weights = weights;
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
        java.util.Arrays.fill(scores, 0);
        for (int i = 0; i < features.count(); i++) {
            int code = features.code(i);
            for (int c = 0; c < classes; c++) {
                scores[c] += weights[code + c & mask];
            }
        }
    }
}
