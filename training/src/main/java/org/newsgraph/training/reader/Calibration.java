package org.newsgraph.training.reader;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How scores become probabilities, and from which probability on an answer counts. Temperature scaling: the probability is the
 * logistic function of the score divided by a temperature, the one under which the answers known are likeliest.
 *
 * @see <a href="https://proceedings.mlr.press/v70/guo17a.html">Guo et al. 2017</a>
 */
final class Calibration {
    /** The temperatures that are tried. */
    private static final double[] TEMPERATURES = steps(10, 100, 20);

    /** The probabilities that are tried as thresholds. */
    private static final double[] THRESHOLDS = steps(12, 38, 40);

    private static final int NEIGHBOURS = 2;
    private static final int FEWEST_ANSWERS = 20;
    private static final double LEAST_PRECISION = 0.75;
    private static final double HIGH_PRECISION = 0.85;

    /** Relations of one kind count together as much as so many answers of the relation itself. */
    private static final double COMMON_ANSWERS = 20;

    private Calibration() {}

    /** A score, and whether what it is given to holds. */
    record Answer(double score, boolean holds) {
        double probability(double temperature) {
            return 1 / (1 + Math.exp(-score / temperature));
        }

        /** How unlikely the truth is, as the negative logarithm of its probability. */
        private double surprise(double temperature) {
            double logit = (holds ? score : -score) / temperature;
            return logit > 0 ? Math.log1p(Math.exp(-logit)) : Math.log1p(Math.exp(logit)) - logit;
        }
    }

    private static double[] steps(int first, int last, int inOne) {
        return IntStream.rangeClosed(first, last)
                .mapToDouble(i -> (double) i / inOne)
                .toArray();
    }

    /** For each temperature that is tried how unlikely the truth is under it. */
    static double[] surprises(List<Answer> answers) {
        return DoubleStream.of(TEMPERATURES)
                .map(temperature -> answers.stream()
                        .mapToDouble(a -> a.surprise(temperature))
                        .sum())
                .toArray();
    }

    /**
     * The temperature of a relation.
     *
     * @param common of all relations of its kind, which decide where the relation has few answers of its own
     */
    static double temperature(List<Answer> answers, List<Answer> common) {
        return temperature(surprises(answers), surprises(common), holding(common));
    }

    static double temperature(double[] own, double[] common, long commonHolding) {
        double weight = COMMON_ANSWERS / Math.max(1, commonHolding);
        int best = 0;
        for (int i = 1; i < own.length; i++) {
            best = own[i] + weight * common[i] < own[best] + weight * common[best] ? i : best;
        }
        return TEMPERATURES[best];
    }

    static long holding(List<Answer> answers) {
        return answers.stream().filter(Answer::holds).count();
    }

    /**
     * For each threshold that is tried what is found from it on.
     *
     * @param there how much there is to be found
     */
    static List<Tally> tallies(List<Answer> answers, double temperature, int there) {
        return DoubleStream.of(THRESHOLDS)
                .mapToObj(threshold -> {
                    List<Answer> found = answers.stream()
                            .filter(answer -> answer.probability(temperature) >= threshold)
                            .toList();
                    return new Tally((int) holding(found), found.size(), there);
                })
                .toList();
    }

    /**
     * The threshold with the best F1, that of its neighbours counted in, among those with a precision of at least
     * {@value #LEAST_PRECISION}.
     *
     * @param own for each threshold
     * @param common for each threshold, of all relations of its kind, whose F1 decides where there is little of this one
     */
    static OptionalInt balanced(List<Tally> own, List<Tally> common) {
        double weight = COMMON_ANSWERS / Math.max(1, common.get(0).there());
        double[] f1 = new double[THRESHOLDS.length];
        for (int i = 0; i < f1.length; i++) {
            double right = own.get(i).right() + weight * common.get(i).right();
            double found = own.get(i).found() + weight * common.get(i).found();
            double there = own.get(i).there() + weight * common.get(i).there();
            f1[i] = 2 * right / Math.max(1, found + there);
        }
        return best(i -> smooth(f1, i), i -> own.get(i).precision() >= LEAST_PRECISION);
    }

    private static double smooth(double[] values, int at) {
        return IntStream.rangeClosed(at - NEIGHBOURS, at + NEIGHBOURS)
                .map(i -> Math.min(Math.max(i, 0), values.length - 1))
                .mapToDouble(i -> values[i])
                .sum();
    }

    /** The least threshold with a precision of at least {@value #HIGH_PRECISION} in at least {@value #FEWEST_ANSWERS} answers. */
    static OptionalInt precise(List<Tally> own) {
        return best(
                i -> -i,
                i -> own.get(i).precision() >= HIGH_PRECISION && own.get(i).found() >= FEWEST_ANSWERS);
    }

    /** The threshold of a number. */
    static double threshold(int number) {
        return THRESHOLDS[number];
    }

    /** The number of the threshold of the greatest worth, the first of equal ones, that is good enough. */
    private static OptionalInt best(IntToDoubleFunction worth, IntPredicate goodEnough) {
        int best = -1;
        for (int i = 0; i < THRESHOLDS.length; i++) {
            boolean better = best < 0 || worth.applyAsDouble(i) > worth.applyAsDouble(best);
            best = better && goodEnough.test(i) ? i : best;
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
