package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Finds the names and demonyms of the lexicons in a sentence, the longest first. */
record GazetteerNames(EntityLexicon lexicon) {

    List<NameCandidate> find(Sentence sentence) {
        var found = new ArrayList<NameCandidate>();
        for (int start = 0; start < sentence.size(); start++) {
            Token token = sentence.token(start);
            if (hasCapital(token)) {
                var match = longestName(sentence, start);
                var adjective = demonym(sentence, token);
                if (match.isEmpty() || adjective.isPresent() && isLonger(adjective.get(), match.get())) {
                    match = adjective;
                }
                match.ifPresent(found::add);
                start = match.map(name -> name.tokens().end() - 1).orElse(start);
            }
        }
        return found;
    }

    /** A name may begin with a small letter: "al-Vik". */
    private static boolean hasCapital(Token token) {
        return token.form().chars().anyMatch(Character::isUpperCase);
    }

    private Optional<NameCandidate> longestName(Sentence sentence, int start) {
        int limit = Math.min(sentence.size(), start + lexicon.longestName());
        for (int end = limit; end > start; end--) {
            Token last = sentence.token(end - 1);
            if (end > start + 1 && !Character.isLetterOrDigit(last.form().codePointAt(0))) {
                continue;
            }
            String text = Phrases.text(sentence, start, end);
            var known = lexicon.name(text).or(() -> shouted(text)).or(() -> generic(text, last));
            if (known.isPresent() && isName(sentence, start, end, text)) {
                return Optional.of(candidate(sentence, new Span(start, end), known.get()));
            }
        }
        return Optional.empty();
    }

    /** Datelines and headlines are often in capitals. */
    private Optional<KnownName> shouted(String text) {
        if (text.length() < 4 || !Phrases.isUpperCase(text)) {
            return Optional.empty();
        }
        return lexicon.name(Phrases.capitalised(text));
    }

    /** "Vik strip", where the lists have "Vik Strip". */
    private Optional<KnownName> generic(String text, Token last) {
        String noun = last.form();
        int start = text.length() - noun.length();
        return start > 0 && lexicon.nameNoun(noun).isPresent()
                ? lexicon.name(text.substring(0, start) + Phrases.capitalised(noun))
                : Optional.empty();
    }

    /** Not a common word at the beginning of a sentence, or among nothing but capitals. */
    private static boolean isName(Sentence sentence, int start, int end, String text) {
        Token token = sentence.token(start);
        boolean opening = start == 0 && !Phrases.isUpperCase(text);
        boolean word = end == start + 1
                && (opening || Phrases.isUpperCase(sentence))
                && !token.tag().equals("PROPN");
        return !word || token.tag().equals("X") || token.tag().equals("NOUN");
    }

    private static NameCandidate candidate(Sentence sentence, Span tokens, KnownName known) {
        return new NameCandidate(
                sentence.index(),
                tokens,
                known.type(),
                NameCandidate.Source.GAZETTEER,
                Map.of(Features.CANONICAL, known.canonical()));
    }

    private static boolean isLonger(NameCandidate one, NameCandidate other) {
        return one.tokens().length() > other.tokens().length();
    }

    private Optional<NameCandidate> demonym(Sentence sentence, Token token) {
        int start = token.index();
        if (start + 1 < sentence.size()) {
            var two = lexicon.demonym(Phrases.text(sentence, start, start + 2));
            if (two.isPresent()) {
                return two.map(place -> demonym(sentence, new Span(start, start + 2), place));
            }
        }
        return lexicon.demonym(token.form())
                .or(() -> demonymOfCompound(token.form()))
                .map(place -> demonym(sentence, new Span(start, start + 1), place));
    }

    private NameCandidate demonym(Sentence sentence, Span tokens, String place) {
        return new NameCandidate(
                sentence.index(),
                tokens,
                lexicon.name(place).map(KnownName::type).orElse(Kinds.COUNTRY),
                NameCandidate.Source.DEMONYM,
                Map.of(Features.PLACE, place));
    }

    /** "Italian-led", "ex-Yugoslav", "Peru-based". */
    private Optional<String> demonymOfCompound(String form) {
        int hyphen = form.indexOf('-');
        if (hyphen < 1) {
            return Optional.empty();
        }
        String last = form.substring(form.lastIndexOf('-') + 1);
        var first = lexicon.demonym(form.substring(0, hyphen));
        boolean led = lexicon.is(WordClass.SUFFIX, last.toLowerCase(Locale.ROOT));
        if (led && first.isEmpty()) {
            return lexicon.name(form.substring(0, hyphen)).map(KnownName::canonical);
        }
        return led ? first : lexicon.demonym(last);
    }
}
