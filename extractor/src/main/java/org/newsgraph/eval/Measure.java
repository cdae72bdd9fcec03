package org.newsgraph.eval;

/**
 * A measured value.
 *
 * @param set what it was measured on
 * @param name what was measured
 * @param value between 0 and 1 for a share, otherwise a count
 * @param kind which way is better, and whether it is held to the best value so far
 */
public record Measure(String set, String name, double value, Kind kind) {
    /** Differences below this are noise. */
    public static final double NOISE = 0.002;

    /** What a value means. */
    public enum Kind {
        /** A share of which more is better. */
        QUALITY,
        /** A count of faults. */
        FAULTS,
        /** Shown only: it depends on the machine, or may be given up for something else. */
        SHOWN
    }

    /** A share of which more is better. */
    static Measure quality(String set, String name, double value) {
        return new Measure(set, name, value, Kind.QUALITY);
    }

    /** Is it worse than an earlier value by more than noise? */
    public boolean isWorseThan(double best) {
        return switch (kind) {
            case QUALITY -> value < best - NOISE;
            case FAULTS -> value > best + NOISE;
            case SHOWN -> false;
        };
    }

    /** Is it better than an earlier value? */
    public boolean isBetterThan(double best) {
        return switch (kind) {
            case QUALITY -> value > best;
            case FAULTS -> value < best;
            case SHOWN -> false;
        };
    }
}
