package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToIntFunction;

/**
 * A gold fact and a find that answers it, by their places in their lists.
 *
 * @param score how well it does
 * @param importance of the fact, which decides between equal scores
 */
record Paired(double score, int importance, int gold, int found) {
    private static final Comparator<Paired> BEST_FIRST = Comparator.comparingDouble((Paired pair) -> -pair.score)
            .thenComparingInt(pair -> -pair.importance)
            .thenComparingInt(Paired::gold)
            .thenComparingInt(Paired::found);

    /** All pairs of a fact and a find that answers it, the best first. */
    static <G, F> List<Paired> bestFirst(
            List<G> gold,
            List<F> found,
            BiPredicate<G, F> answers,
            ToDoubleBiFunction<G, F> score,
            ToIntFunction<G> importance) {
        var pairs = new ArrayList<Paired>();
        for (int g = 0; g < gold.size(); g++) {
            for (int f = 0; f < found.size(); f++) {
                G fact = gold.get(g);
                F find = found.get(f);
                if (answers.test(fact, find)) {
                    pairs.add(new Paired(score.applyAsDouble(fact, find), importance.applyAsInt(fact), g, f));
                }
            }
        }
        pairs.sort(BEST_FIRST);
        return pairs;
    }
}
