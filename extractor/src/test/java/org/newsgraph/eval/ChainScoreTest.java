package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ChainScoreTest {
    private static final Offset<Double> EXACTLY = within(1e-9);

    /** The example of Pradhan and others 2014, with the values that they publish: 0.40, 0.46, 0.52. */
    @Test
    void thePublishedExampleHasThePublishedScores() {
        ChainScore score = ChainScore.of(chains("abc", "defg"), chains("ab", "cd", "fghi"));

        assertThat(score.muc().recall()).isEqualTo(2.0 / 5, EXACTLY);
        assertThat(score.muc().precision()).isEqualTo(2.0 / 5, EXACTLY);
        assertThat(score.bCubed().recall()).isEqualTo(35.0 / 12 / 7, EXACTLY);
        assertThat(score.bCubed().precision()).isEqualTo(0.5, EXACTLY);
        assertThat(score.ceaf().recall()).isEqualTo(0.65, EXACTLY);
        assertThat(score.ceaf().precision()).isEqualTo(1.3 / 3, EXACTLY);
        assertThat(score.conll()).isEqualTo((0.40 + 0.46 + 0.52) / 3, within(0.004));
        assertThat(score.mentions()).isEqualTo(new Agreement(6, 7, 6, 8));
    }

    /** Vilain and others 1995: one missing link of three. */
    @Test
    void mucCountsLinks() {
        Agreement muc = ChainScore.of(chains("abcd"), chains("ab", "cd")).muc();

        assertThat(muc.recall()).isEqualTo(2.0 / 3, EXACTLY);
        assertThat(muc.precision()).isEqualTo(1, EXACTLY);
    }

    /** Bagga and Baldwin 1998: joining two long chains is worse than joining a long and a short one, though MUC sees no difference. */
    @Test
    void bCubedCountsMentions() {
        ChainScore shortJoined = ChainScore.of(chains("12345", "67", "89ABC"), chains("12345", "6789ABC"));
        ChainScore longJoined = ChainScore.of(chains("12345", "67", "89ABC"), chains("1234589ABC", "67"));

        assertThat(shortJoined.muc().precision()).isEqualTo(0.9, EXACTLY);
        assertThat(longJoined.muc().precision()).isEqualTo(0.9, EXACTLY);
        assertThat(shortJoined.bCubed().precision()).isEqualTo((5 + 29.0 / 7) / 12, EXACTLY);
        assertThat(longJoined.bCubed().precision()).isEqualTo(7.0 / 12, EXACTLY);
        assertThat(longJoined.bCubed().recall()).isEqualTo(1, EXACTLY);
    }

    @Test
    void theSameChainsAreAllRightAndNoneAreAllWrong() {
        assertThat(ChainScore.of(chains("abc", "de"), chains("de", "abc")).conll())
                .isEqualTo(1, EXACTLY);
        assertThat(ChainScore.of(chains("abc", "de"), chains()).conll()).isZero();
        assertThat(ChainScore.of(chains(), chains("abc")).conll()).isZero();
        assertThat(ChainScore.NONE.conll()).isZero();
    }

    @Test
    void documentsAreAddedUpBeforeTheyAreDivided() {
        ChainScore sum = ChainScore.of(chains("abcde"), chains("abcde")).plus(ChainScore.of(chains("xy"), chains()));

        assertThat(sum.muc().recall()).isEqualTo(4.0 / 5, EXACTLY);
        assertThat(sum.bCubed().recall()).isEqualTo(5.0 / 7, EXACTLY);
        assertThat(sum.ceaf().recall()).isEqualTo(1.0 / 2, EXACTLY);
        assertThat(sum.ceaf().precision()).isEqualTo(1, EXACTLY);
    }

    @Test
    void aGreedyAssignmentIsNotTheBest() {
        assertThat(Assignment.greatestSum(new double[][] {{10, 9}, {9, 1}})).isEqualTo(18, EXACTLY);
        assertThat(Assignment.greatestSum(new double[][] {{1, 4, 2}})).isEqualTo(4, EXACTLY);
        assertThat(Assignment.greatestSum(new double[0][0])).isZero();
    }

    @Test
    void theAssignmentIsTheBestOfAll() {
        var random = new SplittableRandom(7);
        for (int trial = 0; trial < 200; trial++) {
            double[][] gains = new double[random.nextInt(1, 6)][random.nextInt(1, 6)];
            for (double[] row : gains) {
                // Small whole numbers, so that there are ties and zeros.
                Arrays.setAll(row, column -> random.nextInt(0, 5));
            }

            assertThat(Assignment.greatestSum(gains))
                    .as(Arrays.deepToString(gains))
                    .isEqualTo(best(gains, 0, new boolean[gains[0].length]), EXACTLY);
        }
    }

    /** By trying everything, leaving rows out among the rest. */
    private static double best(double[][] gains, int row, boolean[] used) {
        if (row == gains.length) {
            return 0;
        }
        double best = best(gains, row + 1, used);
        for (int column = 0; column < used.length; column++) {
            if (!used[column]) {
                used[column] = true;
                best = Math.max(best, gains[row][column] + best(gains, row + 1, used));
                used[column] = false;
            }
        }
        return best;
    }

    /** Each letter is a mention. */
    private static List<Set<Integer>> chains(String... chains) {
        return Arrays.stream(chains)
                .map(chain -> chain.chars().boxed().collect(Collectors.toSet()))
                .toList();
    }
}
