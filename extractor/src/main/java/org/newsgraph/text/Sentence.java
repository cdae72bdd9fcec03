package org.newsgraph.text;

import java.util.List;

/**
 * A sentence with its tokens.
 *
 * @param index position in the document, from 0
 * @param paragraph position of its paragraph in the article, from 0; a paragraph is a line of text
 * @param span place in the article's text, UTF-16 offsets
 * @param tokens in the order of the text
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public Sentence withTokens(List<Token> newTokens) {
        return new Sentence(index, paragraph, span, newTokens);
    }

    /** The place in the article's text of a non-empty span of tokens. */
    public Span textSpan(Span tokenSpan) {
        return new Span(
                tokens.get(tokenSpan.start()).span().start(),
                tokens.get(tokenSpan.end() - 1).span().end());
    }

    /** The token outside a span that one of its tokens depends on, the first one's that has one; {@link Token#ROOT} if there is none. */
    public int governor(Span tokenSpan) {
        return tokens.subList(tokenSpan.start(), tokenSpan.end()).stream()
                .mapToInt(Token::head)
                .filter(head -> head >= 0 && !tokenSpan.contains(head))
                .findFirst()
                .orElse(Token.ROOT);
    }
}
