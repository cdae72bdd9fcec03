package org.newsgraph.event;

import java.util.Set;
import org.newsgraph.pattern.Scene;
import org.newsgraph.text.Quotation;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Tells what somebody said from a name or a phrase that is put between quotation marks. */
final class Utterances {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> QUOTES = Set.of("``", "''");

    private Utterances() {}

    /**
     * Are the words of a quotation something said: have they a verb that stands by itself, do they begin or end where a sentence
     * may, does punctuation set them off?
     *
     * @param span tokens of the quotation in the sentence, with its marks
     */
    static boolean isOne(Sentence sentence, Span span) {
        int last = span.end() - 1;
        boolean open = !isQuote(sentence.token(last));
        boolean ends = open || last == span.start() || isPunctuation(sentence.token(last - 1));
        boolean setOff = span.start() == 0 || isPunctuation(sentence.token(span.start() - 1));
        return ends
                || setOff
                || sentence.tokens().subList(span.start(), span.end()).stream()
                        .anyMatch(token -> FINITE.contains(token.xpos()));
    }

    /** Is a quotation only a part of a sentence, since it begins with a small letter? Its place is in the article's text. */
    static boolean isPart(Sentence sentence, Span quotation) {
        return sentence.tokens().stream()
                .filter(token ->
                        quotation.contains(token.span()) && !token.tag().equals("PUNCT"))
                .findFirst()
                .filter(token -> Character.isLowerCase(token.form().codePointAt(0)))
                .isPresent();
    }

    private static boolean isQuote(Token token) {
        return QUOTES.contains(token.xpos());
    }

    private static boolean isPunctuation(Token token) {
        return token.tag().equals("PUNCT") && !isQuote(token);
    }

    /** The whole quotation that has a part in a sentence, UTF-16 offsets. */
    static Span whole(Scene scene, Span tokens) {
        Span part = scene.sentence().textSpan(tokens);
        return scene.document().quotations().stream()
                .map(Quotation::span)
                .filter(span -> span.contains(part))
                .findFirst()
                .orElse(part);
    }
}
