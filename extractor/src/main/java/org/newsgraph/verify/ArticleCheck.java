package org.newsgraph.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** Checks the graph of one article: its document, the places in its text, its facts, and that nothing stands there without one. */
final class ArticleCheck {
    private final String article;
    private final View view;
    private final Source source;
    private final Set<Node> facts;
    private final Set<Node> claims;
    private final Set<Node> spans;
    private final FactCheck factCheck;
    private final List<Failure> failures = new ArrayList<>();

    ArticleCheck(String base, String article, List<Quad> quads, Originals originals) {
        this.article = article;
        this.view = new View(quads);
        this.source = Source.of(view, base, article, originals);
        this.claims = set(view.having(Terms.TYPE, Terms.CLAIM), view.having(Terms.CLAIMED_FACT));
        this.facts = new LinkedHashSet<>(view.having(Terms.STATUS));
        claims.forEach(claim -> facts.addAll(view.values(claim, Terms.CLAIMED_FACT)));
        this.spans = set(view.having(Terms.TYPE, Terms.EVIDENCE_SPAN), view.having(Terms.TYPE, Terms.MENTION));
        this.factCheck = new FactCheck(view, source, claimsByFact());
    }

    private static Set<Node> set(List<Node> one, List<Node> other) {
        var both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private Map<Node, List<Node>> claimsByFact() {
        Map<Node, List<Node>> byFact = new LinkedHashMap<>();
        for (Node claim : claims) {
            for (Node fact : view.values(claim, Terms.CLAIMED_FACT)) {
                byFact.computeIfAbsent(fact, key -> new ArrayList<>()).add(claim);
            }
        }
        return byFact;
    }

    int facts() {
        return facts.size();
    }

    int claims() {
        return claims.size();
    }

    int spans() {
        return spans.size();
    }

    List<Failure> failures() {
        if (facts.isEmpty()) {
            source.differences().forEach(difference -> fail(source.document(), difference));
        }
        facts.forEach(fact -> factCheck.differences(fact).forEach(difference -> fail(fact, difference)));
        claims.stream()
                .filter(claim -> view.values(claim, Terms.CLAIMED_FACT).size() != 1)
                .forEach(claim -> fail(
                        claim, new Difference("what is claimed", "one fact", view.shown(claim, Terms.CLAIMED_FACT))));
        mentions();
        statements();
        return List.copyOf(failures);
    }

    private void fail(Node thing, Difference difference) {
        failures.add(new Failure(
                thing, facts.contains(thing), article, difference.what(), difference.expected(), difference.found()));
    }

    /** Mentions, and evidence that no claim asked about. */
    private void mentions() {
        var check = new SpanCheck(view, source);
        Set<Node> asked = new LinkedHashSet<>();
        claims.forEach(claim -> asked.addAll(view.values(claim, Terms.EVIDENCE)));
        for (Node span : spans) {
            boolean isMention = view.has(span, Terms.TYPE, Terms.MENTION);
            if (isMention || !asked.contains(span)) {
                check.differences(span).forEach(difference -> fail(span, difference));
            }
            if (isMention && view.values(span, Terms.DENOTES).size() != 1) {
                fail(span, new Difference("what is mentioned", "one entity", view.shown(span, Terms.DENOTES)));
            }
        }
    }

    /** What is said of an entity beyond its names must be the short form of a fact that the article asserts. */
    private void statements() {
        Set<Triple> backed = new LinkedHashSet<>();
        facts.stream()
                .filter(factCheck::isAsserted)
                .forEach(fact -> factCheck.shortForm(fact).ifPresent(backed::add));
        for (Quad quad : view.quads()) {
            Node subject = quad.getSubject();
            boolean describes = facts.contains(subject)
                    || claims.contains(subject)
                    || spans.contains(subject)
                    || subject.equals(source.document())
                    || Terms.NAMING.contains(quad.getPredicate());
            if (!describes && !backed.contains(quad.asTriple())) {
                fail(
                        subject,
                        new Difference(
                                "a statement outside of facts",
                                "an asserted fact behind it",
                                View.shown(quad.getPredicate()) + " " + View.shown(quad.getObject())));
            }
        }
    }
}
