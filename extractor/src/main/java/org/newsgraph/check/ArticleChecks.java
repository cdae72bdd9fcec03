package org.newsgraph.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.rdf.Newsgraph;

/** Checks the graphs of a dataset one by one, each with the ontology and without what was concluded from the others. */
public final class ArticleChecks {
    private static final Node DOCUMENT = Newsgraph.term("ng:Document");

    private final Shapes shapes;

    public ArticleChecks(Shapes shapes) {
        this.shapes = shapes;
    }

    /** The reports of the graphs that hold an article, by name of the graph, sorted; the default graph's name is empty. */
    public Map<String, CheckReport> of(DatasetGraph dataset) {
        var graphs = new TreeMap<String, Graph>();
        dataset.listGraphNodes().forEachRemaining(name -> graphs.put(name.toString(), dataset.getGraph(name)));
        graphs.put("", dataset.getDefaultGraph());
        var reports = new LinkedHashMap<String, CheckReport>();
        graphs.forEach((name, graph) -> {
            if (graph.contains(Node.ANY, RDF.type.asNode(), DOCUMENT)) {
                reports.put(name, shapes.check(graph.stream()));
            }
        });
        return reports;
    }
}
