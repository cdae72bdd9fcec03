package org.newsgraph.entity;

import java.util.Optional;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;

/**
 * A mention as the sieves see it.
 *
 * @param index its place in the order of the text
 * @param form words of the mention
 * @param noun lemma of the noun that a nominal is about, or of the last word of a name; empty for pronouns
 * @param subject whether it is the subject of a clause
 * @param nested whether it is part of a larger mention
 * @param quote the quotation it stands in, UTF-16 offsets
 */
record Reference(
        int index, Mention mention, NameForm form, String noun, boolean subject, boolean nested, Optional<Span> quote) {

    boolean isName() {
        return mention.kind() == Mention.Kind.NAME;
    }

    boolean isNominal() {
        return mention.kind() == Mention.Kind.NOMINAL;
    }

    boolean isPronoun() {
        return mention.kind() == Mention.Kind.PRONOUN;
    }

    boolean isDemonym() {
        return mention.kind() == Mention.Kind.DEMONYM;
    }

    boolean isPlural() {
        return has(Features.NUMBER, Features.PLURAL);
    }

    boolean isDefinite() {
        return has(Features.DEFINITE, Features.TRUE);
    }

    boolean has(String feature, String value) {
        return mention.feature(feature).filter(value::equals).isPresent();
    }

    Optional<String> feature(String key) {
        return mention.feature(key);
    }

    String type() {
        return mention.type();
    }

    int sentence() {
        return mention.sentence();
    }

    int start() {
        return mention.tokens().start();
    }

    int end() {
        return mention.tokens().end();
    }

    boolean precedes(Reference other) {
        return index < other.index;
    }
}
