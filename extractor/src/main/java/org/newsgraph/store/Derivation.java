package org.newsgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;

/**
 * Runs the shortcut rules of {@code ontology/rules} over a copy of the stored graphs and the ontology, and gives the quads of the
 * derived graph. The rules run in the order of their index and see what the rules before them derived.
 */
final class Derivation {
    private static final String FOLDER = "/ontology/rules/";

    private Derivation() {}

    static List<Quad> quads(DatasetGraph stored, Node derived, String base) {
        DatasetGraph working = DatasetGraphFactory.createGeneral();
        stored.find().forEachRemaining(quad -> {
            if (!quad.getGraph().equals(derived)) {
                working.add(quad);
            }
        });
        var ontology = org.newsgraph.rdf.Ontology.shipped().graph();
        Node ontologyGraph = org.apache.jena.graph.NodeFactory.createURI(base + "graph/ontology");
        ontology.find().forEachRemaining(triple -> working.add(Quad.create(ontologyGraph, triple)));
        for (String rule : text(FOLDER + "index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList()) {
            UpdateAction.execute(UpdateFactory.create(text(FOLDER + rule), base), working);
        }
        var quads = new ArrayList<Quad>();
        working.find(derived, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        return quads;
    }

    private static String text(String resource) {
        try (InputStream stream = Derivation.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the rule file " + resource + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
