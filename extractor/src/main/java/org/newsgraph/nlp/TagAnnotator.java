package org.newsgraph.nlp;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Token;

/** Adds tags and lemmas to every token: the tags that a trained reader gave, otherwise those of the tagger. */
public final class TagAnnotator implements Annotator {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> BASE = Set.of("VB", "VBP", "VBZ", "VBG");
    private static final Set<String> AFTER_PHRASE = Set.of("ADP", "AUX", "SCONJ");
    private static final Set<String> OBJECT = Set.of("PROPN", "DET", "NUM", "PRON", "ADJ");
    private static final Set<String> BEFORE_VERB = Set.of("NOUN", "PROPN", "PRON", "ADV");

    private final Supplier<Tagger> tagger;
    private final Lemmas lemmas;
    private final Lexicon pronouns;

    /**
     * An annotator.
     *
     * @param tagger asked for when a sentence comes that no reader has read
     */
    public TagAnnotator(Supplier<Tagger> tagger, Lemmas lemmas, Lexicons lexicons) {
        this.tagger = tagger;
        this.lemmas = lemmas;
        this.pronouns = lexicons.expect("entity/pronouns");
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES, Layer.TOKENS);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.TAGS, Layer.LEMMAS);
    }

    @Override
    public Document annotate(Document document) {
        List<Sentence> tagged = document.sentences().stream()
                .map(sentence -> sentence.withTokens(document.reading(sentence)
                        .map(reading -> withPossessives(reading.tagged(sentence.tokens())))
                        .orElseGet(() -> tagged(sentence.tokens()))))
                .toList();
        Set<String> names = properNouns(tagged);
        return document.withSentences(tagged.stream()
                .map(sentence -> sentence.withTokens(sentence.tokens().stream()
                        .map(token -> asName(token, names))
                        .map(token -> token.withLemma(lemmas.lemma(token.form(), token.xpos())))
                        .toList()))
                .toList());
    }

    /** "His" is no determiner. */
    private List<Token> withPossessives(List<Token> tokens) {
        return tokens.stream()
                .map(token -> isPossessive(token) ? token.withTag("PRON", "PRP$") : token)
                .toList();
    }

    private boolean isPossessive(Token token) {
        return token.xpos().equals("DT")
                && pronouns.feature(token.form(), "role")
                        .filter(role -> !role.equals("relative"))
                        .isPresent();
    }

    private List<Token> tagged(List<Token> tokens) {
        return withFiniteVerb(withNouns(withNames(tagger.get().tag(tokens))));
    }

    /** "They fled to Tromso": inside a sentence a capital makes no verb, unless everything has capitals. */
    private static List<Token> withNames(List<Token> tokens) {
        long capitals = tokens.stream().filter(Token::isCapitalised).count();
        if (capitals * 2 > tokens.size()) {
            return tokens;
        }
        return tokens.stream()
                .map(token -> isNoVerb(token, tokens) ? token.withTag("PROPN", "NNP") : token)
                .toList();
    }

    /** "An official as": what a determiner opens and a preposition or an auxiliary ends has a noun. */
    private static List<Token> withNouns(List<Token> tokens) {
        return tokens.stream()
                .map(token -> isNoAdjective(token, tokens) ? token.withTag("NOUN", "NN") : token)
                .toList();
    }

    private static boolean isNoAdjective(Token token, List<Token> tokens) {
        int index = token.index();
        return index > 0
                && index + 1 < tokens.size()
                && token.xpos().equals("JJ")
                && !token.isCapitalised()
                && tokens.get(index - 1).xpos().equals("DT")
                && AFTER_PHRASE.contains(tokens.get(index + 1).tag());
    }

    private static boolean isNoVerb(Token token, List<Token> tokens) {
        return token.index() > 0
                && token.isCapitalised()
                && token.tag().equals("VERB")
                && BASE.contains(token.xpos())
                && Character.isLowerCase(tokens.get(token.index() - 1).form().codePointAt(0));
    }

    /** A sentence without a finite verb, but with a participle right behind a noun, has its past tense there. */
    private List<Token> withFiniteVerb(List<Token> tokens) {
        if (tokens.stream().anyMatch(token -> FINITE.contains(token.xpos()))) {
            return tokens;
        }
        for (Token token : tokens) {
            boolean afterNoun = token.index() > 0
                    && BEFORE_VERB.contains(tokens.get(token.index() - 1).tag());
            boolean past =
                    token.xpos().equals("NN") && lemmas.isIrregularPast(token.form()) && isFollowed(tokens, token);
            if ((token.xpos().equals("VBN") || past) && afterNoun) {
                var fixed = new java.util.ArrayList<>(tokens);
                fixed.set(token.index(), token.withTag("VERB", "VBD"));
                return fixed;
            }
        }
        return tokens;
    }

    /** "A storm hit Iceland": does an object follow? */
    private static boolean isFollowed(List<Token> tokens, Token token) {
        int next = token.index() + 1;
        return next < tokens.size() && OBJECT.contains(tokens.get(next).tag());
    }

    /** Words that the article uses as proper nouns inside a sentence, and never in small letters. */
    private static Set<String> properNouns(List<Sentence> sentences) {
        var names = new HashSet<String>();
        var small = new HashSet<String>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (token.index() > 0 && token.tag().equals("PROPN") && token.isCapitalised()) {
                    names.add(token.form());
                } else if (!token.isCapitalised()) {
                    small.add(token.form());
                }
            }
        }
        names.removeIf(name -> small.contains(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    /** The first word of a sentence has a capital anyway; what it is elsewhere tells what it is here. */
    private static Token asName(Token token, Set<String> names) {
        boolean open = token.tag().equals("NOUN")
                || token.tag().equals("VERB")
                || token.tag().equals("ADJ")
                || token.tag().equals("X");
        return open && token.index() == 0 && names.contains(token.form()) ? token.withTag("PROPN", "NNP") : token;
    }
}
