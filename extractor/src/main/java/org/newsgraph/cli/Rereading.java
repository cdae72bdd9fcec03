package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.newsgraph.event.Rule;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.PairReading;
import org.newsgraph.text.Reading;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** How the article of a fact was read: rules in their own words, the reader's scores, and the tokens of the sentences, read anew. */
final class Rereading {
    private static final String EXTRACTOR = "rule:";
    private static final String READER = "reader/";
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
        Document document = pipeline.annotate(article);
        names.forEach(name ->
                text.append('\n').append(name.startsWith(READER) ? relation(name, document, places) : rule(name)));
        for (Sentence sentence : document.sentences()) {
            List<Span> evidence =
                    places.stream().filter(sentence.span()::overlaps).toList();
            if (!evidence.isEmpty()) {
                text.append('\n').append(tokens(sentence, evidence));
            }
        }
        return text.toString();
    }

    /** Did a trained reader find one of the claims? */
    static boolean needsReader(List<Map<String, Node>> claims) {
        return claims.stream().anyMatch(claim -> value(claim, "extractor").startsWith(READER));
    }

    /** What the trained reader saw in the places, with its score and what it demands. */
    private static String relation(String name, Document document, Set<Span> places) {
        String version = document.reading().map(Reading::version).orElse("none");
        var text = new StringBuilder("trained reader, model " + version + ", head of relations\n");
        document.reading().stream()
                .flatMap(reading -> reading.pairs().stream())
                .filter(pair -> name.equals(READER + version + "/" + pair.relation()))
                .filter(pair -> places.stream()
                        .anyMatch(place -> place.contains(at(document, pair.subject()))
                                && place.contains(at(document, pair.object()))))
                .forEach(pair -> text.append(String.format(
                        Locale.ROOT,
                        "  %s of \"%s\" and \"%s\": probability %.3f, threshold %.3f%n",
                        pair.relation(),
                        document.article().slice(at(document, pair.subject())),
                        document.article().slice(at(document, pair.object())),
                        pair.probability(),
                        pair.threshold())));
        return text.toString();
    }

    private static Span at(Document document, PairReading.Place place) {
        return document.sentences().get(place.sentence()).textSpan(place.tokens());
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
