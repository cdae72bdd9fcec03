package org.newsgraph.event;

import java.util.Optional;
import java.util.Set;
import org.newsgraph.pattern.Scene;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** What is told of something in a clause about it ("a port that sailors say is closed"). */
final class RelativeTold {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> VERBS = Set.of("VERB", "AUX");
    private static final Set<String> PRONOUNS = Set.of("WDT", "WP", "WP$");
    private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
    private static final String PUNCTUATION = "PUNCT";
    private static final String RELATIVE = "acl:relcl";
    private static final String CASE = "case";
    private static final String COORDINATOR = "cc";
    private static final int MOST_BEFORE_VERB = 10;

    private final Sentence sentence;
    private final Span trigger;

    /**
     * A statement.
     *
     * @param trigger tokens of the verb that reports
     */
    RelativeTold(Scene scene, Span trigger) {
        this.sentence = scene.sentence();
        this.trigger = trigger;
    }

    /**
     * The words that name the subject of what is told right behind the words of reporting: the pronoun ("that sailors say is closed"),
     * or without one the noun that the clause is about ("ports sailors say are closed").
     *
     * @param found what a parser found of what is told
     */
    Optional<Span> subject(Span found) {
        int verb = found.contains(trigger) ? trigger.end() : found.start();
        if (verb != trigger.end()
                || verb >= found.end()
                || !FINITE.contains(sentence.token(verb).xpos())) {
            return Optional.empty();
        }
        for (int i = trigger.start() - 1; i >= Math.max(0, trigger.start() - MOST_BEFORE_VERB); i--) {
            Token token = sentence.token(i);
            if (PRONOUNS.contains(token.xpos())) {
                return i + 1 < trigger.start() ? Optional.of(new Span(i, i + 1)) : Optional.empty();
            }
            boolean verbal = VERBS.contains(token.tag()) && !trigger.contains(token.head());
            if (verbal || token.tag().equals(PUNCTUATION)) {
                return Optional.empty();
            }
            if (isAbout(token)) {
                return Optional.of(new Span(firstOf(token), i + 1));
            }
        }
        return Optional.empty();
    }

    /** Is it the noun that the clause of the words of reporting is about? */
    private boolean isAbout(Token noun) {
        Token verb = sentence.token(trigger.start());
        return NOUNS.contains(noun.tag()) && verb.relation().equals(RELATIVE) && verb.head() == noun.index();
    }

    /** Where the words right before a noun that hang on it begin. */
    private int firstOf(Token noun) {
        int first = noun.index();
        while (first > 0
                && sentence.token(first - 1).head() == noun.index()
                && !sentence.token(first - 1).tag().equals(PUNCTUATION)
                && !sentence.token(first - 1).relation().equals(CASE)
                && !sentence.token(first - 1).relation().equals(COORDINATOR)) {
            first--;
        }
        return first;
    }
}
