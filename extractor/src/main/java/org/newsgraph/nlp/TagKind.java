package org.newsgraph.nlp;

/** Kinds of features of the tagger. Their order is part of its model. */
enum TagKind {
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
    TWO_TAGS_WORD;

    private static final int FIRST = 101;

    /** The number of a feature of this kind. */
    int code(int a, int b) {
        return Hashes.mix(Hashes.mix(ordinal() + FIRST, a), b);
    }
}
