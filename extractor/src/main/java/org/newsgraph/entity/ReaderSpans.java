package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** The spans of names that a trained reader saw, which need less repair than those of {@link ModelNames}. */
record ReaderSpans(ModelNames names) {
    /**
     * The names of a trained reader, without what stands at their edges.
     *
     * @param small whether names may have no capital
     */
    List<NameCandidate> read(Sentence sentence, List<Mention> seen, boolean small) {
        var read = new ArrayList<NameCandidate>();
        for (Mention name : seen) {
            Span tokens = names.kinds().isPerson(name.type())
                    ? names.trimmed(sentence, name.tokens())
                    : withoutEdges(sentence, name.tokens());
            if (tokens.length() > 0
                    && (names.isNameLike(sentence, tokens) || mayBeSmall(sentence, tokens, name.type(), small))
                    && !isPeople(sentence, name.type(), tokens)) {
                read.add(new NameCandidate(
                        sentence.index(), tokens, name.type(), NameCandidate.Source.READER, name.features()));
            }
        }
        return withInitials(sentence, read);
    }

    /** "R.E. Lind" and "Karl Lind" where the reader sees two persons side by side. */
    private List<NameCandidate> withInitials(Sentence sentence, List<NameCandidate> read) {
        var whole = new ArrayList<NameCandidate>();
        for (NameCandidate name : read) {
            NameCandidate last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (last != null && last.tokens().end() == name.tokens().start() && isFirstPart(sentence, last, name)) {
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
                && names.kinds().isPerson(part.type())
                && part.type().equals(name.type())
                && (names.isGivenName(only) || Phrases.isUpperCase(only.form()));
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
     * "the daily Harbour Post" begins with its first capital, if it has one; "Premier" in "Premier League" is no title, and "Moss's" may
     * be the whole name of a shop.
     */
    private static Span withoutEdges(Sentence sentence, Span tokens) {
        int end = tokens.end();
        while (end > tokens.start() && ModelNames.isMark(sentence.token(end - 1))) {
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
        return new Span(capital < end ? capital : start, end);
    }

    private static boolean hasCapitalOrDigit(Token token) {
        return token.form().codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    /** Where people write without capitals: "lind" in "ask lind", and a place after its preposition. */
    private boolean mayBeSmall(Sentence sentence, Span tokens, String type, boolean small) {
        boolean located = names.kinds().isPlace(type)
                && tokens.start() > 0
                && sentence.token(tokens.start() - 1).tag().equals("ADP");
        return (small || located)
                && sentence.tokens().subList(tokens.start(), tokens.end()).stream()
                        .allMatch(token -> token.tag().equals("PROPN")
                                && names.lexicon().pronoun(token.form()).isEmpty());
    }
}
