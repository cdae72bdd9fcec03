package org.newsgraph.nlp;

/** A word with what a model of names makes of it by itself. Immutable. */
final class KnownName {
    private static final int LABELS = NameLabels.COUNT;

    private final NameWord word;
    /** For each distance, a sum for each label. */
    private final int[] sums = new int[(2 * NameFeatures.REACH + 1) * LABELS];
    /** For each distance of at most one and each label before, a sum for each label. */
    private final int[] pairs = new int[3 * (LABELS + 1) * LABELS];

    /** Asks the model. */
    KnownName(NameWord word, NameRows rows) {
        this.word = word;
        var codes = new Codes();
        var mixed = new Codes();
        for (int d = -NameFeatures.REACH; d <= NameFeatures.REACH; d++) {
            codes.clear();
            word.addTo(codes, d);
            keep(codes, rows, sums, d + NameFeatures.REACH);
        }
        for (int d = -1; d <= 1; d++) {
            codes.clear();
            word.addAfterLabel(codes, d);
            for (int before = 0; before <= LABELS; before++) {
                mix(codes, before, mixed);
                keep(mixed, rows, pairs, place(d, before));
            }
        }
    }

    private static void mix(Codes codes, int before, Codes mixed) {
        mixed.clear();
        for (int i = 0; i < codes.size(); i++) {
            mixed.add(NameModel.after(codes.get(i), before));
        }
    }

    private static void keep(Codes codes, NameRows rows, int[] kept, int place) {
        int[] sum = NameRows.sums();
        rows.add(codes, sum);
        System.arraycopy(sum, 0, kept, place * LABELS, LABELS);
    }

    private static int place(int distance, int before) {
        return (distance + 1) * (LABELS + 1) + before;
    }

    NameWord word() {
        return word;
    }

    /** Adds what it tells of the labels of the word from which it stands so many words away. */
    void addTo(int[] scores, int distance) {
        add(sums, distance + NameFeatures.REACH, scores);
    }

    /** Adds what it tells, next to that word or as that word, of its label after a certain label. */
    void addAfter(int before, int[] scores, int distance) {
        add(pairs, place(distance, before), scores);
    }

    private static void add(int[] kept, int place, int[] scores) {
        for (int label = 0; label < LABELS; label++) {
            scores[label] += kept[place * LABELS + label];
        }
    }
}
