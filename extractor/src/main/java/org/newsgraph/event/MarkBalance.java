package org.newsgraph.event;

import java.util.Optional;
import org.newsgraph.text.Document;
import org.newsgraph.text.Quotation;
import org.newsgraph.text.Span;

/** Puts marks in balance: words that are told hold a quotation or a parenthesis whole, or none of its marks. */
public final class MarkBalance {
    private static final String DOUBLE = "\"“”„«»";
    private static final String SINGLE = "'‘’";
    private static final String MARKS_BEFORE_CLOSING = ".,!?…";

    private static final int LONGEST_MARK = 4;
    private static final char OPENING = '(';
    private static final char CLOSING = ')';

    private final Document document;
    private final String text;

    private MarkBalance(Document document) {
        this.document = document;
        this.text = document.article().text();
    }

    /**
     * Words with the quotations that begin in them, and with the marks around them of those that they fill.
     *
     * @param words UTF-16 offsets in the article's text
     */
    static Span of(Document document, Span words) {
        var balance = new MarkBalance(document);
        return balance.parenthesis(balance.single(balance.quotations(words)));
    }

    /**
     * Words with the marks right behind them that close a quotation which begins in them.
     *
     * @param words UTF-16 offsets in the article's text
     */
    public static Span closed(Document document, Span words) {
        var balance = new MarkBalance(document);
        return document.quotations().stream()
                .filter(quotation -> quotation.closed()
                        && words.contains(quotation.span().start())
                        && words.end() < quotation.span().end()
                        && balance.isMarks(words.end(), quotation.span().end()))
                .findFirst()
                .map(quotation -> words.cover(quotation.span()))
                .orElse(words);
    }

    private Span quotations(Span words) {
        Span whole = words;
        for (Quotation quotation : document.quotations()) {
            Span span = quotation.span();
            if (quotation.closed() && (words.contains(span.start()) || fills(span, whole))) {
                whole = whole.cover(span);
            }
        }
        return whole;
    }

    /** Do the words go up to the marks of a quotation on both sides, or from its first word on beyond its end? */
    private boolean fills(Span quotation, Span words) {
        boolean fromFirst = quotation.contains(words.start()) && isMark(quotation.start() + 1, words.start());
        boolean toLast = words.end() >= quotation.end() || isMarks(words.end(), quotation.end());
        return fromFirst && toLast;
    }

    /** Is there nothing before the words but a short one, such as a subordinator ("agreed “that we shall stay”")? */
    private boolean isMark(int start, int end) {
        String before = text.substring(start, Math.max(start, end)).strip();
        return before.length() <= LONGEST_MARK && before.chars().allMatch(Character::isLowerCase);
    }

    private boolean isMarks(int start, int end) {
        return text.substring(start, end)
                .chars()
                .allMatch(c -> MARKS_BEFORE_CLOSING.indexOf(c) >= 0 || DOUBLE.indexOf(c) >= 0);
    }

    /** "It was 'too late.'": a single mark that opens in the words closes right behind them. */
    private Span single(Span words) {
        return unclosed(words)
                .flatMap(opening -> closing(words.end()))
                .map(end -> new Span(words.start(), end))
                .orElse(words);
    }

    /** The last single mark before a word that none behind a word follows. */
    private Optional<Integer> unclosed(Span words) {
        int opening = -1;
        for (int i = words.start(); i < words.end(); i++) {
            if (SINGLE.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            boolean behindWord = i > 0 && !Character.isWhitespace(text.charAt(i - 1));
            boolean beforeWord = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
            if (!behindWord && beforeWord) {
                opening = i;
            } else if (behindWord && !beforeWord) {
                opening = -1;
            }
        }
        return opening < 0 ? Optional.empty() : Optional.of(opening);
    }

    /** "The Harbour Union (HU": the mark that closes right behind the words is one of them. */
    private Span parenthesis(Span words) {
        String inside = text.substring(words.start(), words.end());
        boolean open = inside.lastIndexOf(OPENING) > inside.lastIndexOf(CLOSING);
        boolean closes = words.end() < text.length() && text.charAt(words.end()) == CLOSING;
        return open && closes ? new Span(words.start(), words.end() + 1) : words;
    }

    private Optional<Integer> closing(int end) {
        int at = end;
        while (at < text.length() && MARKS_BEFORE_CLOSING.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && SINGLE.indexOf(text.charAt(at)) >= 0 ? Optional.of(at + 1) : Optional.empty();
    }
}
