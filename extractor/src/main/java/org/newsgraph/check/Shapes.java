package org.newsgraph.check;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.rdf.Newsgraph;
import org.newsgraph.rdf.Ontology;

/**
 * The shapes that the graph of an article must have, read once from {@code ontology/shapes.ttl} and used for many graphs. A graph is
 * checked together with the ontology, before conclusions are drawn from it. One object can be used by several threads.
 */
public final class Shapes {
    /** Namespace of the shapes. */
    public static final String NS = "https://w3id.org/newsgraph/shapes#";

    private static final String FILE = "/ontology/shapes.ttl";

    private final org.apache.jena.shacl.Shapes shapes;
    private final Map<Node, String> names = new HashMap<>();
    private final List<Triple> hierarchy;

    private Shapes(Graph graph, Graph ontology) {
        this.shapes = org.apache.jena.shacl.Shapes.parse(graph);
        for (Shape shape : shapes.getTargetShapes()) {
            name(shape, shape.getShapeNode().getLocalName());
        }
        this.hierarchy = ontology.stream()
                .filter(triple -> triple.getSubject().isURI()
                        && (triple.predicateMatches(RDF.type.asNode())
                                || triple.predicateMatches(RDFS.subClassOf.asNode())
                                || triple.predicateMatches(RDFS.subPropertyOf.asNode())))
                .toList();
    }

    /** The shapes that travel with the program. */
    public static Shapes shipped() {
        InputStream file = Shapes.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException("the shapes " + FILE + " are missing from the class path");
        }
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(file).lang(Lang.TURTLE).parse(graph);
        return new Shapes(graph, Ontology.shipped().graph());
    }

    /** Names of the shapes, sorted. */
    public List<String> names() {
        return shapes.getTargetShapes().stream()
                .map(shape -> shape.getShapeNode().getLocalName())
                .sorted()
                .toList();
    }

    /** Checks the triples of an article. */
    public CheckReport check(Stream<Triple> article) {
        return check(withHierarchy(article));
    }

    /** Checks the triples of an article, and remembers which shape looked at what. */
    public Inspection inspect(Stream<Triple> article) {
        Graph graph = withHierarchy(article);
        var lookedAt = new HashMap<String, Set<Node>>();
        for (Shape shape : shapes.getTargetShapes()) {
            Set<Node> nodes = lookedAt.computeIfAbsent(shape.getShapeNode().getLocalName(), name -> new HashSet<>());
            shape.getTargets().forEach(target -> nodes.addAll(target.getFocusNodes(graph)));
        }
        return new Inspection(lookedAt, check(graph).findings());
    }

    private Graph withHierarchy(Stream<Triple> article) {
        Graph graph = GraphFactory.createDefaultGraph();
        hierarchy.forEach(graph::add);
        article.forEach(graph::add);
        return graph;
    }

    /** Checks a graph that has the ontology in it. */
    CheckReport check(Graph graph) {
        return new CheckReport(ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(entry -> new CheckReport.Entry(finding(entry), entry))
                .toList());
    }

    private void name(Shape shape, String name) {
        names.put(shape.getShapeNode(), name);
        shape.getPropertyShapes().forEach(property -> name(property, name));
    }

    /** A question about the document gives the node as its value. */
    private Finding finding(ReportEntry entry) {
        boolean asked = entry.sourceConstraintComponent().getLocalName().equals("SPARQLConstraintComponent");
        Node node = asked && entry.value() != null ? entry.value() : entry.focusNode();
        return new Finding(
                Severity.of(entry.severity().level()),
                names.getOrDefault(entry.source(), entry.source().toString()),
                node.isURI() ? node.getURI() : NodeFmtLib.strNT(node),
                entry.resultPath() == null ? "" : prefixed(entry.resultPath().toString()),
                asked || entry.value() == null ? "" : NodeFmtLib.displayStr(entry.value()),
                entry.message());
    }

    private static String prefixed(String path) {
        return path.replaceAll("<" + java.util.regex.Pattern.quote(Newsgraph.NS) + "(\\w+)>", "ng:$1");
    }
}
