package org.newsgraph.reader;

import java.util.Arrays;

/**
 * The best tree over the words of a sentence in which exactly one word has no head: Chu-Liu/Edmonds, with the root's arcs so dear that
 * one of them has to do.
 *
 * @see <a href="https://aclanthology.org/H05-1066/">McDonald and others 2005</a>
 */
final class Arborescence {
    private static final double DEAR = 1e9;
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    private Arborescence() {}

    /**
     * The head of every word; that of the root is -1.
     *
     * @param scores for every word a score of having no head, then one for every word as its head
     */
    static int[] heads(float[][] scores) {
        int words = scores.length;
        double[][] arcs = new double[words + 1][words + 1];
        for (int word = 0; word < words; word++) {
            for (int head = 0; head <= words; head++) {
                arcs[word + 1][head] = scores[word][head] - (head == 0 ? DEAR : 0);
            }
            arcs[word + 1][word + 1] = NEVER;
        }
        Arrays.fill(arcs[0], NEVER);
        int[] best = best(arcs);
        int[] heads = new int[words];
        for (int word = 0; word < words; word++) {
            heads[word] = best[word + 1] - 1;
        }
        return heads;
    }

    /** Heads of all nodes but the first; row: node, column: head. */
    private static int[] best(double[][] arcs) {
        int nodes = arcs.length;
        int[] heads = new int[nodes];
        for (int node = 1; node < nodes; node++) {
            heads[node] = greatest(arcs[node]);
        }
        int[] cycle = cycle(heads);
        return cycle.length == 0 ? heads : opened(arcs, heads, cycle);
    }

    private static int greatest(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** The nodes of a cycle, or none. */
    private static int[] cycle(int[] heads) {
        int[] seen = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int node = start;
            while (node != 0 && seen[node] == 0) {
                seen[node] = start;
                node = heads[node];
            }
            if (node != 0 && seen[node] == start) {
                return around(heads, node);
            }
        }
        return new int[0];
    }

    private static int[] around(int[] heads, int from) {
        var nodes = java.util.stream.IntStream.builder().add(from);
        for (int node = heads[from]; node != from; node = heads[node]) {
            nodes.add(node);
        }
        return nodes.build().toArray();
    }

    /** The best tree when the cycle has become one node, the last one, and what that says of its members. */
    private static int[] opened(double[][] arcs, int[] heads, int[] cycle) {
        int[] outside = outside(arcs.length, cycle);
        int merged = outside.length;
        double[][] smaller = new double[merged + 1][merged + 1];
        int[] entered = new int[merged];
        int[] left = new int[merged];
        for (int i = 0; i < merged; i++) {
            for (int j = 0; j < merged; j++) {
                smaller[i][j] = arcs[outside[i]][outside[j]];
            }
            left[i] = bestHead(arcs[outside[i]], cycle);
            smaller[i][merged] = arcs[outside[i]][left[i]];
            entered[i] = bestEntry(arcs, heads, cycle, outside[i]);
            smaller[merged][i] = arcs[entered[i]][outside[i]] - arcs[entered[i]][heads[entered[i]]];
        }
        smaller[merged][merged] = NEVER;
        int[] inner = best(smaller);
        int[] opened = heads.clone();
        for (int i = 1; i < merged; i++) {
            opened[outside[i]] = inner[i] == merged ? left[i] : outside[inner[i]];
        }
        opened[entered[inner[merged]]] = outside[inner[merged]];
        return opened;
    }

    private static int[] outside(int nodes, int[] cycle) {
        boolean[] inside = new boolean[nodes];
        for (int node : cycle) {
            inside[node] = true;
        }
        return java.util.stream.IntStream.range(0, nodes)
                .filter(node -> !inside[node])
                .toArray();
    }

    private static int bestHead(double[] scores, int[] cycle) {
        int best = cycle[0];
        for (int head : cycle) {
            best = scores[head] > scores[best] ? head : best;
        }
        return best;
    }

    /** The node of a cycle that best takes its head from outside. */
    private static int bestEntry(double[][] arcs, int[] heads, int[] cycle, int head) {
        int best = cycle[0];
        for (int node : cycle) {
            double gain = arcs[node][head] - arcs[node][heads[node]];
            best = gain > arcs[best][head] - arcs[best][heads[best]] ? node : best;
        }
        return best;
    }
}
