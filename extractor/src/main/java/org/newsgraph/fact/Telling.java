package org.newsgraph.fact;

import java.util.List;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Token;

/**
 * A sentence as it tells of a statement: without the syntax of what is said in it. A parser often hangs "she said" on a word of the
 * quotation, and then a "not" or a question mark of the quotation would bear on whether anything was said.
 */
final class Telling {
    private static final String NO_WORD = "";

    private Telling() {}

    /**
     * The sentence, its content cut off.
     *
     * @param statement what is said, and in which words
     */
    static Sentence of(Sentence sentence, Statements.Statement statement) {
        List<Token> tokens = sentence.tokens();
        return sentence.withTokens(
                tokens.stream().map(token -> cut(token, tokens, statement)).toList());
    }

    private static Token cut(Token token, List<Token> tokens, Statements.Statement statement) {
        if (statement.holds(token.span())) {
            return new Token(
                    token.index(), token.span(), NO_WORD, NO_WORD, token.tag(), token.xpos(), Token.UNPARSED, NO_WORD);
        }
        boolean hangsOnContent =
                token.head() >= 0 && statement.holds(tokens.get(token.head()).span());
        return hangsOnContent ? token.withHead(Token.ROOT, token.relation()) : token;
    }
}
