package org.newsgraph.nlp;

import java.util.List;
import java.util.Locale;
import org.newsgraph.text.Lexicon;

/**
 * What tells the names of a sentence: words, their neighbours, shapes, endings and classes, given names, and the capitalised run a word
 * stands in. A feature is a number into which its kind and its values are mixed; which weight it has is the model's business.
 */
public final class NameFeatures {
    private static final int REACH = 2;
    private static final int LONGEST_AFFIX = 4;
    private static final int[] NO_CLASSES = {};

    private enum Kind {
        FORM,
        WORD,
        SHAPE,
        CLASS,
        WORD_BEFORE,
        WORD_AFTER,
        SHAPE_BEFORE,
        SHAPE_AFTER,
        SHAPES,
        WORDS_AROUND,
        SHAPE_WORD_BEFORE,
        SHAPE_WORD_AFTER,
        TWO_BEFORE,
        TWO_AFTER,
        CLASS_BEFORE,
        CLASS_AFTER,
        CLASSES_AROUND,
        PREFIX,
        SUFFIX,
        HYPHEN,
        RUN_END,
        RUN_END_CLASS,
        RUN_FIRST,
        BEHIND_RUN,
        BEFORE_RUN,
        ALL_CAPITALS,
        MANY_CAPITALS,
        GIVEN,
        LABEL
    }

    private final List<String> words;
    private final int[] lower;
    private final int[] shapes;
    private final int[][] classes;
    private final boolean[] given;
    private final boolean capitals;
    private final boolean headline;
    private int[] codes = new int[64];
    private int count;

    public NameFeatures(List<String> words, WordClusters clusters, Lexicon givenNames) {
        this.words = words.stream().map(Typography::plain).toList();
        int size = words.size();
        lower = new int[size + 2 * REACH];
        shapes = new int[size + 2 * REACH];
        given = new boolean[size + 2 * REACH];
        classes = new int[size + 2 * REACH][];
        java.util.Arrays.fill(classes, NO_CLASSES);
        int high = 0;
        boolean small = false;
        for (int at = 0; at < lower.length; at++) {
            int index = at - REACH;
            if (index < 0 || index >= size) {
                lower[at] = index < 0 ? -1 : -2;
                shapes[at] = lower[at];
                continue;
            }
            String word = this.words.get(index);
            lower[at] = word.toLowerCase(Locale.ROOT).hashCode();
            shapes[at] = Hashes.shape(word);
            classes[at] = clusters.of(word);
            given[at] = isCapitalised(index) && givenNames.contains(word);
            high += isCapitalised(index) ? 1 : 0;
            small = small || hasSmallLetter(word);
        }
        capitals = !small;
        headline = high * 2 > size;
    }

    private static boolean hasSmallLetter(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    public int size() {
        return words.size();
    }

    /** What speaks for a label of the word, whatever the label before. */
    public int[] of(int index) {
        count = 0;
        int at = index + REACH;
        for (int d = -REACH; d <= REACH; d++) {
            add(Kind.WORD, d, lower[at + d]);
            add(Kind.SHAPE, d, shapes[at + d]);
            if (given[at + d]) {
                add(Kind.GIVEN, d, 0);
                add(Kind.GIVEN, d, shapes[at]);
            }
            for (int level = 0; level < classes[at + d].length; level++) {
                add(Kind.CLASS, d * 8 + level, classes[at + d][level]);
            }
        }
        neighbours(at);
        String word = words.get(index);
        add(Kind.FORM, word.hashCode(), 0);
        affixes(word.toLowerCase(Locale.ROOT));
        if (isCapitalised(index)) {
            run(index);
        }
        if (capitals) {
            add(Kind.ALL_CAPITALS, 0, 0);
        }
        if (headline) {
            add(Kind.MANY_CAPITALS, shapes[at], 0);
        }
        return java.util.Arrays.copyOf(codes, count);
    }

    /** What speaks for a label of the word after a certain label; the model mixes that label in. */
    public int[] afterLabel(int index) {
        count = 0;
        int at = index + REACH;
        add(Kind.LABEL, 0, 0);
        add(Kind.LABEL, 1, lower[at]);
        add(Kind.LABEL, 2, shapes[at]);
        add(Kind.LABEL, 3, lower[at - 1]);
        add(Kind.LABEL, 4, lower[at + 1]);
        add(Kind.LABEL, 5, classOrShape(at));
        return java.util.Arrays.copyOf(codes, count);
    }

    private void neighbours(int at) {
        add(Kind.WORD_BEFORE, lower[at - 1], lower[at]);
        add(Kind.WORD_AFTER, lower[at], lower[at + 1]);
        add(Kind.SHAPE_BEFORE, shapes[at - 1], shapes[at]);
        add(Kind.SHAPE_AFTER, shapes[at], shapes[at + 1]);
        add(Kind.SHAPES, Hashes.mix(shapes[at - 1], shapes[at]), shapes[at + 1]);
        add(Kind.WORDS_AROUND, Hashes.mix(lower[at - 1], shapes[at]), lower[at + 1]);
        add(Kind.SHAPE_WORD_BEFORE, shapes[at], lower[at - 1]);
        add(Kind.SHAPE_WORD_AFTER, shapes[at], lower[at + 1]);
        add(Kind.TWO_BEFORE, Hashes.mix(shapes[at], lower[at - 2]), lower[at - 1]);
        add(Kind.TWO_AFTER, Hashes.mix(shapes[at], lower[at + 1]), lower[at + 2]);
        add(Kind.CLASS_BEFORE, classOrShape(at - 1), classOrShape(at));
        add(Kind.CLASS_AFTER, classOrShape(at), classOrShape(at + 1));
        add(Kind.CLASSES_AROUND, Hashes.mix(classOrShape(at - 1), shapes[at]), classOrShape(at + 1));
    }

    private void affixes(String word) {
        for (int length = 1; length <= Math.min(LONGEST_AFFIX, word.length() - 1); length++) {
            add(Kind.PREFIX, Hashes.part(word, 0, length), 0);
            add(Kind.SUFFIX, Hashes.part(word, word.length() - length, word.length()), 0);
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0) {
            add(Kind.HYPHEN, Hashes.part(word, hyphen, word.length()), 0);
        }
    }

    /** The last word of a capitalised run tells most about it: "Harbour Workers Union". */
    private void run(int index) {
        int last = index;
        while (last + 1 < size() && (isCapitalised(last + 1) || isLink(last + 1))) {
            last++;
        }
        if (last > index) {
            add(Kind.RUN_END, lower[last + REACH], 0);
            add(Kind.RUN_END_CLASS, classOrShape(last + REACH), 0);
            add(Kind.BEHIND_RUN, lower[last + 1 + REACH], 0);
        }
        int first = index;
        while (first > 0 && isCapitalised(first - 1)) {
            first--;
        }
        if (first < index) {
            add(Kind.RUN_FIRST, lower[first + REACH], 0);
            add(Kind.BEFORE_RUN, lower[first - 1 + REACH], 0);
        }
    }

    /** A short small word between capitalised ones, as in "Bank of Norway". */
    private boolean isLink(int index) {
        return words.get(index).length() == 2
                && Character.isLowerCase(words.get(index).charAt(0))
                && index + 1 < size()
                && isCapitalised(index + 1);
    }

    private boolean isCapitalised(int index) {
        return Character.isUpperCase(words.get(index).codePointAt(0));
    }

    private int classOrShape(int at) {
        return classes[at].length > 1 ? classes[at][1] : shapes[at];
    }

    private void add(Kind kind, int a, int b) {
        if (count == codes.length) {
            codes = java.util.Arrays.copyOf(codes, 2 * count);
        }
        codes[count++] = Hashes.mix(Hashes.mix(kind.ordinal() + 1, a), b);
    }
}
