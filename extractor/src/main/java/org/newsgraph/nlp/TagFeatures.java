package org.newsgraph.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What tells the tag of a word: the word, its neighbours, their endings, shapes and classes, and the tags given to the words
 * before. A feature is a number; which weight it has is the model's business.
 */
public final class TagFeatures {
    private static final int REACH = 2;
    private static final int LONGEST_ENDING = 5;
    private static final int LONGEST_BEGINNING = 4;
    private static final int[] NO_CLASSES = {};

    private enum Kind {
        BIAS,
        FORM,
        WORD,
        SHAPE,
        CLASS,
        ENDING,
        BEGINNING,
        TWO_WORDS,
        WORDS_AROUND,
        NEIGHBOUR_ENDING,
        CLASSES,
        HYPHEN,
        PLACE,
        TAG,
        TWO_TAGS,
        TAG_WORD,
        TAG_NEXT,
        TAG_CLASS,
        TAG_SHAPE,
        TWO_TAGS_WORD
    }

    private final List<String> words;
    private final int[] lower;
    private final int[] shapes;
    private final int[][] classes;
    private final int[] endings;
    private int[] codes = new int[96];
    private int count;

    public TagFeatures(List<String> forms, WordClusters clusters) {
        words = forms.stream().map(Typography::plain).toList();
        int size = words.size() + 2 * REACH;
        lower = new int[size];
        shapes = new int[size];
        endings = new int[size];
        classes = new int[size][];
        Arrays.fill(classes, NO_CLASSES);
        for (int at = 0; at < size; at++) {
            int index = at - REACH;
            if (index < 0 || index >= words.size()) {
                lower[at] = shapes[at] = endings[at] = index < 0 ? -1 : -2;
                continue;
            }
            String word = words.get(index);
            String small = word.toLowerCase(Locale.ROOT);
            lower[at] = WordClusters.key(small).hashCode();
            shapes[at] = Hashes.shape(word);
            endings[at] = Hashes.part(small, Math.max(0, small.length() - 3), small.length());
            classes[at] = classesOf(word, small, clusters);
        }
    }

    private static int[] classesOf(String word, String small, WordClusters clusters) {
        int[] own = clusters.of(word);
        return own.length > 0 ? own : clusters.of(small);
    }

    public int size() {
        return words.size();
    }

    /** The word as the dictionary of a model has it. */
    public String word(int index) {
        return words.get(index);
    }

    /** What does not depend on other tags. */
    public int[] of(int index) {
        count = 0;
        int at = index + REACH;
        add(Kind.BIAS, 0, 0);
        for (int d = -REACH; d <= REACH; d++) {
            add(Kind.WORD, d, lower[at + d]);
            add(Kind.SHAPE, d, shapes[at + d]);
            for (int level = 0; level < classes[at + d].length; level++) {
                add(Kind.CLASS, d * 8 + level, classes[at + d][level]);
            }
        }
        add(Kind.TWO_WORDS, lower[at - 1], lower[at]);
        add(Kind.TWO_WORDS, ~lower[at], lower[at + 1]);
        add(Kind.WORDS_AROUND, lower[at - 1], lower[at + 1]);
        add(Kind.NEIGHBOUR_ENDING, -1, endings[at - 1]);
        add(Kind.NEIGHBOUR_ENDING, 1, endings[at + 1]);
        add(Kind.NEIGHBOUR_ENDING, endings[at], endings[at + 1]);
        add(Kind.NEIGHBOUR_ENDING, lower[at - 1], endings[at]);
        add(Kind.CLASSES, fine(at), fine(at + 1));
        add(Kind.CLASSES, ~fine(at - 1), fine(at));
        add(Kind.CLASSES, Hashes.mix(fine(at - 1), fine(at)), fine(at + 1));
        add(Kind.CLASSES, Hashes.mix(shapes[at], fine(at + 1)), fine(at + 2));
        add(Kind.FORM, words.get(index).hashCode(), 0);
        add(Kind.PLACE, index == 0 ? 1 : 0, shapes[at]);
        add(Kind.PLACE, index == size() - 1 ? 3 : 2, 0);
        affixes(words.get(index));
        return Arrays.copyOf(codes, count);
    }

    /** What depends on the two tags before. */
    public int[] afterTags(int index, int before, int last) {
        count = 0;
        int at = index + REACH;
        add(Kind.TAG, last, 0);
        add(Kind.TAG, before, 1);
        add(Kind.TWO_TAGS, before, last);
        add(Kind.TAG_WORD, last, lower[at]);
        add(Kind.TAG_NEXT, last, lower[at + 1]);
        add(Kind.TAG_WORD, Hashes.mix(last, endings[at]), 7);
        add(Kind.TAG_CLASS, last, fine(at));
        add(Kind.TAG_CLASS, ~last, fine(at + 1));
        add(Kind.TAG_CLASS, Hashes.mix(last, fine(at)), fine(at + 1));
        add(Kind.TAG_SHAPE, last, shapes[at]);
        add(Kind.TAG_SHAPE, Hashes.mix(last, shapes[at]), shapes[at + 1]);
        add(Kind.TWO_TAGS_WORD, Hashes.mix(before, last), lower[at]);
        add(Kind.TWO_TAGS_WORD, Hashes.mix(~before, last), fine(at));
        return Arrays.copyOf(codes, count);
    }

    private int fine(int at) {
        return classes[at].length > 1 ? classes[at][1] : endings[at];
    }

    private void affixes(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int length = 1; length <= Math.min(LONGEST_ENDING, small.length()); length++) {
            add(Kind.ENDING, Hashes.part(small, small.length() - length, small.length()), length);
        }
        for (int length = 1; length <= Math.min(LONGEST_BEGINNING, small.length()); length++) {
            add(Kind.BEGINNING, Hashes.part(small, 0, length), length);
        }
        int hyphen = small.lastIndexOf('-');
        if (hyphen > 0) {
            add(Kind.HYPHEN, Hashes.part(small, hyphen, small.length()), 0);
        }
    }

    private void add(Kind kind, int a, int b) {
        if (count == codes.length) {
            codes = Arrays.copyOf(codes, 2 * count);
        }
        codes[count++] = Hashes.mix(Hashes.mix(kind.ordinal() + 101, a), b);
    }
}
