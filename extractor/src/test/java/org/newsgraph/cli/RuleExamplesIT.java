package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.event.Rule;
import org.newsgraph.event.RuleEngine;
import org.newsgraph.pattern.Scene;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/** Every rule finds what its examples say, and nothing in its counter-examples. */
class RuleExamplesIT {
    private static final NewsgraphPipeline PIPELINE = NewsgraphPipeline.create();

    static Stream<Rule> rules() {
        return PIPELINE.rules().rules().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(Rule rule) {
        assertThat(rule.examples()).as("examples of " + rule.name()).isNotEmpty();
        assertThat(rule.never()).as("counter-examples of " + rule.name()).isNotEmpty();
        for (Rule.Example example : rule.examples()) {
            Document document = annotate(example.text());
            List<Map<String, String>> found = findings(rule, document);
            assertThat(found)
                    .as("findings of " + rule.name() + " in: " + example.text() + "\n" + analysis(document))
                    .anyMatch(arguments -> agrees(arguments, example.arguments()));
        }
        for (String text : rule.never()) {
            Document document = annotate(text);
            assertThat(findings(rule, document))
                    .as("findings of " + rule.name() + " in: " + text + "\n" + analysis(document))
                    .isEmpty();
        }
    }

    private static Document annotate(String text) {
        return PIPELINE.annotate(Article.of("example", text, Optional.empty()));
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
                Arrays.stream(values.split("; ")).map(RuleExamplesIT::plain).toList());
    }

    /** Determiners and possessives may stand inside a mention or beside it. */
    private static String plain(String words) {
        return words.replaceAll("^(?i)(the|a|an|its|his|her|their) ", "").strip();
    }

    private static List<Map<String, String>> findings(Rule rule, Document document) {
        return rule.findsMentions() ? mentions(rule, document) : facts(rule, document);
    }

    private static List<Map<String, String>> mentions(Rule rule, Document document) {
        var found = new ArrayList<Map<String, String>>();
        for (Sentence sentence : document.sentences()) {
            rule.pattern().findAll(scene(document, sentence)).forEach(match -> {
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

    private static List<Map<String, String>> facts(Rule rule, Document document) {
        var engine = new RuleEngine(PIPELINE.rules().factRules(), PIPELINE.taxonomy(), PIPELINE.lexicons());
        return engine.findings(document).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> {
                    Map<String, String> arguments = new TreeMap<>();
                    finding.arguments()
                            .forEach((role, fillers) -> arguments.put(
                                    role,
                                    String.join(
                                            "; ",
                                            fillers.stream()
                                                    .map(filler -> name(
                                                            document,
                                                            filler.mention(),
                                                            filler.sentence(),
                                                            filler.tokens()))
                                                    .toList())));
                    return arguments;
                })
                .toList();
    }

    /** A pronoun counts as what it means. */
    private static String name(Document document, Optional<Mention> mention, int sentence, Span tokens) {
        return mention.filter(m -> m.kind() == Mention.Kind.PRONOUN)
                .flatMap(document::chainOf)
                .map(chain -> chain.name())
                .orElseGet(() -> document.article()
                        .slice(document.sentences().get(sentence).textSpan(tokens)));
    }

    private static Scene scene(Document document, Sentence sentence) {
        return Scene.of(document, sentence, PIPELINE.taxonomy(), PIPELINE.lexicons());
    }

    private static String analysis(Document document) {
        var text = new StringBuilder();
        for (Sentence sentence : document.sentences()) {
            sentence.tokens()
                    .forEach(token -> text.append(token.index())
                            .append('\t')
                            .append(token.form())
                            .append('\t')
                            .append(token.xpos())
                            .append('\t')
                            .append(token.head())
                            .append(' ')
                            .append(token.relation())
                            .append('\n'));
        }
        document.mentions()
                .forEach(m -> text.append(m.kind())
                        .append(' ')
                        .append(m.type())
                        .append(' ')
                        .append(document.text(m))
                        .append('\n'));
        return text.toString();
    }
}
