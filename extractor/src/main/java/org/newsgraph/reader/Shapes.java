package org.newsgraph.reader;

/** How words are written: what uncased WordPieces do not tell. All pieces of a word have its shape. */
public final class Shapes {
    public static final int NO_CAPITAL = 0;
    public static final int FIRST_CAPITAL = 1;
    public static final int ALL_CAPITALS = 2;
    public static final int MIXED = 3;
    public static final int DIGIT = 4;
    public static final int NO_LETTER = 5;

    /** How many shapes there are. */
    public static final int COUNT = 6;

    private Shapes() {}

    /** The shape of a word; a single capital letter is a first capital, letters without case are no capitals. */
    public static int of(String word) {
        int[] letters = word.codePoints().filter(Character::isLetter).toArray();
        if (word.codePoints().anyMatch(Character::isDigit)) {
            return DIGIT;
        }
        if (letters.length == 0) {
            return NO_LETTER;
        }
        int capitals = 0;
        for (int letter : letters) {
            capitals += isCapital(letter) ? 1 : 0;
        }
        if (capitals == 0) {
            return NO_CAPITAL;
        }
        if (capitals == 1 && isCapital(letters[0])) {
            return FIRST_CAPITAL;
        }
        return capitals == letters.length ? ALL_CAPITALS : MIXED;
    }

    private static boolean isCapital(int letter) {
        return Character.isUpperCase(letter) || Character.isTitleCase(letter);
    }
}
