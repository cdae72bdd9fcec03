package org.newsgraph.training.reader;

import java.util.Locale;

/** How often what was said to be so probable was so: ten bins of equal width. */
final class Reliability {
    private static final int BINS = 10;

    private final int[] counts = new int[BINS];
    private final int[] held = new int[BINS];
    private final double[] promised = new double[BINS];

    void add(double probability, boolean holds) {
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        counts[bin]++;
        held[bin] += holds ? 1 : 0;
        promised[bin] += probability;
    }

    /** The expected calibration error: how far the shares are from the probabilities, weighted with the counts. */
    double error() {
        double error = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(held[bin] - promised[bin]);
            all += counts[bin];
        }
        return error / Math.max(1, all);
    }

    /** A table: bin, how many, their mean probability, the share that holds. */
    String table() {
        var table = new StringBuilder("probability       n   mean  holds\n");
        for (int bin = 0; bin < BINS; bin++) {
            int n = Math.max(1, counts[bin]);
            table.append(String.format(
                    Locale.ROOT,
                    "%.1f to %.1f %8d  %.3f  %.3f%n",
                    bin / 10.0,
                    (bin + 1) / 10.0,
                    counts[bin],
                    promised[bin] / n,
                    (double) held[bin] / n));
        }
        return table.append(String.format(Locale.ROOT, "expected calibration error %.4f%n", error()))
                .toString();
    }
}
