package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Finds the names of an article where the finders missed them: the same words in capitals, and surnames of its people. */
final class RepeatedNames {
    private static final int SHORTEST = 3;
    private static final int LONGEST_TITLE = 4;

    private final EntityLexicon lexicon;
    private final Kinds kinds;
    private final Map<String, NameCandidate> known = new HashMap<>();
    private int longest = 1;

    private final Document document;

    RepeatedNames(EntityLexicon lexicon, Kinds kinds, Document document, List<NameCandidate> names) {
        this.document = document;
        this.lexicon = lexicon;
        this.kinds = kinds;
        for (NameCandidate name : names) {
            if (!name.isDemonym()) {
                Sentence sentence = document.sentences().get(name.sentence());
                learn(Phrases.text(sentence, name.tokens()), name);
                if (kinds.isPerson(name.type()) && name.tokens().length() > 1) {
                    learn(sentence.token(name.tokens().end() - 1).form(), name);
                }
                longest = Math.max(longest, name.tokens().length());
            }
        }
    }

    private void learn(String text, NameCandidate name) {
        if (text.length() >= SHORTEST
                && Character.isUpperCase(text.codePointAt(0))
                && lexicon.noun(text.toLowerCase(java.util.Locale.ROOT)).isEmpty()) {
            known.putIfAbsent(text, name);
        }
    }

    /**
     * The names between those that were found already.
     *
     * @param taken tokens of names, and of names of other things
     */
    List<NameCandidate> find(Sentence sentence, List<Span> taken) {
        var found = new ArrayList<NameCandidate>();
        boolean[] covered = new boolean[sentence.size()];
        for (Span tokens : taken) {
            java.util.Arrays.fill(covered, tokens.start(), tokens.end(), true);
        }
        for (int start = 0; start < sentence.size(); start++) {
            Token token = sentence.token(start);
            if (!covered[start] && token.isCapitalised() && isNameLike(token)) {
                NameCandidate name = longestAt(sentence, start, covered);
                if (name != null) {
                    found.add(kinds.isPerson(name.type()) ? withGivenNames(sentence, name, covered) : name);
                    start = name.tokens().end() - 1;
                }
            }
        }
        return found;
    }

    /** "Ada Moss" where only "Moss" is known. */
    private NameCandidate withGivenNames(Sentence sentence, NameCandidate name, boolean[] covered) {
        int start = name.tokens().start();
        while (start > 0 && !covered[start - 1] && isGivenName(sentence.token(start - 1))) {
            start--;
        }
        return name.withTokens(new Span(start, name.tokens().end()));
    }

    private boolean isGivenName(Token token) {
        return token.tag().equals("PROPN")
                && token.isCapitalised()
                && !lexicon.isTitle(token.form())
                && !lexicon.is(WordClass.CALENDAR, token.form())
                && lexicon.nameNoun(token.form().toLowerCase(java.util.Locale.ROOT))
                        .isEmpty();
    }

    private static boolean isNameLike(Token token) {
        return token.index() > 0 || token.tag().equals("PROPN") || token.tag().equals("NOUN");
    }

    private @org.jspecify.annotations.Nullable NameCandidate longestAt(
            Sentence sentence, int start, boolean[] covered) {
        int limit = Math.min(sentence.size(), start + longest);
        for (int end = limit; end > start; end--) {
            NameCandidate name = isFree(covered, start, end) ? known.get(Phrases.text(sentence, start, end)) : null;
            if (name != null && !isPartOfMore(sentence, name, new Span(start, end))) {
                return new NameCandidate(
                        sentence.index(),
                        new Span(start, end),
                        name.type(),
                        NameCandidate.Source.REPEAT,
                        canonical(name));
            }
        }
        return null;
    }

    /** "Rossing Networks", in which a trained reader, who knows Rossing, saw no body and no place. */
    private boolean isPartOfMore(Sentence sentence, NameCandidate name, Span tokens) {
        return tokens.length() == 1
                && !kinds.isPerson(name.type())
                && document.reading(sentence).isPresent()
                && (tokens.start() > 0 && isProper(sentence.token(tokens.start() - 1))
                        || tokens.end() < sentence.size()
                                && isProper(sentence.token(tokens.end()))
                                && !beginsTitle(sentence, tokens.end()));
    }

    private static boolean isProper(Token token) {
        return token.tag().equals("PROPN") && token.isCapitalised();
    }

    private boolean beginsTitle(Sentence sentence, int start) {
        for (int end = start + 1; end <= Math.min(sentence.size(), start + LONGEST_TITLE); end++) {
            if (lexicon.isTitle(Phrases.text(sentence, start, end))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> canonical(NameCandidate name) {
        String canonical = name.features().get(Features.CANONICAL);
        return canonical == null ? Map.of() : Map.of(Features.CANONICAL, canonical);
    }

    private static boolean isFree(boolean[] covered, int start, int end) {
        for (int i = start; i < end; i++) {
            if (covered[i]) {
                return false;
            }
        }
        return true;
    }
}
