package org.newsgraph.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.pattern.Match;
import org.newsgraph.pattern.PatternIndex;
import org.newsgraph.pattern.Scene;
import org.newsgraph.pattern.SentenceWords;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/**
 * Applies the rules that find mentions, one after the other, so that a rule sees what the rules before it found. The named
 * group {@code head} pins the head token, the last one before a preposition; other named groups become features. A mention that would cross another is dropped.
 */
public final class MentionRuleAnnotator implements Annotator {
    private static final String HEAD = "head";
    private static final String RETYPES = "retypes";
    /** "Porto police" stays a body in "Porto police spokesman". */
    private static final String BODY = "ng:Organization";

    private final List<Rule> rules;
    private final PatternIndex index;
    private final Taxonomy taxonomy;
    private final Lexicons lexicons;

    public MentionRuleAnnotator(List<Rule> rules, Taxonomy taxonomy, Lexicons lexicons) {
        this.rules = List.copyOf(rules);
        this.index = new PatternIndex(rules.stream().map(Rule::pattern).toList(), lexicons);
        this.taxonomy = taxonomy;
        this.lexicons = lexicons;
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.TOKENS, Layer.TAGS, Layer.MENTIONS);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.MENTIONS);
    }

    @Override
    public Document annotate(Document document) {
        var mentions = new ArrayList<Mention>();
        for (Sentence sentence : document.sentences()) {
            mentions.addAll(mentions(document, sentence));
        }
        return document.withMentions(mentions);
    }

    /** The mentions of a sentence, with those that the rules find. */
    private List<Mention> mentions(Document document, Sentence sentence) {
        var words = new SentenceWords(sentence, lexicons);
        var scene = Scene.of(document, words, taxonomy);
        List<Mention> mentions = document.mentionsIn(sentence);
        BitSet candidates = index.mayMatch(words);
        for (int rule = candidates.nextSetBit(0); rule >= 0; rule = candidates.nextSetBit(rule + 1)) {
            List<Match> matches = rules.get(rule).pattern().findOverlapping(scene);
            if (!matches.isEmpty()) {
                mentions = with(mentions, rules.get(rule), sentence, matches);
                scene = scene.withMentions(mentions);
            }
        }
        return mentions;
    }

    /** The mentions of a sentence, in their order, with what a rule found. */
    private List<Mention> with(List<Mention> before, Rule rule, Sentence sentence, List<Match> matches) {
        var mentions = new ArrayList<>(before);
        for (Match match : matches) {
            Mention mention = mention(rule, sentence, match);
            if (rule.set().containsKey(RETYPES)) {
                mentions.replaceAll(other -> retyped(other, mention));
            }
            if (isNamed(mention, mentions)) {
                continue;
            }
            mentions.replaceAll(other -> stretched(other, mention));
            if (mentions.stream().noneMatch(other -> crosses(mention, other))) {
                mentions.add(mention);
            }
        }
        return mentions.stream().sorted().distinct().toList();
    }

    private static Mention mention(Rule rule, Sentence sentence, Match match) {
        Span tokens = match.group("mention").orElse(match.tokens());
        Optional<Span> noun = match.group(HEAD).map(span -> beforePreposition(sentence, span));
        int head = noun.map(span -> span.end() - 1).orElseGet(() -> RuleEngine.headOf(sentence, tokens));
        Map<String, String> features = new TreeMap<>();
        match.groups().forEach((name, spans) -> {
            if (!name.equals("mention")) {
                features.put(name, words(sentence, spans.get(0)));
            }
        });
        noun.ifPresent(span -> features.put(HEAD, words(sentence, span)));
        rule.set().forEach((key, value) -> {
            if (!key.equals("mention") && !key.equals(RETYPES)) {
                features.put(key, value);
            }
        });
        var kind = Mention.Kind.valueOf(
                java.util.Objects.requireNonNull(rule.set().get("mention")).toUpperCase(Locale.ROOT));
        return new Mention(sentence.index(), tokens, head, kind, rule.type(), features);
    }

    /** The noun that heads a phrase: "secretary" in "secretary of state". */
    private static Span beforePreposition(Sentence sentence, Span phrase) {
        for (int i = phrase.start() + 1; i < phrase.end(); i++) {
            if (sentence.token(i).tag().equals("ADP")) {
                return new Span(phrase.start(), i);
            }
        }
        return phrase;
    }

    /** A name that its context shows to be of another class than was thought: who is elected mayor is no town. */
    private static Mention retyped(Mention name, Mention find) {
        boolean same = name.sentence() == find.sentence()
                && name.kind() == Mention.Kind.NAME
                && name.tokens().equals(find.tokens());
        return same ? name.withType(find.type()) : name;
    }

    /** Has a name been found already where a rule would find another? */
    private static boolean isNamed(Mention mention, List<Mention> mentions) {
        return mention.kind() == Mention.Kind.NAME
                && mentions.stream()
                        .anyMatch(other -> other.sentence() == mention.sentence()
                                && other.kind() != Mention.Kind.NOMINAL
                                && other.tokens().overlaps(mention.tokens())
                                && (!mention.tokens().contains(other.tokens())
                                        || mention.tokens().equals(other.tokens())));
    }

    /** A description that a longer find begins in ("a new head" of something) reaches to the end of the find. */
    private Mention stretched(Mention description, Mention find) {
        boolean begins = description.sentence() == find.sentence()
                && description.kind() == Mention.Kind.NOMINAL
                && (description.head() == find.head()
                        || isNominal(find)
                                && find.tokens().contains(description.head())
                                && !taxonomy.isA(description.type(), BODY))
                && description.tokens().start() <= find.tokens().start()
                && description.tokens().end() < find.tokens().end();
        return begins
                ? new Mention(
                        description.sentence(),
                        description.tokens().cover(find.tokens()),
                        description.head(),
                        description.kind(),
                        description.type(),
                        description.features())
                : description;
    }

    private static String words(Sentence sentence, Span tokens) {
        var words = new ArrayList<String>();
        for (int i = tokens.start(); i < tokens.end(); i++) {
            words.add(sentence.token(i).form().toLowerCase(Locale.ROOT));
        }
        return String.join(" ", words);
    }

    /** Do two mentions overlap without one containing the other, or are they of one class and about one head, or both descriptions? */
    private static boolean crosses(Mention a, Mention b) {
        if (a.sentence() != b.sentence() || !a.tokens().overlaps(b.tokens())) {
            return false;
        }
        boolean nested = a.tokens().contains(b.tokens()) || b.tokens().contains(a.tokens());
        return !nested || a.type().equals(b.type()) && (a.head() == b.head() || isNominal(a) && isNominal(b));
    }

    private static boolean isNominal(Mention mention) {
        return mention.kind() == Mention.Kind.NOMINAL;
    }
}
