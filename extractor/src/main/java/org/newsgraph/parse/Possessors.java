package org.newsgraph.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.text.Token;

/** What stands before a possessive mark belongs to the head of the phrase behind it, whatever the parser made of it. */
final class Possessors {
    private static final String MARK = "POS";
    private static final String RELATION = "nmod:poss";
    private static final Set<String> PHRASE = Set.of("NOUN", "PROPN", "ADJ", "NUM");

    private Possessors() {}

    static List<Token> mend(List<Token> tokens) {
        var mended = new ArrayList<>(tokens);
        for (Token mark : tokens) {
            if (mark.xpos().equals(MARK) && mark.head() >= 0 && mark.head() < mark.index()) {
                Token possessor = mended.get(mark.head());
                OptionalInt owned = headBehind(tokens, mark.index() + 1);
                if (!possessor.relation().equals(RELATION)
                        && owned.isPresent()
                        && isFree(mended, possessor, owned.getAsInt())) {
                    mended.set(possessor.index(), possessor.withHead(owned.getAsInt(), RELATION));
                }
            }
        }
        return mended;
    }

    /** The token of the phrase that hangs outside of it. */
    private static OptionalInt headBehind(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && PHRASE.contains(tokens.get(end).tag())) {
            end++;
        }
        for (int i = end - 1; i >= from; i--) {
            int head = tokens.get(i).head();
            if (head < from - 2 || head >= end) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** A tree stays a tree: what is owned does not hang below its possessor. */
    private static boolean isFree(List<Token> tokens, Token possessor, int owned) {
        int above = owned;
        for (int step = 0; step < tokens.size() && above >= 0; step++) {
            if (above == possessor.index()) {
                return false;
            }
            above = tokens.get(above).head();
        }
        return above < 0;
    }
}
