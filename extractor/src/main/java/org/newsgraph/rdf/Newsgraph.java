package org.newsgraph.rdf;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Names of the ontology and of what we publish. */
public final class Newsgraph {
    /** Namespace of the ontology. */
    public static final String NS = "https://w3id.org/newsgraph/ontology#";
    /** Where things are published unless another base is asked for. */
    public static final String DEFAULT_BASE = "http://localhost:3030/";

    private Newsgraph() {}

    /** The node of a prefixed name such as {@code ng:Person}. */
    public static Node term(String prefixedName) {
        if (!prefixedName.startsWith("ng:")) {
            throw new IllegalArgumentException("not a name of the ontology: " + prefixedName);
        }
        return NodeFactory.createURI(NS + prefixedName.substring(3));
    }

    /** The prefixes of our output, by prefix. */
    public static Map<String, String> prefixes(String base) {
        var prefixes = new TreeMap<String, String>();
        prefixes.put("ng", NS);
        prefixes.put("ent", base + "id/entity/");
        prefixes.put("pst", base + "id/post/");
        prefixes.put("evt", base + "id/event/");
        prefixes.put("stm", base + "id/statement/");
        prefixes.put("ten", base + "id/tenure/");
        prefixes.put("rel", base + "id/relation/");
        prefixes.put("att", base + "id/attribute/");
        prefixes.put("clm", base + "id/claim/");
        prefixes.put("doc", base + "doc/");
        prefixes.put("grf", base + "graph/doc/");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }

    /** The graph of an article. */
    public static Node graph(String base, String articleId) {
        return NodeFactory.createURI(base + "graph/doc/" + articleId);
    }
}
