package org.newsgraph.training.reader;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;

/**
 * What was found, set against what is there.
 *
 * @param right how much of what was found is there
 */
record Tally(int right, int found, int there) {
    static final Tally NONE = new Tally(0, 0, 0);

    static Tally of(Collection<?> found, Collection<?> there) {
        var right = new HashSet<Object>(there);
        right.retainAll(new HashSet<Object>(found));
        return new Tally(right.size(), found.size(), there.size());
    }

    Tally plus(Tally other) {
        return new Tally(right + other.right, found + other.found, there + other.there);
    }

    double precision() {
        return (double) right / Math.max(1, found);
    }

    double recall() {
        return (double) right / Math.max(1, there);
    }

    double f1() {
        return 2.0 * right / Math.max(1, found + there);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f of %d", precision(), recall(), f1(), there);
    }
}
