package org.newsgraph.parse;

import java.util.Arrays;

/**
 * A state of the arc-hybrid transition system: a stack, a buffer, and the arcs made so far. The root waits at the end of the
 * buffer.
 *
 * @see <a href="https://aclanthology.org/Q13-1033/">Goldberg and Nivre 2013</a>
 */
public final class Configuration {
    public static final int SHIFT = 0;
    public static final int LEFT = 1;
    public static final int RIGHT = 2;
    static final int NONE = -1;

    private final int root;
    private final int[] stack;
    private int depth;
    private int buffer;
    final int[] heads;
    final int[] labels;
    final int[] leftmost;
    final int[] rightmost;
    final int[] leftmost2;
    final int[] rightmost2;
    final int[] leftCount;
    final int[] rightCount;
    /** For each head, one bit for each label among its children (labels above 62 share the last bit). */
    final long[] childLabels;

    /** The first configuration of a sentence. */
    public Configuration(int words) {
        root = words;
        stack = new int[words + 1];
        heads = filled(words + 1);
        labels = filled(words + 1);
        leftmost = filled(words + 1);
        rightmost = filled(words + 1);
        leftmost2 = filled(words + 1);
        rightmost2 = filled(words + 1);
        leftCount = new int[words + 1];
        rightCount = new int[words + 1];
        childLabels = new long[words + 1];
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    public boolean isTerminal() {
        return depth == 0 && buffer == root;
    }

    /** The n-th token of the stack, from its top; {@link #NONE} below its bottom. */
    public int stack(int n) {
        return depth > n ? stack[depth - 1 - n] : NONE;
    }

    public int depth() {
        return depth;
    }

    /** The n-th token of the buffer; the root comes last. */
    public int buffer(int n) {
        return buffer + n <= root ? buffer + n : NONE;
    }

    public boolean allows(int transition) {
        return switch (transition) {
            case SHIFT -> buffer < root;
            case LEFT -> depth > 0;
            default -> depth > 1;
        };
    }

    /** Is more than one transition allowed? */
    boolean hasChoice() {
        return depth > 1 || depth > 0 && buffer < root;
    }

    /** The head that a transition would give to the top of the stack. */
    public int headFor(int transition) {
        return transition == LEFT ? buffer : stack(1);
    }

    public void shift() {
        stack[depth++] = buffer++;
    }

    /** Gives the top of the stack a head and takes it off. */
    public void attach(int transition, int label) {
        int head = headFor(transition);
        int dependent = stack[--depth];
        heads[dependent] = head;
        labels[dependent] = label;
        childLabels[head] |= 1L << Math.min(label, 63);
        if (dependent < head) {
            leftmost2[head] = leftmost[head] == NONE || dependent < leftmost[head] ? leftmost[head] : leftmost2[head];
            leftmost[head] = leftmost[head] == NONE ? dependent : Math.min(leftmost[head], dependent);
            leftCount[head]++;
        } else {
            rightmost2[head] = rightmost[head];
            rightmost[head] = dependent;
            rightCount[head]++;
        }
    }

    /** The head of a token; the number of words for the root. */
    public int head(int token) {
        return heads[token];
    }

    public int label(int token) {
        return labels[token];
    }
}
