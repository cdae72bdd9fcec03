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
 * Names that a capitalised noun heads: "Harbour Ministry", "Ministry of Roads and Bridges", "Bank of Norway". What a name
 * finder trained elsewhere cuts short or misses.
 */
record HeadNounNames(EntityLexicon lexicon) {
    private static final int LONGEST = 10;

    List<NameCandidate> find(Sentence sentence) {
        var found = new ArrayList<NameCandidate>();
        if (Phrases.isTitleCase(sentence)) {
            return found;
        }
        int position = 0;
        while (position < sentence.size()) {
            if (isPart(sentence, position)) {
                int end = runEnd(sentence, position);
                name(sentence, position, end).ifPresent(found::add);
                position = found.isEmpty()
                        ? end
                        : Math.max(end, found.get(found.size() - 1).tokens().end());
            } else {
                position++;
            }
        }
        return found;
    }

    private Optional<NameCandidate> name(Sentence sentence, int start, int end) {
        int first = firstPart(sentence, start, end);
        for (int head = end - 1; head >= first; head--) {
            var noun = headNoun(sentence, first, head);
            if (noun.isPresent()) {
                int last = head == end - 1 ? complementEnd(sentence, end) : head + 1;
                if (last - first >= 2) {
                    return Optional.of(new NameCandidate(
                            sentence.index(),
                            new Span(first, last),
                            noun.get().type(),
                            NameCandidate.Source.HEAD_NOUN,
                            Map.of()));
                }
            }
        }
        return Optional.empty();
    }

    /** A title, or a capital that only begins the sentence, is no part of the name. */
    private int firstPart(Sentence sentence, int start, int end) {
        int first = start;
        while (first < end
                && (lexicon.is(WordClass.CALENDAR, sentence.token(first).form())
                        || lexicon.is(WordClass.STATUS, sentence.token(first).form()))) {
            first++;
        }
        return first;
    }

    private Optional<Noun> headNoun(Sentence sentence, int first, int head) {
        String word = sentence.token(head).form().toLowerCase(Locale.ROOT);
        if (head > first) {
            String before = sentence.token(head - 1).form().toLowerCase(Locale.ROOT);
            var compound = lexicon.nameNoun(before + " " + word);
            if (compound.isPresent()) {
                return compound;
            }
        }
        return lexicon.nameNoun(word);
    }

    /** Where a complement ends that begins here: "of Foreign Affairs and Trade". */
    private int complementEnd(Sentence sentence, int end) {
        if (end >= sentence.size() || !opensComplement(sentence.token(end).form())) {
            return end;
        }
        int position = afterLink(sentence, end);
        if (position >= sentence.size() || !isPart(sentence, position)) {
            return end;
        }
        int last = complementRunEnd(sentence, position);
        while (last + 1 < sentence.size() && last - end < LONGEST && continues(sentence, last)) {
            last = complementRunEnd(sentence, afterLink(sentence, last));
        }
        return last;
    }

    private boolean opensComplement(String form) {
        return lexicon.is(WordClass.LINK, form) && form.length() > 1 && !lexicon.is(WordClass.CONJUNCTION, form);
    }

    private static int afterLink(Sentence sentence, int link) {
        int next = link + 1;
        return next < sentence.size()
                        && sentence.token(next).tag().equals("DET")
                        && !sentence.token(next).isCapitalised()
                ? next + 1
                : next;
    }

    /** "… and Trade", unless what follows is a name of its own; "… of Health". */
    private boolean continues(Sentence sentence, int link) {
        String form = sentence.token(link).form();
        int next = afterLink(sentence, link);
        if (next >= sentence.size() || !isPart(sentence, next)) {
            return false;
        }
        if (lexicon.isOf(form)) {
            return true;
        }
        int end = runEnd(sentence, next);
        return lexicon.is(WordClass.CONJUNCTION, form)
                && next == link + 1
                && lexicon.name(Phrases.text(sentence, next, end)).isEmpty()
                && lexicon.name(sentence.token(next).form()).isEmpty()
                && lexicon.demonym(sentence.token(next).form()).isEmpty()
                && lexicon.givenNameGender(sentence.token(next).form()).isEmpty()
                && headNoun(sentence, next, end - 1).isEmpty()
                && !lexicon.isTitle(sentence.token(next).form());
    }

    private int runEnd(Sentence sentence, int start) {
        int end = start;
        while (end < sentence.size() && isPart(sentence, end)) {
            end++;
        }
        return end;
    }

    /** The end of a complement: a title behind it is the office of somebody ("Bank of Norway Governor Ada Moss"). */
    private int complementRunEnd(Sentence sentence, int start) {
        int end = runEnd(sentence, start);
        for (int i = start + 1; i + 1 < end; i++) {
            if (lexicon.isTitle(sentence.token(i).form())) {
                return i;
            }
        }
        return end;
    }

    private boolean isPart(Sentence sentence, int position) {
        Token token = sentence.token(position);
        if (lexicon.is(WordClass.CALENDAR, token.form())
                || !token.isCapitalised()
                || !Character.isLetter(token.form().codePointAt(0))) {
            return false;
        }
        String tag = token.tag();
        boolean name = tag.equals("PROPN") || tag.equals("X");
        boolean word = tag.equals("NOUN") || tag.equals("ADJ") || tag.equals("VERB") || tag.equals("NUM");
        return name || word && (position > 0 || token.form().length() > 1 && isCapitalisedNext(sentence));
    }

    private static boolean isCapitalisedNext(Sentence sentence) {
        return sentence.size() > 1 && sentence.token(1).isCapitalised();
    }
}
