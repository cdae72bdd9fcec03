package org.newsgraph.nlp;

import java.util.List;
import java.util.Locale;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/** Takes the titles before persons' names away: "Governor Ana Lind" is Ana Lind; but who is only called Dean stays. */
public final class Titles {
    private final Lexicon titles;

    public Titles(Lexicons lexicons) {
        titles = lexicons.expect("entity/titles");
    }

    /** The name without titles; a name of anything but a person is left alone. */
    public NameLabels.Name without(List<String> words, NameLabels.Name name) {
        if (!name.type().equals(NameLabels.PERSON)) {
            return name;
        }
        Span span = name.span();
        List<String> lower = words.subList(span.start(), span.end()).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        int from = 0;
        int length = length(lower, from);
        while (length > 0 && from + length < lower.size()) {
            from += length;
            length = length(lower, from);
        }
        return new NameLabels.Name(new Span(span.start() + from, span.end()), name.type());
    }

    /** Does a capitalised title stand right before a place in a sentence? */
    boolean endBefore(Sentence sentence, int index) {
        return index > 0
                && sentence.token(index - 1).isCapitalised()
                && titles.contains(sentence.token(index - 1).form());
    }

    private int length(List<String> words, int from) {
        return from == words.size()
                ? 0
                : titles.match(words, from).map(Lexicon.Entry::length).orElse(0);
    }
}
