package org.newsgraph.nlp;

import java.util.Locale;

/** How a word looks to the tagger, wherever it stands. Immutable. */
final class TagWord {
    private static final int LENGTH_OF_ENDING = 3;
    private static final int LONGEST_ENDING = 5;
    private static final int LONGEST_BEGINNING = 4;
    private static final int LEVELS = 8;

    /** What stands before the first word. */
    static final TagWord BEFORE = outside(-1);
    /** What stands behind the last word. */
    static final TagWord BEHIND = outside(-2);

    private final String text;
    private final String small;
    private final int[] classes;
    final int lower;
    final int shape;
    final int ending;
    /** The finest class, of a word without one the ending. */
    final int fine;

    private TagWord(String text, int lower, int shape, int ending, int[] classes) {
        this.text = text;
        this.small = text.toLowerCase(Locale.ROOT);
        this.lower = lower;
        this.shape = shape;
        this.ending = ending;
        this.classes = classes;
        this.fine = classes.length > 1 ? classes[1] : ending;
    }

    private static TagWord outside(int mark) {
        return new TagWord("", mark, mark, mark, new int[0]);
    }

    static TagWord of(String form, WordClusters clusters) {
        String text = Typography.plain(form);
        String small = text.toLowerCase(Locale.ROOT);
        int[] own = clusters.of(text);
        return new TagWord(
                text,
                WordClusters.key(small).hashCode(),
                Hashes.shape(text),
                Hashes.part(small, Math.max(0, small.length() - LENGTH_OF_ENDING), small.length()),
                own.length > 0 ? own : clusters.of(small));
    }

    /** The word as the dictionary of a model has it. */
    String text() {
        return text;
    }

    /** Adds what it tells of the word from which it stands so many words away. */
    void addTo(Codes codes, int distance) {
        codes.add(TagKind.WORD.code(distance, lower));
        codes.add(TagKind.SHAPE.code(distance, shape));
        for (int level = 0; level < classes.length; level++) {
            codes.add(TagKind.CLASS.code(distance * LEVELS + level, classes[level]));
        }
        if (distance == 0) {
            codes.add(TagKind.FORM.code(text.hashCode(), 0));
            addAffixes(codes);
        } else if (Math.abs(distance) == 1) {
            codes.add(TagKind.NEIGHBOUR_ENDING.code(distance, ending));
        }
    }

    private void addAffixes(Codes codes) {
        for (int length = 1; length <= Math.min(LONGEST_ENDING, small.length()); length++) {
            codes.add(TagKind.ENDING.code(Hashes.part(small, small.length() - length, small.length()), length));
        }
        for (int length = 1; length <= Math.min(LONGEST_BEGINNING, small.length()); length++) {
            codes.add(TagKind.BEGINNING.code(Hashes.part(small, 0, length), length));
        }
        int hyphen = small.lastIndexOf('-');
        if (hyphen > 0) {
            codes.add(TagKind.HYPHEN.code(Hashes.part(small, hyphen, small.length()), 0));
        }
    }
}
