package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.newsgraph.text.Sentence;

/**
 * Decides between names that overlap: the longer span wins, stronger evidence decides the type of equal spans, and places
 * inside the name of an organisation stay as mentions of their own.
 */
record NameContest(EntityLexicon lexicon, Kinds kinds) {
    private static final Comparator<NameCandidate> LONGEST_FIRST = Comparator.comparingInt(
                    (NameCandidate name) -> -name.tokens().length())
            .thenComparing(NameCandidate::source, Comparator.reverseOrder())
            .thenComparing(NameCandidate::tokens);

    List<NameCandidate> settle(Sentence sentence, List<NameCandidate> candidates) {
        var accepted = new ArrayList<NameCandidate>();
        candidates.stream()
                .filter(name -> !isList(sentence, name, candidates))
                .sorted(LONGEST_FIRST)
                .forEach(name -> place(sentence, name, accepted));
        accepted.sort(Comparator.comparing(NameCandidate::tokens));
        return accepted;
    }

    private void place(Sentence sentence, NameCandidate name, List<NameCandidate> accepted) {
        for (int i = 0; i < accepted.size(); i++) {
            NameCandidate other = accepted.get(i);
            if (other.tokens().equals(name.tokens())) {
                accepted.set(i, agreed(sentence, other, name));
                return;
            }
            if (other.tokens().overlaps(name.tokens()) && !mayNest(sentence, other, name)) {
                return;
            }
        }
        accepted.add(name);
    }

    /** "Norway and Sweden" is no name when the gazetteer knows a part of it. */
    private boolean isList(Sentence sentence, NameCandidate name, List<NameCandidate> all) {
        boolean joins = name.source() == NameCandidate.Source.MODEL
                && sentence
                        .tokens()
                        .subList(name.tokens().start(), name.tokens().end())
                        .stream()
                        .anyMatch(token ->
                                token.tag().equals("CCONJ") || token.form().equals(","));
        return joins
                && all.stream()
                        .anyMatch(other -> other.source() == NameCandidate.Source.GAZETTEER
                                && name.tokens().contains(other.tokens())
                                && !name.tokens().equals(other.tokens()));
    }

    private boolean mayNest(Sentence sentence, NameCandidate outer, NameCandidate inner) {
        if (!outer.tokens().contains(inner.tokens()) || kinds.isPerson(outer.type()) || outer.isDemonym()) {
            return false;
        }
        boolean place = kinds.isPlace(inner.type()) && !kinds.isOrganization(inner.type());
        boolean known = inner.source() == NameCandidate.Source.GAZETTEER || inner.isDemonym();
        if (known && kinds.isOrganization(outer.type()) && isLastWord(sentence, outer, inner)) {
            return false;
        }
        return place && (known || inner.tokens().end() == outer.tokens().end() && kinds.isOrganization(outer.type()));
    }

    /** "Vik Norway" may be an airline; "Bank of Norway" is one of Norway. */
    private boolean isLastWord(Sentence sentence, NameCandidate outer, NameCandidate inner) {
        int before = inner.tokens().start() - 1;
        return outer.tokens().length() == 2
                && before == outer.tokens().start()
                && !inner.isDemonym()
                && !lexicon.is(WordClass.LINK, sentence.token(before).form());
    }

    /** The stronger opinion on a span, unless a title or a given name shows that it is a person. */
    private NameCandidate agreed(Sentence sentence, NameCandidate stronger, NameCandidate weaker) {
        boolean adjective = sentence.token(stronger.tokens().end() - 1).tag().equals("ADJ");
        if (stronger.isDemonym()
                && weaker.source() == NameCandidate.Source.READER
                && !kinds.isPerson(weaker.type())
                && (adjective || kinds.isPlace(weaker.type()))) {
            return stronger;
        }
        if (weaker.isDemonym() || stronger.isDemonym()) {
            return stronger.isDemonym() ? weaker.source() == NameCandidate.Source.MODEL ? stronger : weaker : stronger;
        }
        boolean person = kinds.isPerson(weaker.type()) && !kinds.isPerson(stronger.type());
        if (person && looksLikePerson(sentence, weaker) && !kinds.isCountry(stronger.type())) {
            return weaker;
        }
        return stronger.isCertain() && !person && kinds.isA(weaker.type(), stronger.type())
                ? stronger.withType(weaker.type())
                : stronger;
    }

    private boolean looksLikePerson(Sentence sentence, NameCandidate name) {
        return name.features().containsKey(Features.TITLE)
                || lexicon.givenNameGender(sentence.token(name.tokens().start()).form())
                                .isPresent()
                        && name.tokens().length() > 1;
    }
}
