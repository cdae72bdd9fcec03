package org.newsgraph.store;

import org.apache.jena.sparql.engine.optimizer.reorder.PatternElements;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternTriple;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderFixed;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.sse.Item;

/**
 * The order in which the patterns of a query are looked up. Jena takes the question for the class of a thing that is known already
 * for as costly as the one for the classes of all things, and then prefers to begin anew with all labels: measured, 19 s instead of
 * a fraction of one, with 300 articles.
 */
final class JoinOrder extends ReorderFixed {
    private static final double ONE_THING = 2;
    private static final Item TYPE = Item.createNode(NodeConst.nodeRDFType);

    @Override
    public double weight(PatternTriple pattern) {
        boolean known = pattern.subject.isNode() || pattern.subject.equals(PatternElements.TERM);
        return known && TYPE.equals(pattern.predicate) ? ONE_THING : super.weight(pattern);
    }
}
