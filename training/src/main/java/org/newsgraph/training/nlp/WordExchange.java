package org.newsgraph.training.nlp;

import java.util.Map;

/**
 * The exchange algorithm: every word in turn moves to the class with which the classes tell most about their neighbours, until
 * nothing moves.
 *
 * @see <a href="https://www.isca-archive.org/eurospeech_1993/kneser93_eurospeech.html">Kneser and Ney 1993</a>
 */
final class WordExchange {
    private final Vocabulary vocabulary;
    private final int size;
    private final int[] classOf;
    private final int[][] pairs;
    private final int[] left;
    private final int[] right;

    /** Class 0 is the end of a sentence's and no word's. */
    WordExchange(Vocabulary vocabulary, int size) {
        this.vocabulary = vocabulary;
        this.size = size + 1;
        classOf = new int[vocabulary.size()];
        pairs = new int[this.size][this.size];
        left = new int[this.size];
        right = new int[this.size];
        for (int word = 1; word < classOf.length; word++) {
            classOf[word] = 1 + (word - 1) % size;
        }
        for (int word = 0; word < classOf.length; word++) {
            for (Map.Entry<Integer, Integer> next : vocabulary.after(word).entrySet()) {
                add(classOf[word], classOf[next.getKey()], next.getValue());
            }
        }
    }

    int[] classes(int rounds) {
        boolean moved = true;
        for (int round = 0; round < rounds && moved; round++) {
            moved = false;
            for (int word = 1; word < classOf.length; word++) {
                moved |= move(word);
            }
        }
        return classOf.clone();
    }

    private void add(int a, int b, int count) {
        pairs[a][b] += count;
        left[a] += count;
        right[b] += count;
    }

    private boolean move(int word) {
        int old = classOf[word];
        int[] next = new int[size];
        int[] last = new int[size];
        int self = 0;
        for (Map.Entry<Integer, Integer> entry : vocabulary.after(word).entrySet()) {
            if (entry.getKey() == word) {
                self = entry.getValue();
            } else {
                next[classOf[entry.getKey()]] += entry.getValue();
            }
        }
        for (Map.Entry<Integer, Integer> entry : vocabulary.before(word).entrySet()) {
            if (entry.getKey() != word) {
                last[classOf[entry.getKey()]] += entry.getValue();
            }
        }
        put(old, next, last, self, -1);
        int best = best(next, last, self);
        put(best, next, last, self, 1);
        classOf[word] = best;
        return best != old;
    }

    private void put(int to, int[] next, int[] last, int self, int sign) {
        for (int c = 0; c < size; c++) {
            if (next[c] != 0) {
                add(to, c, sign * next[c]);
            }
            if (last[c] != 0) {
                add(c, to, sign * last[c]);
            }
        }
        add(to, to, sign * self);
    }

    private int best(int[] next, int[] last, int self) {
        int outgoing = self;
        int incoming = self;
        int used = 0;
        int[] neighbours = new int[size];
        for (int c = 0; c < size; c++) {
            outgoing += next[c];
            incoming += last[c];
            if (next[c] != 0 || last[c] != 0) {
                neighbours[used++] = c;
            }
        }
        int best = 1;
        double most = Double.NEGATIVE_INFINITY;
        for (int to = 1; to < size; to++) {
            double gain = -gain(left[to], outgoing) - gain(right[to], incoming);
            int own = self;
            for (int n = 0; n < used; n++) {
                int c = neighbours[n];
                if (c == to) {
                    own += next[c] + last[c];
                } else {
                    gain += gain(pairs[to][c], next[c]) + gain(pairs[c][to], last[c]);
                }
            }
            gain += gain(pairs[to][to], own);
            if (gain > most) {
                most = gain;
                best = to;
            }
        }
        return best;
    }

    /** How much n log n grows. */
    private static double gain(int before, int more) {
        return more == 0 ? 0 : entropy(before + more) - entropy(before);
    }

    private static final double[] TABLE = new double[1 << 20];

    static {
        for (int n = 1; n < TABLE.length; n++) {
            TABLE[n] = n * Math.log(n);
        }
    }

    private static double entropy(int n) {
        return n < TABLE.length ? TABLE[n] : n * Math.log(n);
    }
}
