package org.newsgraph.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.pattern.ArgumentPath;
import org.newsgraph.pattern.Match;
import org.newsgraph.pattern.PatternIndex;
import org.newsgraph.pattern.Scene;
import org.newsgraph.pattern.SentenceWords;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/** Applies the rules that find facts to a document. Immutable; shared by threads. */
public final class RuleEngine {
    private static final Comparator<Finding> ORDER =
            Comparator.comparingInt(Finding::sentence).thenComparing(Finding::trigger);

    private final List<Rule> rules;
    private final PatternIndex index;
    private final Taxonomy taxonomy;
    private final Lexicons lexicons;

    public RuleEngine(List<Rule> rules, Taxonomy taxonomy, Lexicons lexicons) {
        this.rules = List.copyOf(rules);
        this.index = new PatternIndex(rules.stream().map(Rule::pattern).toList(), lexicons);
        this.taxonomy = taxonomy;
        this.lexicons = lexicons;
    }

    /** All findings, in the order of the text; those of one trigger in the order of their rules. */
    public List<Finding> findings(Document document) {
        var findings = new ArrayList<Finding>();
        for (Sentence sentence : document.sentences()) {
            var words = new SentenceWords(sentence, lexicons);
            var scene = Scene.of(document, words, taxonomy);
            index.mayMatch(words).stream().forEach(rule -> findings.addAll(apply(rules.get(rule), scene)));
        }
        findings.sort(ORDER);
        return inherit(findings);
    }

    /** Where rules began to hold and did not; in each sentence the nearest first. Made when asked for, and not before. */
    public List<NearMiss> nearMisses(Document document) {
        var misses = new ArrayList<NearMiss>();
        for (Sentence sentence : document.sentences()) {
            var scene = Scene.of(document, sentence, taxonomy, lexicons);
            rules.stream()
                    .flatMap(rule -> NearMisses.of(rule, scene).stream())
                    .sorted(NearMisses.NEAREST_FIRST)
                    .forEach(misses::add);
        }
        return misses;
    }

    /** What one rule finds in one sentence. */
    public static List<Finding> apply(Rule rule, Scene scene) {
        var findings = new ArrayList<Finding>();
        for (Match match : rule.byTrigger()
                ? rule.pattern().findAll(scene)
                : widest(rule.pattern().findOverlapping(scene))) {
            (rule.byTrigger() ? byTrigger(rule, scene, match) : byPattern(rule, scene, match)).ifPresent(findings::add);
        }
        return findings;
    }

    /** Without the matches that are only the end of another one, about the same trigger. */
    private static List<Match> widest(List<Match> matches) {
        if (matches.size() < 2) {
            return matches;
        }
        return matches.stream()
                .filter(match -> matches.stream()
                        .noneMatch(other -> other.tokens().start()
                                        < match.tokens().start()
                                && other.tokens().end() == match.tokens().end()
                                && match.group("trigger").isPresent()
                                && other.group("trigger").equals(match.group("trigger"))))
                .toList();
    }

    private static Optional<Finding> byTrigger(Rule rule, Scene scene, Match match) {
        Span trigger = match.group("trigger").orElse(match.tokens());
        int head = headOf(scene.sentence(), trigger);
        var arguments = new TreeMap<String, List<Finding.Filler>>();
        Span tokens = trigger;
        for (Rule.ArgumentRule argument : rule.arguments()) {
            List<ArgumentPath.Filler> found = argument.path().find(scene, head);
            if (found.isEmpty() == !argument.isBan() && argument.required()) {
                return Optional.empty();
            }
            if (!found.isEmpty() && !argument.isCheck()) {
                arguments.put(
                        argument.role(),
                        found.stream()
                                .map(f ->
                                        new Finding.Filler(scene.sentence().index(), f.head(), f.tokens(), f.mention()))
                                .toList());
                for (ArgumentPath.Filler filler : found) {
                    tokens = tokens.cover(filler.tokens());
                }
            }
        }
        return finish(rule, scene, tokens, trigger, head, arguments);
    }

    private static Optional<Finding> byPattern(Rule rule, Scene scene, Match match) {
        var arguments = new TreeMap<String, List<Finding.Filler>>();
        match.groups().forEach((name, spans) -> {
            if (!name.equals("trigger") && !name.startsWith("_")) {
                arguments.put(
                        Rule.role(name),
                        spans.stream().map(span -> filler(scene, span)).toList());
            }
        });
        Span trigger = match.group("trigger").orElse(match.tokens());
        return finish(rule, scene, match.tokens(), trigger, headOf(scene.sentence(), trigger), arguments)
                .map(RuleEngine::withWordsOfArguments);
    }

    /** An argument that a pattern only looks ahead to is among the words of a finding, too. */
    private static Finding withWordsOfArguments(Finding finding) {
        Span tokens = finding.arguments().values().stream()
                .flatMap(List::stream)
                .map(Finding.Filler::tokens)
                .reduce(finding.tokens(), Span::cover);
        return new Finding(
                finding.rule(), finding.sentence(), tokens, finding.trigger(), finding.arguments(), finding.content());
    }

    private static Finding.Filler filler(Scene scene, Span span) {
        Optional<Mention> mention =
                scene.mentions().stream().filter(m -> m.tokens().equals(span)).findFirst();
        int head = mention.map(Mention::head).orElseGet(() -> headOf(scene.sentence(), span));
        return new Finding.Filler(scene.sentence().index(), head, span, mention);
    }

    private static Optional<Finding> finish(
            Rule rule,
            Scene scene,
            Span tokens,
            Span trigger,
            int head,
            TreeMap<String, List<Finding.Filler>> arguments) {
        Optional<Finding.Content> content = Contents.find(rule, scene, tokens, trigger, head);
        if (!rule.content().isEmpty() && content.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(rule, scene.sentence().index(), tokens, trigger, arguments, content));
    }

    /** The token of a span that depends on nothing inside it: the first such one, or the last token without a parse. */
    public static int headOf(Sentence sentence, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            int head = sentence.token(i).head();
            if (head != org.newsgraph.text.Token.UNPARSED
                    && !span.contains(head)
                    && !sentence.token(i).tag().equals("PUNCT")) {
                return i;
            }
        }
        return span.end() - 1;
    }

    /** Fills elided roles from the last finding of the same sentence, or the sentence before, that has them. */
    private static List<Finding> inherit(List<Finding> findings) {
        var filled = new ArrayList<Finding>();
        for (Finding finding : findings) {
            Finding complete = finding;
            for (String role : finding.rule().inherit()) {
                if (complete.fillers(role).isEmpty()) {
                    Optional<Finding> donor = donor(filled, finding, role);
                    if (donor.isPresent()) {
                        complete = complete.withArgument(role, donor.get().fillers(role));
                    }
                }
            }
            if (hasWhatItNeeds(complete)) {
                filled.add(complete);
            }
        }
        return filled;
    }

    /** A rule may need a role that only inheritance can fill: {@code set: { needs: ng:concernsPost }}. */
    private static boolean hasWhatItNeeds(Finding finding) {
        String needed = finding.rule().set().getOrDefault("needs", "");
        return needed.isEmpty() || !finding.fillers(needed).isEmpty();
    }

    private static Optional<Finding> donor(List<Finding> earlier, Finding finding, String role) {
        for (int i = earlier.size() - 1; i >= 0 && earlier.get(i).sentence() >= finding.sentence() - 1; i--) {
            Finding candidate = earlier.get(i);
            if (!candidate.fillers(role).isEmpty() && !candidate.trigger().equals(finding.trigger())) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
