package org.newsgraph.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.pattern.Match;
import org.newsgraph.pattern.Scene;
import org.newsgraph.text.Span;

/** Says where in a sentence a rule began to hold and did not, and which part of it failed. */
final class NearMisses {
    /** The more of a rule was found, the nearer it came; then the rule counts that is surer of itself. */
    static final Comparator<NearMiss> NEAREST_FIRST = Comparator.comparingInt(
                    (NearMiss miss) -> -miss.found().size())
            .thenComparing((NearMiss miss) -> miss.missing().equals(NearMiss.PATTERN))
            .thenComparing((NearMiss miss) -> -miss.rule().confidence());

    private NearMisses() {}

    /** The near misses of a rule in a sentence, in the order of the text. */
    static List<NearMiss> of(Rule rule, Scene scene) {
        if (!rule.byTrigger()) {
            return ofPattern(rule, scene);
        }
        return rule.pattern().findAll(scene).stream()
                .map(match -> ofTrigger(rule, scene, match))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<NearMiss> ofTrigger(Rule rule, Scene scene, Match match) {
        Span trigger = match.group("trigger").orElse(match.tokens());
        int head = RuleEngine.headOf(scene.sentence(), trigger);
        var found = new ArrayList<String>();
        var tokens = trigger;
        Optional<Rule.ArgumentRule> missing = Optional.empty();
        for (Rule.ArgumentRule argument : rule.arguments()) {
            var fillers = argument.path().find(scene, head);
            if (argument.isBan()) {
                missing = !fillers.isEmpty() && missing.isEmpty() ? Optional.of(argument) : missing;
            } else if (fillers.isEmpty()) {
                missing = argument.required() && missing.isEmpty() ? Optional.of(argument) : missing;
            } else if (!argument.isCheck()) {
                found.add(argument.role());
                for (var filler : fillers) {
                    tokens = tokens.cover(filler.tokens());
                }
            }
        }
        if (missing.isPresent()) {
            String path = missing.get().path().source();
            return Optional.of(new NearMiss(
                    rule,
                    scene.sentence().index(),
                    trigger,
                    found,
                    missing.get().role(),
                    path));
        }
        return withoutContent(rule, scene, tokens, trigger, head, found);
    }

    private static Optional<NearMiss> withoutContent(
            Rule rule, Scene scene, Span tokens, Span trigger, int head, List<String> found) {
        if (rule.content().isEmpty()
                || Contents.find(rule, scene, tokens, trigger, head).isPresent()) {
            return Optional.empty();
        }
        String places = rule.content().stream()
                .map(place -> place.path().map(path -> path.source()).orElse(place.name()))
                .collect(Collectors.joining(", "));
        return Optional.of(new NearMiss(rule, scene.sentence().index(), trigger, found, NearMiss.CONTENT, places));
    }

    /** A pattern came near where the words of its trigger stood in their place, and something after or around them did not. */
    private static List<NearMiss> ofPattern(Rule rule, Scene scene) {
        List<Match> matches = rule.pattern().findOverlapping(scene);
        return rule.pattern().tried(scene, "trigger").stream()
                .filter(tried ->
                        matches.stream().noneMatch(match -> match.tokens().overlaps(tried.tokens())))
                .map(tried -> new NearMiss(
                        rule,
                        scene.sentence().index(),
                        tried.group("trigger").orElse(tried.tokens()),
                        tried.groups().keySet().stream()
                                .filter(name -> !name.equals("trigger") && !name.startsWith("_"))
                                .map(Rule::role)
                                .toList(),
                        NearMiss.PATTERN,
                        rule.pattern().source()))
                .toList();
    }
}
