package org.newsgraph.nlp;

/** A word with what a model of tags makes of it by itself. Immutable. */
final class KnownWord {
    private final TagWord word;
    private final int[] candidates;
    private final int[][] scores = new int[2 * TagFeatures.REACH + 1][];

    /**
     * Asks the model.
     *
     * @param candidates the labels it may have
     */
    KnownWord(TagWord word, int[] candidates, WeightRows weights) {
        this.word = word;
        this.candidates = candidates;
        var codes = new Codes();
        for (int i = 0; i < scores.length; i++) {
            codes.clear();
            word.addTo(codes, i - TagFeatures.REACH);
            scores[i] = weights.scores();
            weights.add(codes, scores[i]);
        }
    }

    TagWord word() {
        return word;
    }

    int[] candidates() {
        return candidates;
    }

    /** Adds what it tells of the labels of the word from which it stands so many words away. */
    void addTo(int[] sums, int distance) {
        int[] own = scores[distance + TagFeatures.REACH];
        for (int label = 0; label < own.length; label++) {
            sums[label] += own[label];
        }
    }
}
