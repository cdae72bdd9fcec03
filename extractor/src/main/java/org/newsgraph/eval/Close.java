package org.newsgraph.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A find beside a gold fact that it does not answer, or that another one answers.
 *
 * @param differences the conditions of the match that do not hold
 * @param elsewhere whether the find answers another gold fact, and so is right as it is
 */
record Close<G, F>(G gold, F found, List<GoldMatch.Difference> differences, boolean elsewhere) {

    /** The pair that comes closest, if any breaks no more than one condition. */
    static <G, F> Optional<Close<G, F>> closest(Stream<Close<G, F>> pairs) {
        return pairs.filter(pair -> pair.differences().size() <= 1)
                .min(Comparator.comparingInt(
                                (Close<G, F> pair) -> pair.differences().size())
                        .thenComparing(Close::elsewhere)
                        .thenComparing(Close::difference));
    }

    private Mistake.Cause difference() {
        return differences.isEmpty() ? Mistake.Cause.TAKEN : differences.get(0).cause();
    }

    /** What the difference says of the mistake; nothing, if it is one between facts that have nothing to do with each other. */
    Optional<Mistake.Cause> cause() {
        return elsewhere && !differences.isEmpty() ? Optional.empty() : Optional.of(difference());
    }

    /** What differs, for a reader. */
    String told() {
        return differences.isEmpty() ? "taken" : "but " + differences.get(0).told();
    }
}
