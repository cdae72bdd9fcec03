package org.newsgraph.nlp;

import java.util.Arrays;

/** A list of the numbers of features that is filled again and again. For one thread. */
final class Codes {
    private int[] codes = new int[96];
    private int count;

    void add(int code) {
        if (count == codes.length) {
            codes = Arrays.copyOf(codes, 2 * count);
        }
        codes[count++] = code;
    }

    void clear() {
        count = 0;
    }

    int size() {
        return count;
    }

    int get(int i) {
        return codes[i];
    }

    int[] toArray() {
        return Arrays.copyOf(codes, count);
    }
}
