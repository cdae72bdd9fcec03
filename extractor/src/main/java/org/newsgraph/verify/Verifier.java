package org.newsgraph.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Checks graphs one after the other, each given whole, and hashes all of them together. The graph of an article is named
 * {@code …graph/doc/ID}; the graph of conclusions, {@code …graph/derived}, is only hashed, since it can be made anew from the
 * others; any other graph is a failure.
 */
public final class Verifier implements AutoCloseable {
    private static final Pattern ARTICLE = Pattern.compile("(.*/)graph/doc/([^/]+)");
    private static final Pattern DERIVED = Pattern.compile(".*/graph/derived");

    private final Originals originals;
    private final CanonicalHash hash = new CanonicalHash();
    private final List<Failure> failures = new ArrayList<>();
    private int articles;
    private int facts;
    private int claims;
    private int spans;
    private long quads;
    private long nameless;

    /** A checker that also compares the stored texts with these. */
    public Verifier(Originals originals) {
        this.originals = originals;
    }

    /**
     * Checks all named graphs of a dataset, in the order of their names.
     *
     * @param progress is told how many articles have been checked, now and then
     */
    public void checkAll(DatasetGraph dataset, IntConsumer progress) {
        var graphs = new ArrayList<Node>();
        dataset.listGraphNodes().forEachRemaining(graphs::add);
        graphs.sort(Comparator.comparing(Node::toString));
        for (Node graph : graphs) {
            var quads = new ArrayList<Quad>();
            dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
            check(graph, quads);
            progress.accept(articles);
        }
    }

    /** Checks a graph; all its quads, and no others, must be given. */
    public void check(Node graph, List<Quad> content) {
        content.forEach(this::count);
        String name = graph.toString();
        Matcher article = ARTICLE.matcher(name);
        if (article.matches()) {
            articles++;
            take(new ArticleCheck(article.group(1), article.group(2), content, originals));
        } else if (!DERIVED.matcher(name).matches()) {
            failures.add(new Failure(graph, false, "", "the graph", "one of an article, or of conclusions", name));
        }
    }

    private void count(Quad quad) {
        quads++;
        if (quad.getGraph().isBlank()
                || quad.getSubject().isBlank()
                || quad.getObject().isBlank()) {
            nameless++;
            failures.add(new Failure(
                    quad.getSubject(), false, "", "a node without a name", "none", View.shown(quad.asTriple())));
        } else {
            hash.add(quad);
        }
    }

    private void take(ArticleCheck check) {
        failures.addAll(check.failures());
        facts += check.facts();
        claims += check.claims();
        spans += check.spans();
    }

    /** How many articles were checked so far. */
    public int articles() {
        return articles;
    }

    /** What came of it; to be asked once, at the end. */
    public Report report() {
        failures.sort(Comparator.comparing(Failure::article)
                .thenComparing(failure -> failure.thing().toString())
                .thenComparing(Failure::what));
        return new Report(
                articles,
                facts,
                claims,
                spans,
                quads,
                failures,
                nameless == 0 ? Optional.of(hash.value()) : Optional.empty());
    }

    @Override
    public void close() {
        hash.close();
    }
}
