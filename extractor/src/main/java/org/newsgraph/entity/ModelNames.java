package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * Repairs the spans of a statistical name finder: titles, determiners and possessive endings go, cut names of people grow
 * to their neighbours in capitals.
 */
record ModelNames(EntityLexicon lexicon, Kinds kinds) {

    List<NameCandidate> repair(Sentence sentence, List<Mention> names) {
        var repaired = new ArrayList<NameCandidate>();
        for (Mention name : names) {
            Span tokens = trimmed(
                    sentence,
                    kinds.isPerson(name.type()) ? afterTrade(sentence, name.tokens()) : cut(sentence, name.tokens()));
            if (tokens.length() > 0 && isNameLike(sentence, tokens)) {
                repaired.add(candidate(sentence, name, tokens));
            }
        }
        return joined(sentence, repaired);
    }

    private NameCandidate candidate(Sentence sentence, Mention name, Span tokens) {
        var features = new TreeMap<>(name.features());
        Span whole = kinds.isPerson(name.type()) ? grown(sentence, tokens) : tokens;
        boolean title = whole.start() > name.tokens().start()
                && isTitle(sentence, name.tokens().start(), whole.start());
        String type = title ? Kinds.PERSON : name.type();
        return new NameCandidate(sentence.index(), whole, type, NameCandidate.Source.MODEL, features);
    }

    /** "Harbour Council Physicist Ada Moss" is Ada Moss. */
    private Span afterTrade(Sentence sentence, Span tokens) {
        for (int i = tokens.end() - 2; i > tokens.start(); i--) {
            boolean trade = lexicon.noun(sentence.token(i).form().toLowerCase(Locale.ROOT))
                    .filter(noun -> kinds.isPerson(noun.type()))
                    .isPresent();
            if (trade && !isGivenName(sentence.token(tokens.start()))) {
                return new Span(i + 1, tokens.end());
            }
        }
        return tokens;
    }

    /** The name of a body ends before a weekday, a preposition or a title: "Harbour Guard Admiral Ada Moss". */
    private Span cut(Sentence sentence, Span tokens) {
        for (int i = tokens.start() + 1; i < tokens.end(); i++) {
            Token token = sentence.token(i);
            boolean preposition = token.tag().equals("ADP") && !lexicon.is(WordClass.LINK, token.form());
            boolean title = i + 1 < tokens.end()
                    && lexicon.isTitle(token.form())
                    && sentence.token(i + 1).isCapitalised();
            if (preposition || title || lexicon.is(WordClass.CALENDAR, token.form())) {
                return new Span(tokens.start(), i);
            }
        }
        return tokens;
    }

    Span trimmed(Sentence sentence, Span tokens) {
        int start = tokens.start();
        int end = tokens.end();
        while (end > start + 1 && isTail(sentence.token(end - 1)) || end > start && isEdge(sentence.token(end - 1))) {
            end--;
        }
        boolean cut = true;
        while (cut && start < end) {
            cut = false;
            if (isEdge(sentence.token(start))
                    || sentence.token(start).tag().equals("DET")
                    || start + 1 < end && isStatus(sentence.token(start))) {
                start++;
                cut = true;
            }
            for (int length = Math.min(4, end - start - 1); length > 0 && !cut; length--) {
                if (isTitle(sentence, start, start + length)) {
                    start += length;
                    cut = true;
                }
            }
        }
        return new Span(start, end);
    }

    /** "Former" in "Former Harbour Council", where a sentence begins. */
    private boolean isStatus(Token token) {
        return lexicon.is(WordClass.STATUS, token.form());
    }

    private boolean isTitle(Sentence sentence, int start, int end) {
        return lexicon.isTitle(Phrases.text(sentence, start, end));
    }

    /** "Harbour Council on Wednesday" ends before "on". */
    private boolean isTail(Token token) {
        return lexicon.is(WordClass.CALENDAR, token.form()) || token.tag().equals("ADP");
    }

    static boolean isEdge(Token token) {
        return token.xpos().equals("POS") || isMark(token);
    }

    static boolean isMark(Token token) {
        return token.form().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    boolean isNameLike(Sentence sentence, Span tokens) {
        boolean capital = false;
        for (int i = tokens.start(); i < tokens.end(); i++) {
            Token token = sentence.token(i);
            capital |= token.form().codePoints().anyMatch(Character::isUpperCase);
        }
        Token only = sentence.token(tokens.start());
        if (tokens.length() == 1 && beginsTitle(sentence, tokens.start())) {
            return false;
        }
        boolean word = tokens.length() == 1
                && (lexicon.is(WordClass.CALENDAR, only.form())
                        || lexicon.pronoun(only.form()).isPresent());
        return capital && !word;
    }

    /** "Vice" of "Vice Chairman". */
    private boolean beginsTitle(Sentence sentence, int start) {
        for (int end = start + 2; end <= Math.min(sentence.size(), start + 4); end++) {
            if (isTitle(sentence, start, end)) {
                return true;
            }
        }
        return false;
    }

    /** "Anna de la Cruz" when the finder saw "Anna" or "Cruz" only. */
    private Span grown(Sentence sentence, Span tokens) {
        int end = tokens.end();
        while (end < sentence.size() && isNamePart(sentence, afterParticles(sentence, end))) {
            end = afterParticles(sentence, end) + 1;
        }
        int start = tokens.start();
        while (start > 0 && isNamePart(sentence, start - 1) && isGivenName(sentence.token(start - 1))) {
            start--;
        }
        return new Span(start, end);
    }

    /** "von der" before "Leyden". */
    private int afterParticles(Sentence sentence, int from) {
        int at = from;
        while (at < from + 2
                && at + 1 < sentence.size()
                && !sentence.token(at).isCapitalised()
                && lexicon.is(WordClass.PARTICLE, sentence.token(at).form())) {
            at++;
        }
        return at;
    }

    boolean isGivenName(Token token) {
        return lexicon.givenNameGender(token.form()).isPresent();
    }

    private boolean isNamePart(Sentence sentence, int position) {
        Token token = sentence.token(position);
        return token.tag().equals("PROPN")
                && token.isCapitalised()
                && !token.form().equals(token.form().toUpperCase(Locale.ROOT))
                && !lexicon.is(WordClass.CALENDAR, token.form())
                && lexicon.name(token.form()).isEmpty()
                && lexicon.demonym(token.form()).isEmpty()
                && !lexicon.isTitle(token.form());
    }

    /** Neighbours of one type with nothing between them, or a particle such as "van", are one name. */
    private List<NameCandidate> joined(Sentence sentence, List<NameCandidate> names) {
        var joined = new ArrayList<NameCandidate>();
        for (NameCandidate name : names) {
            NameCandidate last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.type().equals(name.type()) && isJoint(sentence, last, name)) {
                joined.set(joined.size() - 1, last.withTokens(last.tokens().cover(name.tokens())));
            } else {
                joined.add(name);
            }
        }
        return joined;
    }

    private boolean isJoint(Sentence sentence, NameCandidate last, NameCandidate name) {
        int gap = name.tokens().start() - last.tokens().end();
        if (gap > 2 || !kinds.isPerson(name.type())) {
            return gap < 0;
        }
        for (int i = last.tokens().end(); i < name.tokens().start(); i++) {
            if (!lexicon.is(WordClass.PARTICLE, sentence.token(i).form())) {
                return false;
            }
        }
        return true;
    }

    /** Titles directly before a name, as a feature of the name. */
    NameCandidate withTitle(Sentence sentence, NameCandidate name) {
        int end = name.tokens().start();
        for (int length = 4; length > 0; length--) {
            if (end - length >= 0 && isTitle(sentence, end - length, end)) {
                return name.withFeature(Features.TITLE, Phrases.text(sentence, end - length, end));
            }
        }
        return name;
    }
}
