package org.newsgraph.text;

import java.util.Optional;
import java.util.Set;

/**
 * Finds, by the order of the words alone, the subject or object of a verb for which a parser found none: "gangs of thieves were
 * seizing shops", where a parser may have taken "seizing" for an adjective of the shops.
 */
final class MissingArguments {
    private static final Set<String> NOUNS = Set.of("NOUN", "PROPN", "NUM", "PRON");
    private static final Set<String> INSIDE = Set.of("NOUN", "PROPN", "NUM", "ADJ", "DET", "ADV");
    private static final Set<String> MODIFIERS = Set.of("DET", "ADJ", "NUM", "NOUN", "PROPN");
    private static final Set<String> BEFORE_VERB = Set.of("aux", "aux:pass", "advmod");
    private static final int LONGEST_INSERTION = 14;
    private static final int MOST_STEPS = 4;

    private final Sentence sentence;

    MissingArguments(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The head of the phrase before a verb and its auxiliaries, stepping over insertions and back to the first noun. */
    Optional<Integer> subject(int verb) {
        int at = verb - 1;
        while (at >= 0
                && sentence.token(at).head() == verb
                && BEFORE_VERB.contains(sentence.token(at).relation())) {
            at--;
        }
        at = beforeInsertion(at);
        for (int step = 0; step < MOST_STEPS && at >= 0 && isNoun(at); step++) {
            int start = start(at);
            if (start == 0 || !sentence.token(start - 1).tag().equals("ADP")) {
                return Optional.of(at);
            }
            at = skipQuotes(start - 2);
        }
        return Optional.empty();
    }

    /** The head of the phrase right behind a verb. */
    Optional<Integer> object(int verb) {
        int at = verb + 1;
        int noun = -1;
        while (at < sentence.size() && MODIFIERS.contains(sentence.token(at).tag())) {
            noun = isNoun(at) ? at : noun;
            at++;
        }
        return noun < 0 || sentence.token(noun).tag().equals("PRON") ? Optional.empty() : Optional.of(noun);
    }

    /** Does a preposition stand before the phrase of a noun? */
    boolean followsPreposition(int noun) {
        int start = start(noun);
        return start > 0 && sentence.token(start - 1).tag().equals("ADP");
    }

    private boolean isNoun(int at) {
        return NOUNS.contains(sentence.token(at).tag())
                && !sentence.token(at).xpos().startsWith("W");
    }

    private int skipQuotes(int from) {
        int at = from;
        while (at >= 0
                && (sentence.token(at).xpos().equals("''")
                        || sentence.token(at).xpos().equals("``"))) {
            at--;
        }
        return at;
    }

    /** Before ", the largest city," and "(…)". */
    private int beforeInsertion(int from) {
        int at = skipQuotes(from);
        String mark = at < 0 ? "" : sentence.token(at).form();
        String opening = mark.equals(",") ? "," : mark.equals(")") ? "(" : "";
        if (opening.isEmpty()) {
            return at;
        }
        for (int i = at - 1; i > 0 && i >= at - LONGEST_INSERTION; i--) {
            if (sentence.token(i).form().equals(opening)) {
                return skipQuotes(i - 1);
            }
        }
        return -1;
    }

    private int start(int noun) {
        int start = noun;
        while (start > 0 && isInside(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isInside(int at) {
        Token token = sentence.token(at);
        return INSIDE.contains(token.tag())
                || token.xpos().equals("VBN")
                || token.xpos().equals("POS")
                || token.xpos().equals("PRP$")
                || token.xpos().equals("``")
                || token.xpos().equals("HYPH");
    }
}
