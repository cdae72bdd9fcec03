package org.newsgraph.pattern;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
    private final Places everywhere;
    private final Places tokens;
    private final Places none;
    /** The tokens that have each form or lemma. */
    private final Map<String, Places> words = new HashMap<>();

    private final Map<TokenConstraint.Key, Map<String, Places>> values = new EnumMap<>(TokenConstraint.Key.class);
    private final Map<TokenConstraint.Test, Places> tested = new HashMap<>();
    private final Map<String, Places> inLexicons = new HashMap<>();
    private final Map<SpanQuery.Entries, List<Span>> entries = new HashMap<>();
    private @Nullable SyntaxGraph graph;

    public SentenceWords(Sentence sentence, Lexicons lexicons) {
        this.sentence = sentence;
        this.lexicons = lexicons;
        int size = sentence.size();
        everywhere = Places.of(size, size + 1, place -> true);
        tokens = Places.of(size, size, place -> true);
        none = Places.of(size, 0, place -> false);
        for (Token token : sentence.tokens()) {
            String form = token.form().toLowerCase(Locale.ROOT);
            String lemma = token.lemma().toLowerCase(Locale.ROOT);
            forms.add(form);
            lemmas.add(lemma);
        }
        Places.addAll(words, size, forms::get);
        Places.addAll(words, size, lemmas::get);
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

    Places none() {
        return none;
    }

    /** The tokens in some spans. */
    Places covered(List<Span> spans) {
        return Places.covered(sentence.size(), spans);
    }

    /** All forms and lemmas in lower case. */
    Set<String> all() {
        return words.keySet();
    }

    /** The tokens that pass a test of words. */
    Places tokensThat(TokenConstraint.Test test) {
        Places known = tested.get(test);
        if (known == null) {
            known = test.key() == TokenConstraint.Key.IN ? inLexicons(test.values()) : withValue(test);
            tested.put(test, known);
        }
        return known;
    }

    private Places inLexicons(List<String> names) {
        Places found = none;
        for (String name : names) {
            Places known = inLexicons.get(name);
            if (known == null) {
                known = inLexicon(name);
                inLexicons.put(name, known);
            }
            found = found.or(known);
        }
        return found;
    }

    private Places inLexicon(String name) {
        return any(words, lexicons.expect(name).entries()::containsKey);
    }

    /** Looks up the values of the test among those of the sentence, or the other way round: whichever are fewer. */
    private Places withValue(TokenConstraint.Test test) {
        Map<String, Places> present = values.get(test.key());
        if (present == null) {
            present = values(test.key());
            values.put(test.key(), present);
        }
        if (test.isOpen() || test.values().size() > present.size()) {
            return any(present, test::any);
        }
        Places found = none;
        for (String value : test.values()) {
            Places here = present.get(value);
            if (here != null) {
                found = found.or(here);
            }
        }
        return found;
    }

    private Places any(Map<String, Places> present, Predicate<String> wanted) {
        Places found = none;
        for (Map.Entry<String, Places> value : present.entrySet()) {
            if (wanted.test(value.getKey())) {
                found = found.or(value.getValue());
            }
        }
        return found;
    }

    /** The tokens that have each value of a key. */
    private Map<String, Places> values(TokenConstraint.Key key) {
        var present = new HashMap<String, Places>();
        Places.addAll(present, sentence.size(), token -> value(key, sentence.token(token)));
        return present;
    }

    private String value(TokenConstraint.Key key, Token token) {
        return switch (key) {
            case WORD -> forms.get(token.index());
            case FORM -> token.form();
            case LEMMA -> lemmas.get(token.index());
            case TAG -> token.tag();
            case XPOS -> token.xpos();
            case REL -> token.relation();
            case YEAR -> Numbers.isYear(token) ? "yes" : "no";
            case AGE -> Numbers.isAge(token) ? "yes" : "no";
            case CAP -> token.isCapitalised() ? "yes" : "no";
            default -> throw new IllegalStateException(key + " has no one value");
        };
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
