package org.newsgraph.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArborescenceTest {
    @Test
    void theBestHeadsStandWhenTheyMakeATree() {
        float[][] scores = {{0, 0, 9, 0}, {9, 0, 0, 0}, {0, 0, 9, 0}};
        assertThat(Arborescence.heads(scores)).containsExactly(1, -1, 1);
    }

    @Test
    void aCycleIsOpenedWhereThatCostsLeast() {
        float[][] scores = {{1, 0, 9, 0}, {4, 9, 0, 0}, {0, 0, 8, 0}};
        assertThat(Arborescence.heads(scores)).containsExactly(1, -1, 1);
    }

    @Test
    void onlyOneWordHasNoHead() {
        float[][] scores = {{9, 0, 1, 0}, {9, 2, 0, 0}, {9, 1, 1, 0}};
        assertThat(Arborescence.heads(scores)).containsExactly(-1, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void noOtherTreeIsBetter(int words) {
        var random = new SplittableRandom(words);
        for (int trial = 0; trial < 60; trial++) {
            float[][] scores = new float[words][words + 1];
            for (float[] row : scores) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextInt(100) - 50;
                }
            }
            int[] heads = Arborescence.heads(scores);
            assertThat(isTree(heads)).isTrue();
            assertThat(value(scores, heads)).isEqualTo(best(scores, new int[words], 0));
        }
    }

    /** The value of the best tree, by trying all. */
    private static double best(float[][] scores, int[] heads, int word) {
        if (word == heads.length) {
            return isTree(heads) ? value(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = -1; head < heads.length; head++) {
            heads[word] = head;
            best = Math.max(best, best(scores, heads, word + 1));
        }
        return best;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int word = 0; word < heads.length; word++) {
            roots += heads[word] < 0 ? 1 : 0;
            int above = word;
            for (int step = 0; step <= heads.length && above >= 0; step++) {
                above = heads[above];
            }
            if (above >= 0) {
                return false;
            }
        }
        return roots == 1;
    }

    private static double value(float[][] scores, int[] heads) {
        double value = 0;
        for (int word = 0; word < heads.length; word++) {
            value += scores[word][heads[word] + 1];
        }
        return value;
    }
}
