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
        var shape = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char kind = kind(word.charAt(i));
            int length = shape.length();
            boolean twice = length > 1 && shape.charAt(length - 1) == kind && shape.charAt(length - 2) == kind;
            if (!twice) {
                shape.append(kind);
            }
        }
        return shape.toString().hashCode();
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
