package org.newsgraph.eval;

import java.util.List;
import java.util.Set;

/**
 * What was found of what is there.
 *
 * @param right found, and there
 * @param wrong found, and not there
 * @param missed there, and not found
 */
record Tally(int right, int wrong, int missed) {
    static final Tally NONE = new Tally(0, 0, 0);

    static <T> Tally of(Set<T> gold, Set<T> found) {
        int right = (int) found.stream().filter(gold::contains).count();
        return new Tally(right, found.size() - right, gold.size() - right);
    }

    Tally plus(Tally other) {
        return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    double precision() {
        return share(right, right + wrong);
    }

    double recall() {
        return share(right, right + missed);
    }

    double f1() {
        return share(2 * right, 2 * right + wrong + missed);
    }

    /** Precision, recall and F1 under a name. */
    List<Measure> measures(String set, String name) {
        return List.of(
                Measure.quality(set, name + " F1", f1()),
                new Measure(set, name + " precision", precision(), Measure.Kind.SHOWN),
                new Measure(set, name + " recall", recall(), Measure.Kind.SHOWN));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
