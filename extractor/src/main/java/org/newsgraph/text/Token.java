package org.newsgraph.text;

/**
 * A word, number or mark.
 *
 * @param index position in its sentence, from 0
 * @param span place in the article's text, UTF-16 offsets
 * @param form as written
 * @param lemma dictionary form, lower case except for proper names
 * @param tag universal part of speech (UPOS)
 * @param xpos Penn Treebank part of speech, which tells VBN from VBD
 * @param head index of the token it depends on, {@link #ROOT} for the root, {@link #UNPARSED} without a parse
 * @param relation Universal Dependencies relation to the head; empty without a parse
 */
public record Token(
        int index, Span span, String form, String lemma, String tag, String xpos, int head, String relation) {
    public static final int ROOT = -1;
    public static final int UNPARSED = -2;

    /** A token before tagging and parsing. */
    public static Token of(int index, Span span, String form) {
        return new Token(index, span, form, "", "", "", UNPARSED, "");
    }

    public Token withTag(String newTag, String newXpos) {
        return new Token(index, span, form, lemma, newTag, newXpos, head, relation);
    }

    public Token withLemma(String newLemma) {
        return new Token(index, span, form, newLemma, tag, xpos, head, relation);
    }

    public Token withHead(int newHead, String newRelation) {
        return new Token(index, span, form, lemma, tag, xpos, newHead, newRelation);
    }

    public boolean isCapitalised() {
        return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
    }
}
