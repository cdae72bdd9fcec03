package org.newsgraph.fact;

import java.util.Locale;
import java.util.Optional;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Token;

/**
 * What a word does to the certainty of the clause or event it bears on, by {@code lexicon/clause-effects.tsv}. An effect is
 * NEG, PR, PS, UN, FUT, PSFUT or OK; {@code PS/OK} is PS, but OK where the word itself is negated. Two words in a row may have
 * an entry of their own ("not only"), which then counts instead of theirs; so may a verb and the mark of its gerund ("stop from").
 */
final class ClauseEffects {

    /** How a word bears on a clause: the columns of the lexicon. */
    enum Role {
        /** As an auxiliary. */
        AUX("aux"),
        /** As an adverb. */
        ADVERB("adverb"),
        /** As an adjective or determiner of the noun. */
        MODIFIER("modifier"),
        /** As a pronoun that is subject or object. */
        ARGUMENT("argument"),
        /** Of a complement clause. */
        GOVERNOR("governor"),
        /** Of an event noun that is its object or passive subject. */
        OBJECT("object"),
        /** Of an event noun that is its subject. */
        SUBJECT("subject"),
        /** As the subordinator of a clause, or the preposition of a noun, for what it introduces. */
        MARK("mark"),
        /** As the subordinator of a clause of time whose verb is in the present ("when she arrives"). */
        MARK_OF_PRESENT("mark-of-present"),
        /** As the subordinator of an adverbial clause, for the clause above. */
        MAIN("main"),
        /** As the mark of a bare infinitive. */
        TO_INFINITIVE("to-infinitive"),
        /** As the mark of a gerund that completes its verb. */
        COMPLEMENT("complement");

        private final String column;

        Role(String column) {
            this.column = column;
        }
    }

    private final Lexicon lexicon;

    ClauseEffects(Lexicons lexicons) {
        this.lexicon = lexicons.expect("clause-effects");
    }

    /** The effect of a token in a role where nothing negates it; empty when it has none. */
    String of(Sentence sentence, Token token, Role role) {
        return of(sentence, token, role, false);
    }

    /** The effect of a token in a role; empty when it has none. */
    String of(Sentence sentence, Token token, Role role, boolean negated) {
        return side(entry(sentence, token, role).orElse(""), negated);
    }

    private static String side(String effect, boolean negated) {
        int slash = effect.indexOf('/');
        if (slash < 0) {
            return effect;
        }
        return negated ? effect.substring(slash + 1) : effect.substring(0, slash);
    }

    /**
     * The effect of a governor on a gerund behind a mark: that of both together ("stop from"), or of the governor alone; empty when
     * it has none.
     */
    String ofGovernor(Sentence sentence, Token governor, Token mark, boolean negated) {
        return lexicon.feature(governor.lemma().toLowerCase(Locale.ROOT) + " " + form(mark), Role.GOVERNOR.column)
                .map(effect -> side(effect, negated))
                .orElseGet(() -> of(sentence, governor, Role.GOVERNOR, negated));
    }

    private Optional<String> entry(Sentence sentence, Token token, Role role) {
        Optional<String> pair = pair(sentence, token.index(), token.index() + 1)
                .or(() -> pair(sentence, token.index() - 1, token.index()));
        if (pair.isPresent()) {
            return lexicon.feature(pair.get(), role.column);
        }
        return lexicon.feature(token.lemma().toLowerCase(Locale.ROOT), role.column)
                .or(() -> lexicon.feature(form(token), role.column));
    }

    /** The entry of two neighbours, if there is one. */
    private Optional<String> pair(Sentence sentence, int first, int second) {
        if (first < 0 || second >= sentence.size()) {
            return Optional.empty();
        }
        return Optional.of(form(sentence.token(first)) + " " + form(sentence.token(second)))
                .filter(lexicon::contains);
    }

    private static String form(Token token) {
        return token.form().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
