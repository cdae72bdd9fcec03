package org.newsgraph.rdf;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.text.Taxonomy;

/** The ontology that travels with the program, {@code ontology/newsgraph.ttl}. */
public final class Ontology {
    private static final String FILE = "/ontology/newsgraph.ttl";

    private final Graph graph;

    private Ontology(Graph graph) {
        this.graph = graph;
    }

    public static Ontology shipped() {
        InputStream file = Ontology.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException("the ontology " + FILE + " is missing from the class path");
        }
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(file).lang(Lang.TURTLE).parse(graph);
        return new Ontology(graph);
    }

    public Graph graph() {
        return graph;
    }

    /** All terms with the classes or properties above them. */
    public Taxonomy taxonomy() {
        Map<String, Set<String>> parents = new HashMap<>();
        graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(triple -> {
            if (isOurs(triple.getSubject())) {
                parents.computeIfAbsent(prefixed(triple.getSubject()), key -> new TreeSet<>());
            }
        });
        for (Node up : new Node[] {RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode()}) {
            graph.find(Node.ANY, up, Node.ANY)
                    .forEachRemaining((Triple triple) -> parents.computeIfAbsent(
                                    prefixed(triple.getSubject()), key -> new TreeSet<>())
                            .add(prefixed(triple.getObject())));
        }
        return Taxonomy.of(parents);
    }

    private static boolean isOurs(Node node) {
        return node.isURI() && node.getURI().startsWith(Newsgraph.NS);
    }

    private static String prefixed(Node node) {
        return isOurs(node) ? "ng:" + node.getURI().substring(Newsgraph.NS.length()) : node.toString();
    }
}
