package org.newsgraph.pattern;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Token;

/** The words of a sentence, lower-cased, as forms and as lemmas: what rules out most patterns at a glance. For one thread. */
public final class SentenceWords {
    private final Set<String> words = new HashSet<>();
    private final Map<String, Boolean> inLexicons = new HashMap<>();
    private final Lexicons lexicons;

    public SentenceWords(Sentence sentence, Lexicons lexicons) {
        this.lexicons = lexicons;
        for (Token token : sentence.tokens()) {
            words.add(token.form().toLowerCase(Locale.ROOT));
            words.add(token.lemma().toLowerCase(Locale.ROOT));
        }
    }

    boolean hasAny(Set<String> wanted) {
        return wanted.size() < words.size()
                ? wanted.stream().anyMatch(words::contains)
                : words.stream().anyMatch(wanted::contains);
    }

    boolean hasAnyOf(String lexicon) {
        return inLexicons.computeIfAbsent(lexicon, name -> {
            Lexicon entries = lexicons.expect(name);
            return words.stream().anyMatch(entries::contains);
        });
    }
}
