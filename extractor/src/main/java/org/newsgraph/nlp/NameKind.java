package org.newsgraph.nlp;

/** Kinds of features of the finder of names. Their order is part of its model. */
enum NameKind {
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
    LABEL;

    /** The number of a feature of this kind. */
    int code(int a, int b) {
        return Hashes.mix(Hashes.mix(ordinal() + 1, a), b);
    }
}
