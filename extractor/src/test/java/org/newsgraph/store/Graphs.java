package org.newsgraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.rdf.Newsgraph;

/** Small graphs of invented articles. */
public final class Graphs {
    private static final String PREFIXES = """
            @base <http://localhost:3030/> .
            @prefix ng: <https://w3id.org/newsgraph/ontology#> .
            @prefix ent: <http://localhost:3030/id/entity/> .
            @prefix pst: <http://localhost:3030/id/post/> .
            @prefix evt: <http://localhost:3030/id/event/> .
            @prefix stm: <http://localhost:3030/id/statement/> .
            @prefix ten: <http://localhost:3030/id/tenure/> .
            @prefix rel: <http://localhost:3030/id/relation/> .
            @prefix att: <http://localhost:3030/id/attribute/> .
            @prefix clm: <http://localhost:3030/id/claim/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private Graphs() {}

    /** The graph of an article, written in Turtle with the usual prefixes. */
    public static ArticleGraph article(String id, String turtle) {
        Node graph = Newsgraph.graph(Newsgraph.DEFAULT_BASE, id);
        DatasetGraph parsed = DatasetGraphFactory.createGeneral();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(parsed);
        var quads = new ArrayList<Quad>();
        parsed.find().forEachRemaining(quad -> quads.add(Quad.create(graph, quad.asTriple())));
        return new ArticleGraph(id, quads);
    }

    static ArticleGraph aboutMayor(String id) {
        return article(id, """
                <doc/%1$s> a ng:Document ; ng:title "A new mayor" ; ng:text "Ilse Marten is mayor of Port Anders." ;
                    ng:published "2031-05-04"^^xsd:date .
                ent:ilse-marten a ng:Person ; skos:prefLabel "Ilse Marten"@en .
                ent:port-anders a ng:City ; skos:prefLabel "Port Anders"@en .
                pst:mayor-port-anders a ng:Post ; skos:prefLabel "mayor, Port Anders"@en ; ng:roleLabel "mayor" ; ng:postIn ent:port-anders .
                ten:%1$s-1 a ng:PostTenure ; ng:inDocument <doc/%1$s> ; ng:status ng:Asserted ; ng:holder ent:ilse-marten ;
                    ng:heldPost pst:mayor-port-anders ; ng:tenureStatus "current" ; ng:asOf "2031-05-04"^^xsd:date .
                clm:%1$s-1 a ng:Claim ; ng:claimedFact ten:%1$s-1 ; ng:confidence 0.90 .
                """.formatted(id));
    }

    static List<Quad> labels(String name, int count) {
        Node graph = NodeFactory.createURI("urn:test:graph");
        return IntStream.range(0, count)
                .mapToObj(i -> Quad.create(
                        graph,
                        NodeFactory.createURI("urn:test:" + name + "-" + i),
                        RDFS.label.asNode(),
                        NodeFactory.createLiteralString(name + " number " + i)))
                .toList();
    }

    static void write(DatasetGraph dataset, List<Quad> quads) {
        dataset.begin(ReadWrite.WRITE);
        quads.forEach(dataset::add);
        dataset.commit();
        dataset.end();
    }

    static long count(DatasetGraph dataset) {
        dataset.begin(ReadWrite.READ);
        try {
            return dataset.stream()
                    .filter(quad -> !NodeFmtLib.strNQ(quad).isEmpty())
                    .count();
        } finally {
            dataset.end();
        }
    }

    static List<String> dump(DatasetGraph dataset) {
        dataset.begin(ReadWrite.READ);
        try {
            return dataset.stream().map(NodeFmtLib::strNQ).sorted().toList();
        } finally {
            dataset.end();
        }
    }

    static int hits(DatasetGraph dataset, String words) {
        dataset.begin(ReadWrite.READ);
        try {
            var index = (org.apache.jena.query.text.TextIndex)
                    dataset.getContext().get(org.apache.jena.query.text.TextQuery.textIndex);
            return index.query(RDFS.label.asNode(), words, null, null, 10_000).size();
        } finally {
            dataset.end();
        }
    }
}
