package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** The spans of names that a trained reader saw, which need less repair than those of {@link ModelNames}. */
record ReaderSpans(ModelNames names) {
    /** The names of a trained reader, without what stands at their edges. */
    List<NameCandidate> read(Sentence sentence, List<Mention> seen) {
        var read = new ArrayList<NameCandidate>();
        for (Mention name : seen) {
            Span tokens = names.kinds().isPerson(name.type())
                    ? names.trimmed(sentence, name.tokens())
                    : withRegion(sentence, place(sentence, name.type(), withoutEdges(sentence, name.tokens())));
            if (tokens.length() > 0
                    && !isNobody(sentence, name.type(), tokens)
                    && (names.isNameLike(sentence, tokens) || isSmall(sentence, tokens))
                    && !isPeople(sentence, name.type(), tokens)) {
                var whole = new NameCandidate(
                        sentence.index(), tokens, name.type(), NameCandidate.Source.READER, name.features());
                read.addAll(new PlaceParts(names.lexicon(), names.kinds()).of(sentence, whole));
            }
        }
        return withInitials(sentence, read).stream()
                .map(name -> withInitial(sentence, name))
                .toList();
    }

    /** "K." of "K. Anna Lind". */
    private NameCandidate withInitial(Sentence sentence, NameCandidate name) {
        int before = name.tokens().start() - 1;
        boolean initial = before >= 0
                && names.kinds().isPerson(name.type())
                && Phrases.isInitial(sentence.token(before).form());
        return initial ? name.withTokens(new Span(before, name.tokens().end())) : name;
    }

    /** "Asian Harbour Bank": the adjective of a part of the world belongs to the name of a body that its noun ends. */
    private Span withRegion(Sentence sentence, Span tokens) {
        if (tokens.start() == 0 || tokens.length() < 2) {
            return tokens;
        }
        Token before = sentence.token(tokens.start() - 1);
        String last = sentence.token(tokens.end() - 1).form().toLowerCase(Locale.ROOT);
        boolean region = before.isCapitalised()
                && names.lexicon().nameNoun(last).isPresent()
                && names.lexicon()
                        .demonym(before.form())
                        .flatMap(names.lexicon()::name)
                        .filter(known -> names.kinds().isA(known.type(), Kinds.REGION))
                        .isPresent();
        return region ? new Span(tokens.start() - 1, tokens.end()) : tokens;
    }

    /** "R.E. Lind" and "Karl Lind" where the reader sees two persons side by side. */
    private List<NameCandidate> withInitials(Sentence sentence, List<NameCandidate> read) {
        var whole = new ArrayList<NameCandidate>();
        for (NameCandidate name : read) {
            NameCandidate last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (last != null && (isFirstPart(sentence, last, name) || isTurned(sentence, last, name))) {
                whole.set(whole.size() - 1, name.withTokens(last.tokens().cover(name.tokens())));
            } else {
                whole.add(name);
            }
        }
        return whole;
    }

    private boolean isFirstPart(Sentence sentence, NameCandidate part, NameCandidate name) {
        Token only = sentence.token(part.tokens().start());
        return part.tokens().length() == 1
                && part.tokens().end() == name.tokens().start()
                && names.kinds().isPerson(part.type())
                && part.type().equals(name.type())
                && (names.isGivenName(only) || Phrases.isUpperCase(only.form()));
    }

    /** "Lind, Karl" as correspondents are listed: between quotation marks. */
    private boolean isTurned(Sentence sentence, NameCandidate surname, NameCandidate given) {
        int before = surname.tokens().start() - 1;
        int comma = surname.tokens().end();
        int after = given.tokens().end();
        return names.kinds().isPerson(surname.type())
                && names.kinds().isPerson(given.type())
                && comma + 1 == given.tokens().start()
                && sentence.token(comma).form().equals(",")
                && before >= 0
                && Quotes.isMark(sentence.token(before))
                && (after == sentence.size() || Quotes.isMark(sentence.token(after)));
    }

    /** A single letter and an address are no names of people. */
    private boolean isNobody(Sentence sentence, String type, Span tokens) {
        String first = sentence.token(tokens.start()).form();
        return tokens.length() == 1
                && names.kinds().isPerson(type)
                && (first.codePointCount(0, first.length()) == 1 || Phrases.isAddress(first));
    }

    /** "Norwegians" are no place. */
    private boolean isPeople(Sentence sentence, String type, Span tokens) {
        String text = Phrases.text(sentence, tokens);
        return names.kinds().isPlace(type)
                && sentence.token(tokens.end() - 1).xpos().endsWith("S")
                && text.endsWith("s")
                && names.lexicon().demonym(text.substring(0, text.length() - 1)).isPresent();
    }

    /**
     * "the daily Harbour Post" begins with its first capital, if it has one, and "al Vik" with its particle; "Premier" in "Premier
     * League" is no title, and "Moss's" may be the whole name of a shop.
     */
    private Span withoutEdges(Sentence sentence, Span tokens) {
        int end = tokens.end();
        while (end > tokens.start() && ModelNames.isMark(sentence.token(end - 1)) && !isCall(sentence, end - 1)) {
            end--;
        }
        int start = tokens.start();
        while (start < end
                && (ModelNames.isEdge(sentence.token(start))
                        || sentence.token(start).tag().equals("DET"))) {
            start++;
        }
        int capital = start;
        while (capital < end && !hasCapitalOrDigit(sentence.token(capital))) {
            capital++;
        }
        boolean particle = capital > start
                && names.lexicon()
                        .is(WordClass.PARTICLE, sentence.token(capital - 1).form());
        return new Span(capital == end ? start : particle ? capital - 1 : capital, end);
    }

    /** The last mark of "Vik!" where the sentence goes on. */
    private static boolean isCall(Sentence sentence, int mark) {
        return sentence.token(mark).form().equals("!")
                && mark > 0
                && mark + 1 < sentence.size()
                && sentence.token(mark).span().start()
                        == sentence.token(mark - 1).span().end();
    }

    /** "the Vik airport" is described by the place where it is; "Vik airport" is a name. */
    private Span place(Sentence sentence, String type, Span tokens) {
        boolean described = names.kinds().isPlace(type)
                && tokens.length() == 2
                && tokens.start() > 0
                && sentence.token(tokens.start() - 1).tag().equals("DET")
                && names.lexicon()
                        .noun(sentence.token(tokens.start() + 1).form())
                        .filter(noun -> names.kinds().isA(noun.type(), Kinds.FACILITY))
                        .isPresent();
        return described ? new Span(tokens.start(), tokens.end() - 1) : tokens;
    }

    private static boolean hasCapitalOrDigit(Token token) {
        return token.form().codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    /** Where people write without capitals: "lind" in "ask lind", but not "parliament". */
    private boolean isSmall(Sentence sentence, Span tokens) {
        return sentence.tokens().subList(tokens.start(), tokens.end()).stream()
                .allMatch(token -> token.tag().equals("PROPN")
                        && names.lexicon().pronoun(token.form()).isEmpty());
    }
}
