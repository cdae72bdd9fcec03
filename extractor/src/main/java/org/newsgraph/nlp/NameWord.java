package org.newsgraph.nlp;

import java.util.Locale;
import org.newsgraph.text.Lexicon;

/** How a word looks to the finder of names, wherever it stands. Immutable. */
final class NameWord {
    private static final int LONGEST_AFFIX = 4;
    private static final int LENGTH_OF_LINK = 2;
    private static final int LEVELS = 8;

    /** What stands before the first word. */
    static final NameWord BEFORE = new NameWord("", "", -1, -1, new int[0], false);
    /** What stands behind the last word. */
    static final NameWord BEHIND = new NameWord("", "", -2, -2, new int[0], false);

    private final String text;
    private final String small;
    private final int[] classes;
    final int lower;
    final int shape;
    /** The finest class, of a word without one the shape. */
    final int classOrShape;

    final boolean isCapitalised;
    final boolean isGiven;
    final boolean hasSmallLetter;
    /** May it stand between the capitalised words of a name? */
    final boolean isShort;

    private NameWord(String text, String small, int lower, int shape, int[] classes, boolean isGiven) {
        this.text = text;
        this.small = small;
        this.lower = lower;
        this.shape = shape;
        this.classes = classes;
        this.classOrShape = classes.length > 1 ? classes[1] : shape;
        this.isCapitalised = isCapitalised(text);
        this.isGiven = isGiven;
        this.hasSmallLetter = text.chars().anyMatch(Character::isLowerCase);
        this.isShort = text.length() == LENGTH_OF_LINK && Character.isLowerCase(text.charAt(0));
    }

    static NameWord of(String form, WordClusters clusters, Lexicon givenNames) {
        String text = Typography.plain(form);
        String small = text.toLowerCase(Locale.ROOT);
        boolean given = isCapitalised(text) && givenNames.contains(text);
        return new NameWord(text, small, small.hashCode(), Hashes.shape(text), clusters.of(text), given);
    }

    private static boolean isCapitalised(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    /** Adds what it tells of the word from which it stands so many words away. */
    void addTo(Codes codes, int distance) {
        codes.add(NameKind.WORD.code(distance, lower));
        codes.add(NameKind.SHAPE.code(distance, shape));
        if (isGiven) {
            codes.add(NameKind.GIVEN.code(distance, 0));
        }
        for (int level = 0; level < classes.length; level++) {
            codes.add(NameKind.CLASS.code(distance * LEVELS + level, classes[level]));
        }
        if (distance == 0) {
            codes.add(NameKind.FORM.code(text.hashCode(), 0));
            addAffixes(codes);
        }
    }

    private void addAffixes(Codes codes) {
        for (int length = 1; length <= Math.min(LONGEST_AFFIX, small.length() - 1); length++) {
            codes.add(NameKind.PREFIX.code(Hashes.part(small, 0, length), 0));
            codes.add(NameKind.SUFFIX.code(Hashes.part(small, small.length() - length, small.length()), 0));
        }
        int hyphen = small.lastIndexOf('-');
        if (hyphen > 0) {
            codes.add(NameKind.HYPHEN.code(Hashes.part(small, hyphen, small.length()), 0));
        }
    }

    /** Adds what it tells, next to that word or as that word, of its label after a certain label. */
    void addAfterLabel(Codes codes, int distance) {
        if (distance == 0) {
            codes.add(NameKind.LABEL.code(0, 0));
            codes.add(NameKind.LABEL.code(1, lower));
            codes.add(NameKind.LABEL.code(2, shape));
            codes.add(NameKind.LABEL.code(5, classOrShape));
        } else {
            codes.add(NameKind.LABEL.code(distance < 0 ? 3 : 4, lower));
        }
    }
}
