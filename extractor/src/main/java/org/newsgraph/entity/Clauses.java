package org.newsgraph.entity;

import java.util.Set;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Who does what in a clause, from the parse when there is one and from the tags around a phrase otherwise. */
final class Clauses {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final int LONGEST_INSERTION = 14;

    private Clauses() {}

    /** Is the phrase with this head the subject of a clause? */
    static boolean isSubject(Sentence sentence, Span phrase, int head) {
        Token token = sentence.token(head);
        if (isParsed(token)) {
            return token.relation().startsWith("nsubj");
        }
        return !followsPreposition(sentence, phrase)
                && (precedesVerb(sentence, phrase) || followsVerb(sentence, phrase));
    }

    static boolean isParsed(Token token) {
        return token.head() != Token.UNPARSED;
    }

    static boolean isFinite(Token token) {
        return FINITE.contains(token.xpos());
    }

    static boolean followsPreposition(Sentence sentence, Span phrase) {
        return phrase.start() > 0 && sentence.token(phrase.start() - 1).tag().equals("ADP");
    }

    private static boolean precedesVerb(Sentence sentence, Span phrase) {
        int next = afterInsertion(sentence, phrase.end());
        while (next < sentence.size() && isSkipped(sentence.token(next))) {
            next++;
        }
        return next < sentence.size() && isFinite(sentence.token(next));
    }

    private static boolean isSkipped(Token token) {
        return token.tag().equals("ADV")
                || token.xpos().equals("``")
                || token.xpos().equals("''");
    }

    /** Speech puts its subject behind the verb: "…", said the minister. */
    private static boolean followsVerb(Sentence sentence, Span phrase) {
        int verb = phrase.start() - 1;
        if (verb < 1
                || !isFinite(sentence.token(verb))
                || sentence.token(verb).tag().equals("AUX")) {
            return false;
        }
        String before = sentence.token(verb - 1).xpos();
        return before.equals(",") || before.equals("''") || before.equals("``");
    }

    /** Steps over "(…)", ", 64," and ", who …," to where the clause goes on. */
    private static int afterInsertion(Sentence sentence, int position) {
        if (position >= sentence.size()) {
            return position;
        }
        String mark = sentence.token(position).form();
        String closing = mark.equals("(") ? ")" : mark.equals(",") ? "," : "";
        if (closing.isEmpty()) {
            return position;
        }
        int limit = Math.min(sentence.size(), position + LONGEST_INSERTION);
        for (int i = position + 1; i < limit; i++) {
            if (sentence.token(i).form().equals(closing)) {
                return mark.equals("(") ? afterInsertion(sentence, i + 1) : i + 1;
            }
        }
        return position;
    }
}
