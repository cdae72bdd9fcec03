package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.text.Document;
import org.newsgraph.text.Quotation;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Which stretches of the text are quoted: as found before, or by the quotation marks of each paragraph. */
record Quotes(List<Span> spans) {
    private static final int SHORTEST = 25;
    private static final String MARKS = "\"“”„«»";

    static Quotes of(Document document) {
        if (!document.quotations().isEmpty()) {
            return new Quotes(
                    document.quotations().stream().map(Quotation::span).toList());
        }
        var spans = new ArrayList<Span>();
        int open = -1;
        int paragraph = -1;
        int last = 0;
        for (Sentence sentence : document.sentences()) {
            if (sentence.paragraph() != paragraph) {
                addSpan(spans, open, last);
                open = -1;
                paragraph = sentence.paragraph();
            }
            for (Token token : sentence.tokens()) {
                if (isMark(token)) {
                    addSpan(spans, open, token.span().end());
                    open = open < 0 ? token.span().start() : -1;
                }
                last = token.span().end();
            }
        }
        addSpan(spans, open, last);
        return new Quotes(spans);
    }

    static boolean isMark(Token token) {
        return MARKS.contains(token.form())
                || token.form().equals("``")
                || token.form().equals("''");
    }

    /** A word or two in quotation marks is a name or a wink and not speech. */
    private static void addSpan(List<Span> spans, int start, int end) {
        if (start >= 0 && end - start >= SHORTEST) {
            spans.add(new Span(start, end));
        }
    }

    Optional<Span> around(Span span) {
        return spans.stream().filter(quote -> quote.contains(span)).findFirst();
    }
}
