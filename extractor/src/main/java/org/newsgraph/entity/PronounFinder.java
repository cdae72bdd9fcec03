package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Finds the pronouns of a sentence that stand for someone or something. */
record PronounFinder(EntityLexicon lexicon) {

    List<Mention> find(Sentence sentence) {
        var pronouns = new ArrayList<Mention>();
        for (Token token : sentence.tokens()) {
            lexicon.pronoun(token.form())
                    .filter(pronoun -> fits(sentence, token, pronoun))
                    .ifPresent(pronoun -> pronouns.add(mention(sentence, token, pronoun)));
        }
        return pronouns;
    }

    private static boolean fits(Sentence sentence, Token token, Pronoun pronoun) {
        if (pronoun.isRelative()) {
            return token.index() > 0 && token.xpos().startsWith("W") && !isQuestion(sentence, token);
        }
        boolean pronominal = token.tag().equals("PRON") || token.xpos().startsWith("PRP");
        return pronominal && !(pronoun.gender().equals(Features.NEUTER) && isExpletive(sentence, token));
    }

    /** "who" after a verb asks: "asked who had paid". */
    private static boolean isQuestion(Sentence sentence, Token token) {
        return sentence.token(token.index() - 1).tag().equals("VERB");
    }

    /** "It is likely that", "it seems that": nothing is meant. */
    private static boolean isExpletive(Sentence sentence, Token token) {
        if (token.relation().equals("expl")) {
            return true;
        }
        int next = token.index() + 1;
        while (next < sentence.size() && isVerbal(sentence.token(next))) {
            next++;
        }
        if (next > token.index() + 1 && next < sentence.size() && isDuty(sentence, next)) {
            return true;
        }
        boolean described = next < sentence.size()
                && next > token.index() + 1
                && sentence.token(next).tag().equals("ADJ");
        int after = described ? next + 1 : next;
        return after > token.index() + 1 && after < sentence.size() && opensClause(sentence.token(after), described);
    }

    /** "It is her wish to". */
    private static boolean isDuty(Sentence sentence, int position) {
        if (!sentence.token(position).xpos().equals("PRP$")) {
            return false;
        }
        int end = Math.min(sentence.size(), position + 4);
        return sentence.tokens().subList(position, end).stream()
                .anyMatch(token -> token.xpos().equals("TO"));
    }

    private static boolean isVerbal(Token token) {
        String tag = token.tag();
        return tag.equals("AUX") || tag.equals("VERB") || tag.equals("ADV") || tag.equals("PART");
    }

    private static boolean opensClause(Token token, boolean described) {
        return token.tag().equals("SCONJ") || described && token.xpos().equals("TO");
    }

    private Mention mention(Sentence sentence, Token token, Pronoun pronoun) {
        var features = new TreeMap<String, String>();
        features.put(Features.PERSON, pronoun.person());
        features.put(Features.ROLE, token.xpos().equals("PRP$") ? Features.POSSESSIVE : pronoun.role());
        if (!pronoun.number().isEmpty()) {
            features.put(Features.NUMBER, pronoun.number());
        }
        if (!pronoun.gender().isEmpty() && !pronoun.gender().equals(Features.ANY)) {
            features.put(Features.GENDER, pronoun.gender());
        }
        return new Mention(
                sentence.index(),
                new Span(token.index(), token.index() + 1),
                token.index(),
                Mention.Kind.PRONOUN,
                pronoun.type(),
                features);
    }
}
