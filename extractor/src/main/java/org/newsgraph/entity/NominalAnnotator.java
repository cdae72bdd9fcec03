package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;
import org.newsgraph.text.Token;

/**
 * Adds what speaks of people, organisations and places without naming them: noun phrases whose head is a noun of the
 * lexicons ("the committee", "thousands of protesters", "her nephew"), and pronouns.
 */
public final class NominalAnnotator implements Annotator {
    private final EntityLexicon lexicon;
    private final Kinds kinds;

    public NominalAnnotator(EntityLexicon lexicon, Taxonomy taxonomy) {
        this.lexicon = lexicon;
        this.kinds = new Kinds(taxonomy);
    }

    @Override
    public Set<Layer> requires() {
        return EnumSet.of(Layer.SENTENCES, Layer.TOKENS, Layer.TAGS, Layer.LEMMAS, Layer.MENTIONS);
    }

    @Override
    public Set<Layer> provides() {
        return EnumSet.of(Layer.MENTIONS);
    }

    @Override
    public Document annotate(Document document) {
        var mentions = new ArrayList<>(document.mentions());
        for (Sentence sentence : document.sentences()) {
            var names = document.mentionsIn(sentence).stream()
                    .filter(mention -> mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.DEMONYM)
                    .toList();
            var found = new ArrayList<Mention>(names);
            for (NounPhrase phrase : NounPhrase.in(sentence)) {
                nominal(sentence, phrase, found).ifPresent(found::add);
                found.addAll(bodiesInside(sentence, phrase, found));
            }
            found.subList(0, names.size()).clear();
            mentions.addAll(found);
            mentions.addAll(new PronounFinder(lexicon).find(sentence));
        }
        return document.withMentions(mentions);
    }

    private Optional<Mention> nominal(Sentence sentence, NounPhrase phrase, List<Mention> others) {
        int head = phrase.head();
        var covering =
                others.stream().filter(other -> other.tokens().contains(head)).findFirst();
        if (covering.isPresent() && covering.get().kind() != Mention.Kind.NOMINAL) {
            return beforeName(sentence, phrase, covering.get()).flatMap(shorter -> nominal(sentence, shorter, others));
        }
        if (covering.isPresent()
                && noun(sentence, head)
                        .filter(noun -> kinds.isPerson(noun.type()))
                        .isPresent()) {
            return Optional.empty();
        }
        var inner = others.stream()
                .filter(other -> other.tokens().overlaps(phrase.tokens()))
                .toList();
        Span tokens = trimmed(sentence, phrase.tokens(), inner);
        if (isUnknownName(sentence, tokens, head)) {
            return Optional.empty();
        }
        var complement = complement(sentence, head, others);
        if (complement.isPresent()) {
            return counted(sentence, tokens, head, complement.get());
        }
        return noun(sentence, head).flatMap(noun -> simple(sentence, tokens, head, noun, inner, others));
    }

    /** Several capitalised words are a name that no finder saw, and "the Senate" is as good as a nominal. */
    private static boolean isUnknownName(Sentence sentence, Span tokens, int head) {
        return sentence.token(head).isCapitalised()
                && head > tokens.start()
                && sentence.token(head - 1).isCapitalised()
                && sentence.token(head - 1).tag().equals("PROPN");
    }

    /** "Vik police" in "a Vik police spokesman". */
    private List<Mention> bodiesInside(Sentence sentence, NounPhrase phrase, List<Mention> others) {
        var bodies = new ArrayList<Mention>();
        for (Mention name : others) {
            int body = name.tokens().end();
            boolean modifier = name.kind() == Mention.Kind.NAME
                    && name.sentence() == sentence.index()
                    && phrase.tokens().contains(name.tokens())
                    && body < phrase.head()
                    && sentence.token(body).tag().equals("NOUN");
            if (modifier) {
                noun(sentence, body)
                        .filter(noun -> kinds.isOrganization(noun.type()))
                        .map(noun -> body(sentence, name, body, noun))
                        .ifPresent(bodies::add);
            }
        }
        return bodies;
    }

    private static Mention body(Sentence sentence, Mention name, int head, Noun noun) {
        return new Mention(
                sentence.index(),
                new Span(name.tokens().start(), head + 1),
                head,
                Mention.Kind.NOMINAL,
                noun.type(),
                Map.of(
                        Features.NUMBER,
                        Features.SINGULAR,
                        Features.DEFINITE,
                        Features.TRUE,
                        Features.NOUN,
                        lemma(sentence.token(head))));
    }

    /** "the agency" in "the agency Rossing". */
    private static Optional<NounPhrase> beforeName(Sentence sentence, NounPhrase phrase, Mention name) {
        int end = name.tokens().start();
        boolean noun = end > phrase.tokens().start()
                && name.kind() == Mention.Kind.NAME
                && sentence.token(end - 1).tag().equals("NOUN");
        return noun ? Optional.of(new NounPhrase(new Span(phrase.tokens().start(), end), end - 1)) : Optional.empty();
    }

    /** Without what crosses a name or belongs to the calendar: "Thursday police said". */
    private Span trimmed(Sentence sentence, Span tokens, List<Mention> inner) {
        Token first = sentence.token(tokens.start());
        boolean stray = lexicon.isOf(first.form())
                || first.xpos().startsWith("W") && !first.tag().equals("PRON")
                || first.xpos().equals("IN") && first.tag().equals("ADP") && first.head() == tokens.end() - 1
                || lexicon.is(WordClass.SINGULAR, first.form())
                        && isPlural(sentence.token(tokens.end() - 1))
                        && tokens.length() > 1
                        && first.tag().equals("DET")
                        && !sentence.token(tokens.start() + 1).xpos().equals("CD");
        int start = stray && tokens.length() > 1 ? tokens.start() + 1 : tokens.start();
        for (int i = start; i < tokens.end() - 1; i++) {
            if (lexicon.is(WordClass.CALENDAR, sentence.token(i).form())
                    && !sentence.token(i + 1).xpos().equals("POS")) {
                start = i + 1;
            }
        }
        for (Mention name : inner) {
            if (name.kind() != Mention.Kind.NOMINAL
                    && name.tokens().start() < start
                    && start < name.tokens().end()) {
                start = name.tokens().end();
            }
        }
        return new Span(start, tokens.end());
    }

    /** The noun phrase that a quantity counts: "the security forces" in "members of the border police". */
    private Optional<NounPhrase> complement(Sentence sentence, int head, List<Mention> others) {
        boolean quantity = lexicon.is(WordClass.QUANTITY, lemma(sentence.token(head)))
                || noun(sentence, head).filter(noun -> noun.is(Noun.MEMBER)).isPresent();
        int of = head + 1;
        if (!quantity
                || of >= sentence.size()
                || !lexicon.isOf(sentence.token(of).form())) {
            return Optional.empty();
        }
        return NounPhrase.in(sentence).stream()
                .filter(phrase -> phrase.tokens().start() == of + 1)
                .filter(phrase -> others.stream().noneMatch(other -> crosses(other.tokens(), phrase.tokens())))
                .findFirst();
    }

    private static boolean crosses(Span one, Span other) {
        return one.overlaps(other) && !one.contains(other) && !other.contains(one);
    }

    private Optional<Mention> counted(Sentence sentence, Span tokens, int head, NounPhrase complement) {
        var own = noun(sentence, head).filter(noun -> kinds.isPerson(noun.type()));
        var counted = noun(sentence, complement.head()).filter(noun -> kinds.isPerson(noun.type()));
        if (own.isEmpty() && counted.isEmpty()) {
            return Optional.empty();
        }
        String noun = lemma(sentence.token(own.isPresent() ? head : complement.head()));
        boolean plural = own.isEmpty() || isPlural(sentence.token(head));
        var features = features(sentence, tokens, head, noun, plural);
        return Optional.of(new Mention(
                sentence.index(),
                new Span(tokens.start(), complement.tokens().end()),
                head,
                Mention.Kind.NOMINAL,
                plural ? Kinds.GROUP : Kinds.PERSON,
                features));
    }

    private Optional<Mention> simple(
            Sentence sentence, Span tokens, int head, Noun noun, List<Mention> inner, List<Mention> others) {
        boolean person = kinds.isPerson(noun.type());
        String lemma = lemma(sentence.token(head));
        boolean plural = isPlural(sentence.token(head)) && (person || !isCollective(sentence.token(head), lemma));
        boolean introduced = isIntroduced(sentence, tokens, inner);
        if (lexicon.is(WordClass.UNSPECIFIC, sentence.token(tokens.start()).form())) {
            return Optional.empty();
        }
        if (noun.is(Noun.PLURAL) && !plural) {
            return Optional.empty();
        }
        if (!plural && !introduced && (person || !noun.is(Noun.BARE) && !lexicon.is(WordClass.BARE, lemma))) {
            return Optional.empty();
        }
        if (person && !introduced && isTitle(tokens, others)) {
            return Optional.empty();
        }
        String type = person && plural ? Kinds.GROUP : noun.type();
        var features = features(sentence, tokens, head, lemma, plural);
        if (person && !plural && !noun.gender().isEmpty()) {
            features.put(Features.GENDER, noun.gender());
        }
        inner.stream()
                .filter(name -> name.kind() == Mention.Kind.DEMONYM)
                .flatMap(name -> name.feature(Features.PLACE).stream())
                .findFirst()
                .ifPresent(place -> features.put(Features.PLACE, place));
        return Optional.of(new Mention(sentence.index(), tokens, head, Mention.Kind.NOMINAL, type, features));
    }

    /** A determiner, a possessor or a name before the noun makes it a mention of something. */
    private static boolean isIntroduced(Sentence sentence, Span tokens, List<Mention> inner) {
        Token first = sentence.token(tokens.start());
        return first.tag().equals("DET")
                || first.xpos().equals("PRP$")
                || isPossessed(sentence, tokens)
                || inner.stream().anyMatch(name -> name.kind() == Mention.Kind.NAME && tokens.contains(name.tokens()));
    }

    private boolean isTitle(Span tokens, List<Mention> others) {
        return others.stream()
                .anyMatch(other -> other.tokens().start() == tokens.end() && kinds.isPerson(other.type()));
    }

    private Map<String, String> features(Sentence sentence, Span tokens, int head, String noun, boolean plural) {
        var features = new TreeMap<String, String>();
        features.put(Features.NUMBER, plural ? Features.PLURAL : Features.SINGULAR);
        features.put(Features.DEFINITE, isDefinite(sentence, tokens) ? Features.TRUE : Features.FALSE);
        features.put(Features.NOUN, noun);
        if (isPossessed(sentence, new Span(tokens.start(), head + 1))) {
            features.put(Features.POSSESSED, Features.TRUE);
        }
        return features;
    }

    private boolean isDefinite(Sentence sentence, Span tokens) {
        return lexicon.is(WordClass.DEFINITE, sentence.token(tokens.start()).form()) || isPossessed(sentence, tokens);
    }

    private static boolean isPossessed(Sentence sentence, Span tokens) {
        return sentence.token(tokens.start()).xpos().equals("PRP$")
                || sentence.tokens().subList(tokens.start(), tokens.end()).stream()
                        .anyMatch(token -> token.xpos().equals("POS"));
    }

    /** The entry of a noun, by its compound with the word before it if that has one. */
    private Optional<Noun> noun(Sentence sentence, int head) {
        String lemma = lemma(sentence.token(head));
        if (head > 0) {
            var compound = lexicon.noun(lemma(sentence.token(head - 1)) + " " + lemma);
            if (compound.isPresent()) {
                return compound;
            }
        }
        return lexicon.noun(lemma);
    }

    /** "police": a plural only in grammar. */
    private static boolean isCollective(Token token, String lemma) {
        return token.form().equalsIgnoreCase(lemma);
    }

    private static boolean isPlural(Token token) {
        return token.xpos().equals("NNS") || token.xpos().equals("NNPS");
    }

    private static String lemma(Token token) {
        String lemma = token.lemma().isEmpty() ? token.form() : token.lemma();
        return lemma.toLowerCase(Locale.ROOT);
    }
}
