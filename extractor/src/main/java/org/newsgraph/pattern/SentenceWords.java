package org.newsgraph.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.SyntaxGraph;
import org.newsgraph.text.Token;

/**
 * The words of a sentence, and what patterns ask about words alone. What was asked once is kept: most questions are asked by many
 * patterns. For one thread.
 */
public final class SentenceWords {
    private final Sentence sentence;
    private final Lexicons lexicons;
    private final List<String> forms = new ArrayList<>();
    private final List<String> lemmas = new ArrayList<>();
    private final Map<TokenConstraint.Test, Places> tested = new HashMap<>();
    private final Map<SpanQuery.Entries, List<Span>> entries = new HashMap<>();
    private final Places everywhere;
    private final Places tokens;
    private @Nullable SyntaxGraph graph;

    public SentenceWords(Sentence sentence, Lexicons lexicons) {
        this.sentence = sentence;
        this.lexicons = lexicons;
        for (Token token : sentence.tokens()) {
            forms.add(token.form().toLowerCase(Locale.ROOT));
            lemmas.add(token.lemma().toLowerCase(Locale.ROOT));
        }
        int size = sentence.size();
        everywhere = Places.of(size, size + 1, place -> true);
        tokens = Places.of(size, size, place -> true);
    }

    Sentence sentence() {
        return sentence;
    }

    Lexicons lexicons() {
        return lexicons;
    }

    SyntaxGraph graph() {
        SyntaxGraph built = graph;
        if (built == null) {
            built = SyntaxGraph.of(sentence);
            graph = built;
        }
        return built;
    }

    Places everywhere() {
        return everywhere;
    }

    Places tokens() {
        return tokens;
    }

    /** The form of a token in lower case. */
    String form(int token) {
        return forms.get(token);
    }

    /** The lemma of a token in lower case. */
    String lemma(int token) {
        return lemmas.get(token);
    }

    /** All forms and lemmas in lower case. */
    Set<String> all() {
        var all = new LinkedHashSet<>(forms);
        all.addAll(lemmas);
        return all;
    }

    /** The tokens that pass a test of words. */
    Places tokensThat(TokenConstraint.Test test) {
        Places known = tested.get(test);
        if (known == null) {
            known = Places.of(forms.size(), forms.size(), token -> test.holdsForWord(this, token));
            tested.put(test, known);
        }
        return known;
    }

    boolean isIn(String lexicon, int token) {
        Lexicon words = lexicons.expect(lexicon);
        return words.contains(lemmas.get(token)) || words.contains(forms.get(token));
    }

    /** The places of entries of a lexicon, those with the same start the longest first. */
    List<Span> entries(SpanQuery.Entries asked) {
        return entries.computeIfAbsent(asked, this::findEntries);
    }

    private List<Span> findEntries(SpanQuery.Entries asked) {
        Lexicon lexicon = lexicons.expect(asked.lexicon());
        var spans = new ArrayList<Span>();
        for (int start = 0; start < forms.size(); start++) {
            for (Lexicon.Entry entry : lexicon.matches(forms, start)) {
                if (asked.features().entrySet().stream()
                        .allMatch(feature -> entry.feature(feature.getKey()).equals(feature.getValue()))) {
                    spans.add(new Span(start, start + entry.length()));
                }
            }
        }
        return spans;
    }
}
