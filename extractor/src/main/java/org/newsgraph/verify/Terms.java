package org.newsgraph.verify;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The names of the published graph that are checked. */
final class Terms {
    static final String NS = "https://w3id.org/newsgraph/ontology#";

    static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

    static final Node DOCUMENT = ng("Document");
    static final Node TEXT = ng("text");
    static final Node SHA256 = ng("sha256");

    static final Node MENTION = ng("Mention");
    static final Node EVIDENCE_SPAN = ng("EvidenceSpan");
    static final Node IN_DOCUMENT = ng("inDocument");
    static final Node START = ng("start");
    static final Node END = ng("end");
    static final Node EXACT = ng("exact");
    static final Node DENOTES = ng("denotes");

    static final Node CLAIM = ng("Claim");
    static final Node CLAIMED_FACT = ng("claimedFact");
    static final Node CLAIMANT = ng("claimant");
    static final Node FACTUALITY = ng("factuality");
    static final Node CONFIDENCE = ng("confidence");
    static final Node EVIDENCE = ng("evidence");
    static final Node MADE_IN = ng("madeIn");
    static final Node EXPRESSES = ng("expresses");

    static final Node STATUS = ng("status");
    static final Node SUBJECT = ng("subject");
    static final Node PREDICATE = ng("predicate");
    static final Node OBJECT = ng("object");
    static final Node VALUE = ng("value");

    /** Words of a fact that must stand in its article as they are. */
    static final Set<Node> WORDS = Set.of(
            ng("triggerText"), ng("cueText"), ng("contentText"), ng("quotedText"), ng("timeText"), ng("countText"));

    /** What may be said of an entity without a fact: what it is called and why. */
    static final Set<Node> NAMING = Set.of(
            TYPE,
            skos("prefLabel"),
            skos("altLabel"),
            skos("hiddenLabel"),
            ng("roleLabel"),
            ng("postIn"),
            ng("decision"));

    private Terms() {}

    static Node ng(String name) {
        return NodeFactory.createURI(NS + name);
    }

    private static Node skos(String name) {
        return NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#" + name);
    }
}
