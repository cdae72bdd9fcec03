package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * What the words in and around a name say of its kind: "shares of Rossing", "Rossing's branch in Vik", "Rossing said it would",
 * "shops like Rossing", "NordVik", "rossing.no".
 */
record Surroundings(EntityLexicon lexicon, Kinds kinds) {
    private static final int LONGEST_OWNED = 4;
    private static final int LONGEST_DOMAIN = 4;

    /** The classes that speak from the surroundings, one for each hint. */
    List<String> types(Sentence sentence, Span name) {
        var types = new ArrayList<String>();
        after(sentence, name).ifPresent(types::add);
        governing(sentence, name).ifPresent(types::add);
        doing(sentence, name).ifPresent(types::add);
        example(sentence, name).ifPresent(types::add);
        own(sentence, name).ifPresent(types::add);
        return types;
    }

    /** "Rossing shares", "Rossing's old branch". */
    private Optional<String> after(Sentence sentence, Span name) {
        int next = name.end();
        if (next >= sentence.size()) {
            return Optional.empty();
        }
        if (!sentence.token(next).xpos().equals("POS")) {
            return common(sentence, next).flatMap(noun -> lexicon.context("after", noun));
        }
        int owned = next + 1;
        while (owned < sentence.size() && owned <= next + LONGEST_OWNED && isModifier(sentence, owned)) {
            owned++;
        }
        return owned < sentence.size()
                ? common(sentence, owned).flatMap(noun -> lexicon.context("owned", noun))
                : Optional.empty();
    }

    private static boolean isModifier(Sentence sentence, int position) {
        String tag = sentence.token(position).tag();
        boolean noun = position + 1 < sentence.size()
                && tag.equals("NOUN")
                && sentence.token(position + 1).tag().equals("NOUN");
        return noun || tag.equals("ADJ") || tag.equals("NUM") || tag.equals("ADV") || tag.equals("PROPN");
    }

    private static Optional<String> common(Sentence sentence, int position) {
        Token token = sentence.token(position);
        boolean common =
                token.tag().equals("NOUN") || token.form().equals(token.form().toUpperCase(Locale.ROOT));
        return common ? Optional.of(lemma(token)) : Optional.empty();
    }

    private static String lemma(Token token) {
        return (token.lemma().isEmpty() ? token.form() : token.lemma()).toLowerCase(Locale.ROOT);
    }

    /** "shares in Rossing". */
    private Optional<String> governing(Sentence sentence, Span name) {
        int preposition = name.start() - 1;
        return preposition < 1 || !sentence.token(preposition).tag().equals("ADP")
                ? Optional.empty()
                : lexicon.context(
                        "governs",
                        lemma(sentence.token(preposition - 1)) + " "
                                + sentence.token(preposition).form());
    }

    /** "Rossing acquired …", "Rossing said it …", "Rossing cut its …". */
    private Optional<String> doing(Sentence sentence, Span name) {
        int verb = name.end();
        while (verb < sentence.size()
                && (sentence.token(verb).tag().equals("AUX")
                        || sentence.token(verb).tag().equals("ADV"))) {
            verb++;
        }
        boolean subject = verb < sentence.size()
                && sentence.token(verb).tag().equals("VERB")
                && Clauses.isFinite(sentence.token(verb))
                && Clauses.isSubject(sentence, name, name.end() - 1);
        if (!subject) {
            return Optional.empty();
        }
        boolean thing = verb + 1 < sentence.size()
                && lexicon.pronoun(sentence.token(verb + 1).form())
                        .filter(pronoun -> pronoun.gender().equals(Features.NEUTER))
                        .isPresent();
        return lexicon.context("does", lemma(sentence.token(verb)))
                .or(() -> thing ? Optional.of(Kinds.ORGANIZATION) : Optional.empty());
    }

    /** "shops like Rossing", "lenders such as Rossing", with what stands between in a list. */
    private Optional<String> example(Sentence sentence, Span name) {
        int at = name.start() - 1;
        while (at > 1 && isListed(sentence, at)) {
            at--;
        }
        if (at < 1 || lexicon.context("example", sentence.token(at).form()).isEmpty()) {
            return Optional.empty();
        }
        int noun = sentence.token(at).form().equalsIgnoreCase("as") ? at - 2 : at - 1;
        while (noun > 0 && sentence.token(noun).tag().equals("PUNCT")) {
            noun--;
        }
        return noun < 0 || !sentence.token(noun).tag().equals("NOUN")
                ? Optional.empty()
                : lexicon.noun(lemma(sentence.token(noun))).map(Noun::type).filter(type -> !kinds.isUnknown(type));
    }

    private boolean isListed(Sentence sentence, int position) {
        Token token = sentence.token(position);
        return token.form().equals(",")
                || token.tag().equals("CCONJ")
                || token.tag().equals("PROPN");
    }

    private Optional<String> own(Sentence sentence, Span name) {
        return lexicon.context("first", sentence.token(name.start()).form())
                .filter(type -> name.length() > 1)
                .or(() -> lexicon.context("last", sentence.token(name.end() - 1).form()))
                .or(() -> name.length() == 1
                        ? spelled(sentence.token(name.start()).form())
                        : Optional.empty());
    }

    /** "NordVik" and "rossing.no" are written as companies are. */
    private Optional<String> spelled(String form) {
        int dot = form.indexOf('.');
        boolean domain = dot > 1
                && form.length() - dot > 2
                && form.length() - dot <= LONGEST_DOMAIN
                && form.substring(dot + 1).chars().allMatch(Character::isLowerCase);
        if (domain) {
            return Optional.of(Kinds.ORGANIZATION);
        }
        for (int i = 2; i < form.length(); i++) {
            boolean inner = Character.isUpperCase(form.charAt(i))
                    && Character.isLetter(form.charAt(i - 1))
                    && !form.equals(form.toUpperCase(Locale.ROOT));
            if (inner && !lexicon.is(WordClass.PARTICLE, form.substring(0, i))) {
                return Optional.of(Kinds.ORGANIZATION);
            }
        }
        return Optional.empty();
    }
}
