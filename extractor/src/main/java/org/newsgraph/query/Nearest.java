package org.newsgraph.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names that somebody may have meant. */
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** The names most like what was meant, the most like first; none when none is like it. */
    public static List<String> names(String meant, Collection<String> names) {
        int tolerance = Math.max(2, meant.length() / 2);
        return names.stream()
                .filter(name -> cost(meant, name) <= tolerance)
                .sorted(Comparator.comparingInt((String name) -> cost(meant, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** A name that contains the other is as good as one with a single slip. */
    private static int cost(String meant, String name) {
        return !meant.isEmpty() && (name.contains(meant) || meant.contains(name)) ? 1 : edits(meant, name);
    }

    private static int edits(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
