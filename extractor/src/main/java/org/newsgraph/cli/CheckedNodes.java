package org.newsgraph.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.check.Finding;
import org.newsgraph.check.Inspection;
import org.newsgraph.check.Shapes;
import org.newsgraph.rdf.Newsgraph;

/** The shapes that the nodes of a fact were held to, in words: the fact itself, its claims, their evidence, its arguments, its article. */
final class CheckedNodes {
    private static final String ROW = "  %-12s %s%n";

    private final Graph article;
    private final Inspection inspection;

    CheckedNodes(Shapes shapes, Graph article) {
        this.article = article;
        this.inspection = shapes.inspect(article.stream());
    }

    /** One line for each kind of node, with the shapes that it passed, and one for each finding. */
    String text(String fact) {
        var text = new StringBuilder("\nshapes passed\n");
        Map<String, Set<Node>> nodes = nodes(NodeFactory.createURI(fact));
        nodes.forEach((kind, some) -> {
            List<String> passed = inspection.passedBy(some);
            if (!passed.isEmpty()) {
                text.append(String.format(Locale.ROOT, ROW, kind, String.join(", ", passed)));
            }
        });
        var all = new LinkedHashSet<Node>();
        nodes.values().forEach(all::addAll);
        List<Finding> findings = inspection.findingsOn(all);
        if (!findings.isEmpty()) {
            text.append("\nshapes not passed\n");
            findings.forEach(finding -> text.append(String.format(
                    Locale.ROOT,
                    ROW,
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.shape() + ": " + finding.message())));
        }
        return text.toString();
    }

    private Map<String, Set<Node>> nodes(Node fact) {
        Set<Node> claims = subjects("ng:claimedFact", Set.of(fact));
        Set<Node> spans = objects(claims, property -> property.equals(Newsgraph.term("ng:evidence")));
        Set<Node> documents = objects(Set.of(fact), property -> property.equals(Newsgraph.term("ng:inDocument")));
        Set<Node> entities = objects(Set.of(fact), property -> true);
        entities.addAll(objects(claims, property -> property.equals(Newsgraph.term("ng:claimant"))));
        entities.removeAll(documents);
        var nodes = new LinkedHashMap<String, Set<Node>>();
        nodes.put("fact", Set.of(fact));
        nodes.put("claims", claims);
        nodes.put("evidence", spans);
        nodes.put("arguments", entities);
        nodes.put("article", documents);
        return nodes;
    }

    private Set<Node> subjects(String property, Collection<Node> objects) {
        var found = new LinkedHashSet<Node>();
        objects.forEach(object -> article.find(Node.ANY, Newsgraph.term(property), object)
                .forEachRemaining(triple -> found.add(triple.getSubject())));
        return found;
    }

    private Set<Node> objects(Collection<Node> subjects, Predicate<Node> property) {
        var found = new LinkedHashSet<Node>();
        subjects.forEach(subject -> article.find(subject, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            if (property.test(triple.getPredicate()) && triple.getObject().isURI()) {
                found.add(triple.getObject());
            }
        }));
        return found;
    }
}
