package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * Splits sentences into tokens the way the English treebanks do, except that hyphenated words stay whole: possessives and
 * contractions are split off, abbreviations keep their full stop, marks stand alone.
 */
public final class TokenAnnotator implements Annotator {
    private static final Pattern TOKEN = Pattern.compile(
            "(?:https?://|www\\.)\\S+[\\w/]" // addresses
                    + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
                    + "|[@#]\\w+"
                    + "|(?:\\p{L}\\.){2,}" // U.S., a.m.
                    + "|\\d+(?:[.,:]\\d+)*(?:-?\\p{L}+)*(?:-[\\p{L}\\p{N}]+)*" // 1,000  5th  55-member
                    + "|\\p{Lu}+(?:&\\p{Lu}+)+" // AT&T
                    + "|\\p{Lu}/\\p{Lu}(?![\\p{L}\\p{N}/])" // A/S
                    + "|[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:[-‐‑'’][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*|\\.(?=\\p{Ll}{2,3}\\b)\\p{Ll}+)*"
                    + "|\\.{2,}|…|--+"
                    + "|(?<=\\s)['’]\\p{L}{1,2}(?![\\p{L}'’])" // the ending of "Lind 's"
                    + "|['’]{2}|``|\\p{Sc}|\\S");

    private final Lexicon abbreviations;
    private final Lexicon contractions;

    public TokenAnnotator(Lexicons lexicons) {
        abbreviations = lexicons.expect("abbreviations");
        contractions = lexicons.expect("contractions");
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.TOKENS);
    }

    @Override
    public Document annotate(Document document) {
        String text = document.article().text();
        return document.withSentences(document.sentences().stream()
                .map(sentence -> sentence.withTokens(tokens(text, sentence)))
                .toList());
    }

    private List<Token> tokens(String text, Sentence sentence) {
        var tokens = new ArrayList<Token>();
        Matcher matcher = TOKEN.matcher(text)
                .region(sentence.span().start(), sentence.span().end());
        int from = sentence.span().start();
        while (from < sentence.span().end()
                && matcher.region(from, sentence.span().end()).find()) {
            int end = withFullStop(
                    text, matcher.start(), matcher.end(), sentence.span().end());
            for (Span part : parts(text, matcher.start(), end)) {
                tokens.add(Token.of(tokens.size(), part, text.substring(part.start(), part.end())));
            }
            from = end;
        }
        return tokens;
    }

    /** An abbreviation or an initial keeps its full stop, unless that ends the sentence and nothing tells it is one. */
    private int withFullStop(String text, int start, int end, int limit) {
        if (end >= limit || text.charAt(end) != '.') {
            return end;
        }
        String word = text.substring(start, end + 1);
        boolean initial = end - start == 1 && Character.isUpperCase(text.charAt(start));
        boolean last = text.substring(end + 1, limit).isBlank();
        boolean abbreviation = abbreviations.contains(word)
                && (!abbreviations
                                .feature(word, "ends")
                                .filter("number"::equals)
                                .isPresent()
                        || isBeforeNumber(text, end + 1, limit));
        return abbreviation || initial && !last ? end + 1 : end;
    }

    private static boolean isBeforeNumber(String text, int from, int limit) {
        String rest = text.substring(from, limit).stripLeading();
        return !rest.isEmpty() && Character.isDigit(rest.charAt(0));
    }

    private boolean isSuffix(String ending) {
        return contractions.feature(ending, "split").filter("suffix"::equals).isPresent();
    }

    /** Splits a word into its stem and what is contracted with it. */
    private List<Span> parts(String text, int start, int end) {
        String word = Typography.plain(text.substring(start, end).toLowerCase(Locale.ROOT));
        if (word.length() > 1 && word.charAt(0) == '\'' && word.charAt(1) != '\'') {
            return isSuffix(word)
                    ? List.of(new Span(start, end))
                    : List.of(new Span(start, start + 1), new Span(start + 1, end));
        }
        for (int at = 1; at < word.length(); at++) {
            boolean mark = "'n-".indexOf(word.charAt(at)) >= 0;
            if (mark && isSuffix(word.substring(at))) {
                return List.of(new Span(start, start + at), new Span(start + at, end));
            }
        }
        int hyphen = word.indexOf('-') + 1;
        boolean prefix = hyphen > 0
                && hyphen < word.length()
                && contractions
                        .feature(word.substring(0, hyphen), "split")
                        .filter("prefix"::equals)
                        .isPresent();
        if (prefix) {
            return List.of(new Span(start, start + hyphen), new Span(start + hyphen, end));
        }
        var whole = contractions.feature(word, "at");
        if (whole.isPresent()) {
            int at = Integer.parseInt(whole.get());
            return List.of(new Span(start, start + at), new Span(start + at, end));
        }
        return List.of(new Span(start, end));
    }
}
