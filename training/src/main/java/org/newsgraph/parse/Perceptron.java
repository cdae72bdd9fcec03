package org.newsgraph.parse;

/**
 * An averaged perceptron over hashed features.
 *
 * @see <a href="https://aclanthology.org/W02-1001/">Collins 2002</a>
 */
final class Perceptron {
    private static final double LARGEST = 127;
    /** The share of weights whose size the byte scale covers; the few above it are cut off. */
    private static final double COVERED = 0.9995;

    private final int classes;
    private final int mask;
    private final float[] weights;
    private final double[] totals;
    private final int[] stamps;
    private int time = 1;

    Perceptron(int rows, int classes) {
        this.classes = classes;
        this.mask = rows - 1;
        this.weights = new float[rows * classes];
        this.totals = new double[rows * classes];
        this.stamps = new int[rows * classes];
    }

    double[] score(Features features) {
        double[] scores = new double[classes];
        for (int i = 0; i < features.count(); i++) {
            int row = (features.code(i) & mask) * classes;
            for (int c = 0; c < classes; c++) {
                scores[c] += weights[row + c];
            }
        }
        return scores;
    }

    void tick() {
        time++;
    }

    void update(Features features, int right, int wrong) {
        for (int i = 0; i < features.count(); i++) {
            int row = (features.code(i) & mask) * classes;
            change(row + right, 1);
            change(row + wrong, -1);
        }
    }

    private void change(int at, int by) {
        totals[at] += (double) (time - stamps[at]) * weights[at];
        stamps[at] = time;
        weights[at] += by;
    }

    /** The averages, scaled to bytes. */
    byte[] averaged() {
        double[] averages = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            averages[i] = (totals[i] + (double) (time - stamps[i]) * weights[i]) / time;
        }
        double[] sizes = java.util.Arrays.stream(averages)
                .map(Math::abs)
                .filter(size -> size > 0)
                .sorted()
                .toArray();
        double scale = LARGEST / sizes[(int) ((sizes.length - 1) * COVERED)];
        byte[] bytes = new byte[averages.length];
        for (int i = 0; i < averages.length; i++) {
            bytes[i] = (byte) Math.max(-LARGEST, Math.min(LARGEST, Math.round(averages[i] * scale)));
        }
        return bytes;
    }
}
