package org.newsgraph.nlp;

/** Numbers that stand for features of words: which weight such a number has is a model's business. */
final class Hashes {
    private Hashes() {}

    /**
     * Mixes two numbers into one that is as good as random.
     *
     * @see <a href="https://github.com/aappleby/smhasher/wiki/MurmurHash3">the finisher of MurmurHash3</a>
     */
    static int mix(int a, int b) {
        int mixed = (a * 0x9E3779B1) ^ b;
        mixed ^= mixed >>> 16;
        mixed *= 0x85EBCA6B;
        mixed ^= mixed >>> 13;
        mixed *= 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }

    /** Capitals, small letters, digits and marks in their order, of a run of the same kind two at most. */
    static int shape(String word) {
        int hash = 0;
        char last = 0;
        char before = 0;
        for (int i = 0; i < word.length(); i++) {
            char kind = kind(word.charAt(i));
            if (kind != last || kind != before) {
                hash = 31 * hash + kind;
                before = last;
                last = kind;
            }
        }
        return hash;
    }

    /** The hash code of a part of a word, as {@link String#hashCode} would have it. */
    static int part(String word, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return hash;
    }

    private static char kind(char c) {
        if (Character.isUpperCase(c)) {
            return 'A';
        }
        if (Character.isLetter(c)) {
            return 'a';
        }
        return Character.isDigit(c) ? '0' : c;
    }
}
