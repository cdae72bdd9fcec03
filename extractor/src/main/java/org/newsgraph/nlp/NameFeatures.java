package org.newsgraph.nlp;

import java.util.Arrays;
import java.util.List;
import org.newsgraph.text.Lexicon;

/**
 * What tells the names of a sentence: words, their neighbours, shapes, endings and classes, given names, and the capitalised run a word
 * stands in. A feature is a number into which its kind and its values are mixed; which weight it has is the model's business.
 */
public final class NameFeatures {
    /** Words so far away from a word tell of it. */
    static final int REACH = 2;

    /** With what stands before and behind them. */
    private final NameWord[] words;

    private final boolean capitals;
    private final boolean headline;

    public NameFeatures(List<String> words, WordClusters clusters, Lexicon givenNames) {
        this(words.stream().map(word -> NameWord.of(word, clusters, givenNames)).toList());
    }

    NameFeatures(List<NameWord> sentence) {
        int size = sentence.size();
        words = new NameWord[size + 2 * REACH];
        Arrays.fill(words, 0, REACH, NameWord.BEFORE);
        int high = 0;
        boolean small = false;
        for (int i = 0; i < size; i++) {
            NameWord word = sentence.get(i);
            words[i + REACH] = word;
            high += word.isCapitalised ? 1 : 0;
            small = small || word.hasSmallLetter;
        }
        Arrays.fill(words, size + REACH, words.length, NameWord.BEHIND);
        capitals = !small;
        headline = high * 2 > size;
    }

    public int size() {
        return words.length - 2 * REACH;
    }

    /** What speaks for a label of the word, whatever the label before. */
    public int[] of(int index) {
        var codes = new Codes();
        for (int d = -REACH; d <= REACH; d++) {
            words[index + REACH + d].addTo(codes, d);
        }
        addJoint(codes, index);
        return codes.toArray();
    }

    /** What speaks for a label of the word after a certain label; the model mixes that label in. */
    public int[] afterLabel(int index) {
        var codes = new Codes();
        for (int d = -1; d <= 1; d++) {
            words[index + REACH + d].addAfterLabel(codes, d);
        }
        return codes.toArray();
    }

    /** Adds what several words tell together. */
    void addJoint(Codes codes, int index) {
        int at = index + REACH;
        NameWord word = words[at];
        for (int d = -REACH; d <= REACH; d++) {
            if (words[at + d].isGiven) {
                codes.add(NameKind.GIVEN.code(d, word.shape));
            }
        }
        addNeighbours(codes, at);
        if (word.isCapitalised) {
            addRun(codes, at);
        }
        if (capitals) {
            codes.add(NameKind.ALL_CAPITALS.code(0, 0));
        }
        if (headline) {
            codes.add(NameKind.MANY_CAPITALS.code(word.shape, 0));
        }
    }

    private void addNeighbours(Codes codes, int at) {
        NameWord word = words[at];
        NameWord left = words[at - 1];
        NameWord right = words[at + 1];
        codes.add(NameKind.WORD_BEFORE.code(left.lower, word.lower));
        codes.add(NameKind.WORD_AFTER.code(word.lower, right.lower));
        codes.add(NameKind.SHAPE_BEFORE.code(left.shape, word.shape));
        codes.add(NameKind.SHAPE_AFTER.code(word.shape, right.shape));
        codes.add(NameKind.SHAPES.code(Hashes.mix(left.shape, word.shape), right.shape));
        codes.add(NameKind.WORDS_AROUND.code(Hashes.mix(left.lower, word.shape), right.lower));
        codes.add(NameKind.SHAPE_WORD_BEFORE.code(word.shape, left.lower));
        codes.add(NameKind.SHAPE_WORD_AFTER.code(word.shape, right.lower));
        codes.add(NameKind.TWO_BEFORE.code(Hashes.mix(word.shape, words[at - 2].lower), left.lower));
        codes.add(NameKind.TWO_AFTER.code(Hashes.mix(word.shape, right.lower), words[at + 2].lower));
        codes.add(NameKind.CLASS_BEFORE.code(left.classOrShape, word.classOrShape));
        codes.add(NameKind.CLASS_AFTER.code(word.classOrShape, right.classOrShape));
        codes.add(NameKind.CLASSES_AROUND.code(Hashes.mix(left.classOrShape, word.shape), right.classOrShape));
    }

    /** The last word of a capitalised run tells most about it: "Harbour Workers Union". */
    private void addRun(Codes codes, int at) {
        int last = at;
        while (words[last + 1].isCapitalised || isLink(last + 1)) {
            last++;
        }
        if (last > at) {
            codes.add(NameKind.RUN_END.code(words[last].lower, 0));
            codes.add(NameKind.RUN_END_CLASS.code(words[last].classOrShape, 0));
            codes.add(NameKind.BEHIND_RUN.code(words[last + 1].lower, 0));
        }
        int first = at;
        while (words[first - 1].isCapitalised) {
            first--;
        }
        if (first < at) {
            codes.add(NameKind.RUN_FIRST.code(words[first].lower, 0));
            codes.add(NameKind.BEFORE_RUN.code(words[first - 1].lower, 0));
        }
    }

    /** A short small word between capitalised ones, as in "Bank of Norway". */
    private boolean isLink(int at) {
        return words[at].isShort && words[at + 1].isCapitalised;
    }
}
