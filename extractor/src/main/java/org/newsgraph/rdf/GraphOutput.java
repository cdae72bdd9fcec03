package org.newsgraph.rdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Writes datasets so that the same quads give the same bytes. */
public final class GraphOutput {
    private static final Comparator<Quad> ORDER = Comparator.comparing((Quad quad) -> NodeFmtLib.strNT(quad.getGraph()))
            .thenComparing(quad -> NodeFmtLib.strNT(quad.getSubject()))
            .thenComparing(quad -> NodeFmtLib.strNT(quad.getPredicate()))
            .thenComparing(quad -> NodeFmtLib.strNT(quad.getObject()));

    private GraphOutput() {}

    /** Writes a dataset; formats that have no named graphs get all triples in one. */
    public static void write(DatasetGraph dataset, OutputFormat format, String base, OutputStream out) {
        switch (format) {
            case TURTLE -> write(merged(dataset), format, Newsgraph.prefixes(base), out);
            case RDF12 -> write(reified(merged(dataset)), format, Newsgraph.prefixes(base), out);
            default -> writeGraphs(dataset, format, base, out);
        }
    }

    /** Writes a graph with the given prefixes. */
    public static void write(Graph graph, OutputFormat format, Map<String, String> prefixes, OutputStream out) {
        Graph sorted = GraphFactory.createDefaultGraph();
        graph.stream()
                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                .sorted(ORDER)
                .forEach(quad -> sorted.add(quad.asTriple()));
        prefixes.forEach(sorted.getPrefixMapping()::setNsPrefix);
        RDFDataMgr.write(out, sorted, rdf(format));
    }

    /** The triples of all graphs in one. */
    public static Graph merged(DatasetGraph dataset) {
        Graph graph = GraphFactory.createDefaultGraph();
        dataset.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
        return graph;
    }

    private static Graph reified(Graph graph) {
        View.read("reifiers").of(graph).stream().forEach(graph::add);
        return graph;
    }

    private static RDFFormat rdf(OutputFormat format) {
        return format.rdf().orElseThrow(() -> new IllegalArgumentException(format + " is no RDF format"));
    }

    private static void writeGraphs(DatasetGraph dataset, OutputFormat format, String base, OutputStream out) {
        var quads = new ArrayList<Quad>();
        dataset.find().forEachRemaining(quads::add);
        quads.sort(ORDER);
        if (format == OutputFormat.NQUADS) {
            StreamRDF stream = StreamRDFLib.writer(out);
            stream.start();
            quads.forEach(stream::quad);
            stream.finish();
            return;
        }
        DatasetGraph sorted = DatasetGraphFactory.createGeneral();
        quads.forEach(sorted::add);
        Newsgraph.prefixes(base).forEach((prefix, iri) -> sorted.prefixes().add(prefix, iri));
        RDFDataMgr.write(out, sorted, rdf(format));
    }
}
