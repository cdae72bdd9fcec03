package org.newsgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.newsgraph.rdf.Ontology;

/**
 * Runs the shortcut rules of {@code ontology/rules} over a copy of the stored graphs and the ontology, and gives the quads of the
 * derived graph. The rules run in the order of their index and see what the rules before them derived.
 */
final class Derivation {
    private static final String FOLDER = "/ontology/rules/";

    private Derivation() {}

    /**
     * What follows from the quads. The articles lie in one graph for the rules, whose patterns ask for any graph: with a graph for
     * each article, each pattern would look into all of them.
     */
    static List<Quad> quads(Stream<Quad> stored, Node derived, String base) {
        DatasetGraph working = DatasetGraphFactory.createGeneral();
        Graph articles = working.getGraph(NodeFactory.createURI(base + "graph/articles"));
        stored.forEach(quad -> articles.add(quad.asTriple()));
        Node ontology = NodeFactory.createURI(base + "graph/ontology");
        Ontology.shipped().graph().find().forEachRemaining(triple -> working.add(Quad.create(ontology, triple)));
        text("index.txt").lines().filter(line -> !line.isBlank()).forEach(rule -> run(rule, base, working));
        var quads = new ArrayList<Quad>();
        working.find(derived, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        return quads;
    }

    private static void run(String rule, String base, DatasetGraph working) {
        try {
            UpdateAction.execute(UpdateFactory.create(text(rule), base), working);
        } catch (QueryException e) {
            throw new StoreException("rule file ontology/rules/" + rule + ": " + e.getMessage(), e);
        }
    }

    private static String text(String file) {
        try (InputStream stream = Derivation.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("the rule file " + FOLDER + file + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
