package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * Proper nouns that no finder took for a name, when what stands beside them says what they are: "the agency Rossing",
 * "in Vik", "Tarvo province", "Anna Ruiz", "Holt, 64,".
 *
 * @param guessing whether weaker hints are enough, as they are where no trained reader has weighed them: "in Vik", "Vik acquired"
 */
record CapitalNames(EntityLexicon lexicon, Kinds kinds, boolean guessing) {
    private static final int LONGEST_ACRONYM = 6;

    /**
     * The names between those that were found already.
     *
     * @param taken tokens of names, and of names of other things
     */
    List<NameCandidate> find(Sentence sentence, List<Span> taken) {
        var found = new ArrayList<NameCandidate>();
        if (Phrases.isTitleCase(sentence)) {
            return found;
        }
        int start = 0;
        while (start < sentence.size()) {
            int end = start;
            while (end < sentence.size() && isPart(sentence.token(end)) && !isTaken(taken, end)) {
                end++;
            }
            if (end > start) {
                Span tokens = new Span(afterTitles(sentence, start, end), end);
                if (tokens.length() > 0) {
                    type(sentence, tokens).ifPresent(type -> found.add(candidate(sentence, tokens, type)));
                }
            }
            start = end + 1;
        }
        return found;
    }

    /** What a noun before a name says of it counts more than what a statistical finder guesses. */
    NameCandidate described(Sentence sentence, NameCandidate name) {
        if (name.source() == NameCandidate.Source.READER) {
            return quoted(sentence, name);
        }
        return name.source() != NameCandidate.Source.MODEL
                ? name
                : nounBefore(sentence, name.tokens())
                        .filter(type -> !kinds.isA(name.type(), type))
                        .map(type -> candidate(sentence, name.tokens(), type))
                        .orElse(name);
    }

    /** "the newspaper "Rossing"" is nobody. */
    private NameCandidate quoted(Sentence sentence, NameCandidate name) {
        int mark = name.tokens().start() - 1;
        boolean quoted = mark > 0
                && kinds.isPerson(name.type())
                && sentence.token(mark).tag().equals("PUNCT")
                && !sentence.token(mark).form().equals(",");
        return quoted
                ? nounBefore(sentence, new Span(mark, name.tokens().end()))
                        .filter(kinds::isOrganization)
                        .map(type -> candidate(sentence, name.tokens(), type))
                        .orElse(name)
                : name;
    }

    private static NameCandidate candidate(Sentence sentence, Span tokens, String type) {
        return new NameCandidate(sentence.index(), tokens, type, NameCandidate.Source.CONTEXT, Map.of());
    }

    private boolean isPart(Token token) {
        return token.tag().equals("PROPN")
                && token.isCapitalised()
                && !Phrases.isAddress(token.form())
                && !lexicon.is(WordClass.CALENDAR, token.form())
                && lexicon.pronoun(token.form()).isEmpty();
    }

    private static boolean isTaken(List<Span> taken, int position) {
        return taken.stream().anyMatch(tokens -> tokens.contains(position));
    }

    private int afterTitles(Sentence sentence, int start, int end) {
        int first = start;
        boolean cut = true;
        while (cut) {
            cut = false;
            for (int last = Math.min(end, first + 4); last > first && !cut; last--) {
                if (lexicon.isTitle(Phrases.text(sentence, first, last))) {
                    first = last;
                    cut = true;
                }
            }
        }
        return first;
    }

    private Optional<String> type(Sentence sentence, Span tokens) {
        boolean several = tokens.length() > 1;
        if (isTitled(sentence, tokens.start())) {
            return Optional.of(Kinds.PERSON);
        }
        if (several
                && lexicon.givenNameGender(sentence.token(tokens.start()).form())
                        .isPresent()) {
            return Optional.of(Kinds.PERSON);
        }
        return nounBefore(sentence, tokens)
                .or(() -> placeNounAfter(sentence, tokens.end()))
                .or(() -> guessing ? hinted(sentence, tokens) : Optional.empty())
                .or(() -> acronym(sentence, tokens))
                .or(() -> guessing ? person(sentence, tokens) : Optional.empty());
    }

    private Optional<String> hinted(Sentence sentence, Span tokens) {
        return place(sentence, tokens).or(() -> surroundings(sentence, tokens));
    }

    private Optional<String> surroundings(Sentence sentence, Span tokens) {
        return new Surroundings(lexicon, kinds).types(sentence, tokens).stream().findFirst();
    }

    private boolean isTitled(Sentence sentence, int start) {
        for (int length = Math.min(4, start); length > 0; length--) {
            String before = Phrases.text(sentence, start - length, start);
            if (lexicon.isTitle(before) && Character.isUpperCase(before.codePointAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** "the agency Rossing", "the city of Vik". */
    private Optional<String> nounBefore(Sentence sentence, Span tokens) {
        int before = tokens.start() - 1;
        if (before > 0 && lexicon.isOf(sentence.token(before).form())) {
            return noun(sentence, before - 1).filter(kinds::isGeopolitical);
        }
        return before < 0
                ? Optional.empty()
                : noun(sentence, before).flatMap(type -> {
                    boolean person = kinds.isPerson(type) || kinds.isUnknown(type);
                    return !person
                            ? Optional.of(type)
                            : tokens.length() > 1 ? Optional.of(Kinds.PERSON) : Optional.empty();
                });
    }

    private Optional<String> placeNounAfter(Sentence sentence, int end) {
        return end >= sentence.size() ? Optional.empty() : noun(sentence, end).filter(kinds::isGeopolitical);
    }

    private Optional<String> noun(Sentence sentence, int position) {
        Token token = sentence.token(position);
        if (!token.tag().equals("NOUN") || token.isCapitalised()) {
            return Optional.empty();
        }
        String lemma = token.lemma().isEmpty() ? token.form() : token.lemma();
        if (position > 0) {
            var compound = lexicon.noun((sentence.token(position - 1).form() + " " + lemma).toLowerCase(Locale.ROOT));
            if (compound.isPresent()) {
                return compound.map(Noun::type);
            }
        }
        return lexicon.noun(lemma.toLowerCase(Locale.ROOT)).map(Noun::type);
    }

    private Optional<String> place(Sentence sentence, Span tokens) {
        boolean located = tokens.start() > 0
                && lexicon.is(
                        WordClass.INSIDE, sentence.token(tokens.start() - 1).form());
        return located ? Optional.of(Kinds.PLACE) : Optional.empty();
    }

    /** "NHU", where a trained reader saw none only as "the NHU". */
    private Optional<String> acronym(Sentence sentence, Span tokens) {
        String form = sentence.token(tokens.start()).form();
        boolean acronym = tokens.length() == 1
                && tokens.start() > 0
                && form.length() > 2
                && form.length() <= LONGEST_ACRONYM
                && form.chars().allMatch(Character::isUpperCase)
                && (guessing || sentence.token(tokens.start() - 1).tag().equals("DET"));
        return acronym ? Optional.of(Kinds.ORGANIZATION) : Optional.empty();
    }

    /** "Holt, 64,", and two or three proper nouns that do something. */
    private static Optional<String> person(Sentence sentence, Span tokens) {
        int end = tokens.end();
        boolean age = end + 2 < sentence.size()
                && sentence.token(end).form().equals(",")
                && sentence.token(end + 1).xpos().equals("CD")
                && sentence.token(end + 1).form().length() < 4
                && sentence.token(end + 2).form().equals(",");
        boolean acts = tokens.length() > 1 && tokens.length() < 4 && Clauses.isSubject(sentence, tokens, end - 1);
        return age || acts ? Optional.of(Kinds.PERSON) : Optional.empty();
    }
}
