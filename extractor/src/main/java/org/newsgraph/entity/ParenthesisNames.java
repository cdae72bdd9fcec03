package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Finds acronyms in parentheses, and the name before them when no finder saw it: "Northern Harbour Union (NHU)". */
record ParenthesisNames(EntityLexicon lexicon, Kinds kinds) {
    private static final int LONGEST = 10;

    /** Adds what the parentheses show to the names found so far. */
    List<NameCandidate> extend(Sentence sentence, List<NameCandidate> names) {
        var all = new ArrayList<>(names);
        for (int i = 1; i + 2 < sentence.size(); i++) {
            if (isAcronym(sentence, i)) {
                addNames(sentence, i, all);
            }
        }
        return all;
    }

    private static boolean isAcronym(Sentence sentence, int open) {
        return sentence.token(open).form().equals("(")
                && sentence.token(open + 2).form().equals(")")
                && NameForm.of(List.of(sentence.token(open + 1))).looksLikeAcronym();
    }

    private void addNames(Sentence sentence, int open, List<NameCandidate> names) {
        NameForm acronym = NameForm.of(List.of(sentence.token(open + 1)));
        Span inner = new Span(open + 1, open + 2);
        for (NameCandidate name : names) {
            if (name.tokens().end() == open
                    && (acronym.abbreviates(name.form(sentence)) || isForeign(sentence, acronym, name))) {
                names.removeIf(other -> other.tokens().equals(inner));
                names.add(candidate(sentence, inner, name.type()));
                return;
            }
        }
        for (int start = Math.max(0, open - LONGEST); start < open - 1; start++) {
            Span full = new Span(start, open);
            if (isNameSpan(sentence, full)
                    && acronym.hasInitialsOf(NameForm.of(sentence.tokens().subList(start, open)))) {
                names.removeIf(other -> other.tokens().overlaps(full) && !full.contains(other.tokens()));
                names.removeIf(other -> other.tokens().equals(inner));
                names.add(candidate(sentence, full, Kinds.ORGANIZATION));
                names.add(candidate(sentence, inner, Kinds.ORGANIZATION));
                return;
            }
        }
    }

    /** Initials in the body's own language: "Northern Harbour Union (UHN)"; not where and for whom a report was written. */
    private boolean isForeign(Sentence sentence, NameForm acronym, NameCandidate name) {
        return name.tokens().length() > 1
                && kinds.isOrganization(name.type())
                && lexicon.name(acronym.text()).isEmpty();
    }

    private boolean isNameSpan(Sentence sentence, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            Token token = sentence.token(i);
            if (i == span.start() && token.tag().equals("DET")) {
                return false;
            }
            boolean inside = i > span.start() && lexicon.is(WordClass.LINK, token.form())
                    || i > span.start() && token.tag().equals("DET");
            if (!token.isCapitalised() && !inside) {
                return false;
            }
        }
        return true;
    }

    private static NameCandidate candidate(Sentence sentence, Span tokens, String type) {
        return new NameCandidate(sentence.index(), tokens, type, NameCandidate.Source.ACRONYM, Map.of());
    }
}
