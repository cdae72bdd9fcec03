package org.newsgraph.parse;

import java.util.List;
import org.newsgraph.text.Token;

/** Makes subjects agree with the voice of their verb, which the parser sees too late when it reads the subject first. */
final class Voices {
    private Voices() {}

    static List<Token> agree(List<Token> tokens) {
        return tokens.stream().map(token -> agree(token, tokens)).toList();
    }

    private static Token agree(Token token, List<Token> tokens) {
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
}
