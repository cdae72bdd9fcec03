package org.newsgraph.rdf;

import java.io.OutputStream;
import java.util.Comparator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
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
        RDFFormat rdf = format.rdf().orElseThrow(() -> new IllegalArgumentException(format + " is no RDF format"));
        var quads = new java.util.ArrayList<Quad>();
        dataset.find().forEachRemaining(quads::add);
        quads.sort(ORDER);
        if (format == OutputFormat.TURTLE) {
            Graph graph = GraphFactory.createDefaultGraph();
            quads.forEach(quad -> graph.add(Triple.create(quad.getSubject(), quad.getPredicate(), quad.getObject())));
            Newsgraph.prefixes(base).forEach(graph.getPrefixMapping()::setNsPrefix);
            RDFDataMgr.write(out, graph, rdf);
            return;
        }
        DatasetGraph sorted = DatasetGraphFactory.createGeneral();
        quads.forEach(sorted::add);
        Newsgraph.prefixes(base).forEach((prefix, iri) -> sorted.prefixes().add(prefix, iri));
        if (format == OutputFormat.NQUADS) {
            var stream = org.apache.jena.riot.system.StreamRDFLib.writer(out);
            stream.start();
            quads.forEach(stream::quad);
            stream.finish();
        } else {
            RDFDataMgr.write(out, sorted, rdf);
        }
    }
}
