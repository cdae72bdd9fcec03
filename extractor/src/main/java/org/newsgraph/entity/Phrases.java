package org.newsgraph.entity;

import java.util.Locale;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Stretches of tokens as words. */
final class Phrases {
    private Phrases() {}

    /** The words with a space wherever the text has one, so that "U.S." and "al-Din" stay whole. */
    static String text(Sentence sentence, int start, int end) {
        var text = new StringBuilder(sentence.token(start).form());
        for (int i = start + 1; i < end; i++) {
            Token token = sentence.token(i);
            if (token.span().start() > sentence.token(i - 1).span().end()) {
                text.append(' ');
            }
            text.append(token.form());
        }
        return text.toString();
    }

    static String text(Sentence sentence, Span span) {
        return text(sentence, span.start(), span.end());
    }

    static boolean isUpperCase(String form) {
        return form.equals(form.toUpperCase(Locale.ROOT)) && !form.equals(form.toLowerCase(Locale.ROOT));
    }

    /** Is all of a headline in capitals? */
    static boolean isUpperCase(Sentence sentence) {
        return isUpperCase(text(sentence, 0, sentence.size()));
    }

    /** Each word with a capital and small letters. */
    static String capitalised(String text) {
        var name = new StringBuilder(text.length());
        boolean first = true;
        for (char c : text.toCharArray()) {
            name.append(first ? Character.toUpperCase(c) : Character.toLowerCase(c));
            first = !Character.isLetter(c);
        }
        return name.toString();
    }

    /** "K." */
    static boolean isInitial(String form) {
        return form.length() == 2 && Character.isUpperCase(form.charAt(0)) && form.endsWith(".");
    }

    /** "lind@example.org". */
    static boolean isAddress(String form) {
        return form.indexOf('@') > 0;
    }

    /** Are so many words capitalised that capitals say nothing, as in many headlines? */
    static boolean isTitleCase(Sentence sentence) {
        long words = sentence.tokens().stream()
                .filter(token -> token.form().length() > 3
                        && Character.isLetter(token.form().charAt(0)))
                .count();
        long capitals = sentence.tokens().stream()
                .filter(token -> token.form().length() > 3 && token.isCapitalised())
                .count();
        boolean stopped = sentence.token(sentence.size() - 1).tag().equals("PUNCT");
        return !stopped && words > 3 && capitals * 10 >= words * 8;
    }
}
