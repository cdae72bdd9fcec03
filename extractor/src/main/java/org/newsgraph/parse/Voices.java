package org.newsgraph.parse;

import java.util.List;
import org.newsgraph.text.Token;

/**
 * Mends what the parser decides before it has seen enough: subjects agree with the voice of their verb, and a bare noun behind an
 * active verb that has no object is its object; a last item behind "and" belongs to its list.
 */
final class Voices {
    private static final int NEAR = 4;

    private Voices() {}

    static List<Token> agree(List<Token> tokens) {
        List<Token> possessed = Possessors.mend(tokens);
        return possessed.stream().map(token -> agree(token, possessed)).toList();
    }

    private static Token agree(Token token, List<Token> tokens) {
        if (token.relation().equals("obl")
                && token.head() >= 0
                && has(token, "cc", tokens)
                && !has(token, "case", tokens)) {
            for (int i = token.index() - 1; i > token.head(); i--) {
                Token earlier = tokens.get(i);
                if (earlier.head() == token.head() && earlier.relation().startsWith("obl")) {
                    return token.withHead(earlier.index(), "conj");
                }
            }
        }
        if ((token.relation().equals("obl") || token.relation().equals("flat"))
                && token.head() >= 0
                && isBareObject(token, tokens)) {
            return token.withHead(token.head(), "obj");
        }
        boolean subject = token.relation().equals("nsubj") || token.relation().equals("nsubj:pass");
        if (!subject || token.head() < 0) {
            return token;
        }
        Token verb = tokens.get(token.head());
        boolean passive = verb.tag().equals("VERB")
                && tokens.stream()
                        .anyMatch(other ->
                                other.head() == verb.index() && other.relation().equals("aux:pass"));
        boolean active = tokens.stream()
                .anyMatch(other ->
                        other.head() == verb.index() && other.relation().equals("aux"));
        if (passive) {
            return token.withHead(token.head(), "nsubj:pass");
        }
        return active || !verb.xpos().equals("VBN") ? token.withHead(token.head(), "nsubj") : token;
    }

    private static boolean has(Token head, String relation, List<Token> tokens) {
        return tokens.stream()
                .anyMatch(other ->
                        other.head() == head.index() && other.relation().equals(relation));
    }

    private static boolean isBareObject(Token token, List<Token> tokens) {
        Token verb = tokens.get(token.head());
        boolean marked = tokens.stream()
                .anyMatch(other ->
                        other.head() == token.index() && other.relation().equals("case"));
        boolean taken = tokens.stream()
                .anyMatch(other -> other.head() == verb.index()
                        && (other.relation().equals("obj") || other.relation().equals("aux:pass")));
        return !marked
                && !taken
                && verb.tag().equals("VERB")
                && token.index() > verb.index()
                && token.xpos().startsWith("NN")
                && token.index() - verb.index() < NEAR;
    }
}
