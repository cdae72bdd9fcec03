package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.newsgraph.event.Rule;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** How the article of a fact was read: the rules in their own words, and the tokens of the sentences, read anew. */
final class Rereading {
    private static final String EXTRACTOR = "rule:";
    private static final String ROW = "  %-1s %3s %-18s %-18s %-6s %-5s %s%n";

    private final NewsgraphPipeline pipeline;
    private final Article article;

    Rereading(NewsgraphPipeline pipeline, Article article) {
        this.pipeline = pipeline;
        this.article = article;
    }

    /**
     * Rules and tokens for some claims.
     *
     * @param claims rows of {@code why/claims.rq}
     */
    String text(List<Map<String, Node>> claims) {
        var text = new StringBuilder();
        var names = new TreeSet<String>();
        var places = new TreeSet<Span>();
        for (Map<String, Node> claim : claims) {
            names.add(value(claim, "extractor").replaceFirst("^" + EXTRACTOR, ""));
            places.add(new Span(
                    article.text().offsetByCodePoints(0, Integer.parseInt(value(claim, "start"))),
                    article.text().offsetByCodePoints(0, Integer.parseInt(value(claim, "end")))));
        }
        names.forEach(name -> text.append('\n').append(rule(name)));
        Document document = pipeline.annotate(article);
        for (Sentence sentence : document.sentences()) {
            List<Span> evidence =
                    places.stream().filter(sentence.span()::overlaps).toList();
            if (!evidence.isEmpty()) {
                text.append('\n').append(tokens(sentence, evidence));
            }
        }
        return text.toString();
    }

    private String rule(String name) {
        Optional<Rule> found = pipeline.rules().rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            return "rule " + name + ": none of this version's rule files has it\n";
        }
        Rule rule = found.get();
        var lines = new ArrayList<String>();
        lines.add("rule " + name + ", rules/" + rule.theme() + ".yaml");
        lines.add("  " + (rule.byTrigger() ? "trigger  " : "pattern  ")
                + rule.pattern().source().replaceAll("\\s+", " ").strip());
        rule.arguments()
                .forEach(argument -> lines.add("  " + argument.role() + (argument.required() ? "  " : "?  ")
                        + argument.path().source()));
        rule.content()
                .forEach(place -> lines.add(
                        "  content  " + place.path().map(path -> path.source()).orElse(place.name())));
        return String.join("\n", lines) + "\n";
    }

    private static String tokens(Sentence sentence, List<Span> evidence) {
        var text = new StringBuilder("sentence " + (sentence.index() + 1) + ", * marks the evidence\n");
        for (Token token : sentence.tokens()) {
            boolean marked = evidence.stream().anyMatch(token.span()::overlaps);
            String head = token.head() < 0 ? "" : sentence.token(token.head()).form();
            text.append(String.format(
                    ROW,
                    marked ? "*" : "",
                    token.index() + 1,
                    token.form(),
                    token.lemma(),
                    token.tag(),
                    token.xpos(),
                    (token.relation() + " " + head).strip()));
        }
        return text.toString();
    }

    private static String value(Map<String, Node> row, String column) {
        return Objects.requireNonNull(row.get(column)).getLiteralLexicalForm();
    }
}
