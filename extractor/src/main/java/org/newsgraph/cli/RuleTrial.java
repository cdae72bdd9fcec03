package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newsgraph.event.Finding;
import org.newsgraph.event.NearMiss;
import org.newsgraph.event.Rule;
import org.newsgraph.event.RuleEngine;
import org.newsgraph.pattern.Scene;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/** Tries rules on their own examples and counter-examples. */
final class RuleTrial {
    private final NewsgraphPipeline pipeline;
    private final RuleEngine engine;

    RuleTrial(NewsgraphPipeline pipeline) {
        this.pipeline = pipeline;
        this.engine = new RuleEngine(pipeline.rules().factRules(), pipeline.taxonomy(), pipeline.lexicons());
    }

    /**
     * What came of one sentence.
     *
     * @param example what the rule must find there; empty for a counter-example
     * @param found what the rule found, by role
     * @param holds whether that is as it should be
     * @param document the sentence as it was read
     */
    record Outcome(
            Rule rule,
            String sentence,
            Optional<Rule.Example> example,
            List<Map<String, String>> found,
            boolean holds,
            Document document) {}

    /** The outcomes of a rule, examples before counter-examples, each in the order of the file. */
    List<Outcome> of(Rule rule) {
        var outcomes = new ArrayList<Outcome>();
        for (Rule.Example example : rule.examples()) {
            Document document = annotate(example.text());
            List<Map<String, String>> found = findings(rule, document);
            boolean holds = found.stream().anyMatch(arguments -> agrees(arguments, example.arguments()));
            outcomes.add(new Outcome(rule, example.text(), Optional.of(example), found, holds, document));
        }
        for (String sentence : rule.never()) {
            Document document = annotate(sentence);
            List<Map<String, String>> found = findings(rule, document);
            outcomes.add(new Outcome(rule, sentence, Optional.empty(), found, found.isEmpty(), document));
        }
        return List.copyOf(outcomes);
    }

    /** Where the rule came nearest in a sentence that it did not match. */
    Optional<NearMiss> nearest(Outcome outcome) {
        return engine.nearMisses(outcome.document()).stream()
                .filter(miss -> miss.rule().equals(outcome.rule()))
                .findFirst();
    }

    private Document annotate(String text) {
        return pipeline.annotate(Article.of("example", text, Optional.empty()));
    }

    /** Every expected value stands in a value that was found: a mention may be longer than the words of the example. */
    private static boolean agrees(Map<String, String> found, Map<String, String> expected) {
        return expected.entrySet().stream().allMatch(argument -> {
            TreeSet<String> values = set(found.getOrDefault(argument.getKey(), ""));
            return set(argument.getValue()).stream()
                    .allMatch(value -> values.stream().anyMatch(known -> known.contains(value)));
        });
    }

    private static TreeSet<String> set(String values) {
        return new TreeSet<>(
                Arrays.stream(values.split("; ")).map(RuleTrial::plain).toList());
    }

    /** Determiners and possessives may stand inside a mention or beside it. */
    private static String plain(String words) {
        return words.replaceAll("^(?i)(the|a|an|its|his|her|their) ", "").strip();
    }

    private List<Map<String, String>> findings(Rule rule, Document document) {
        return rule.findsMentions() ? mentions(rule, document) : facts(rule, document);
    }

    private List<Map<String, String>> mentions(Rule rule, Document document) {
        var found = new ArrayList<Map<String, String>>();
        for (Sentence sentence : document.sentences()) {
            var scene = Scene.of(document, sentence, pipeline.taxonomy(), pipeline.lexicons());
            rule.pattern().findAll(scene).forEach(match -> {
                Span tokens = match.group("mention").orElse(match.tokens());
                boolean kept = document.mentions().stream()
                        .anyMatch(m -> m.sentence() == sentence.index()
                                && m.type().equals(rule.type())
                                && m.tokens().contains(tokens));
                if (kept) {
                    found.add(Map.of("mention", document.article().slice(sentence.textSpan(tokens))));
                }
            });
        }
        return found;
    }

    private List<Map<String, String>> facts(Rule rule, Document document) {
        return engine.findings(document).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> arguments(document, finding))
                .toList();
    }

    private static Map<String, String> arguments(Document document, Finding finding) {
        Map<String, String> arguments = new TreeMap<>();
        finding.arguments()
                .forEach((role, fillers) -> arguments.put(
                        role,
                        fillers.stream().map(filler -> name(document, filler)).collect(Collectors.joining("; "))));
        return arguments;
    }

    /** A pronoun counts as what it means. */
    private static String name(Document document, Finding.Filler filler) {
        return filler.mention()
                .filter(m -> m.kind() == Mention.Kind.PRONOUN)
                .flatMap(document::chainOf)
                .map(chain -> chain.name())
                .orElseGet(() -> document.article()
                        .slice(document.sentences().get(filler.sentence()).textSpan(filler.tokens())));
    }
}
