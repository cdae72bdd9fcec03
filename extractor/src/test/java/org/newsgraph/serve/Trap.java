package org.newsgraph.serve;

import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;

/** A class that must never be loaded by its name in a query. */
public final class Trap extends FunctionBase1 {
    static final String SPRUNG = "newsgraph.trap";

    static {
        System.setProperty(SPRUNG, "sprung");
    }

    @Override
    public NodeValue exec(NodeValue value) {
        return NodeValue.makeString("sprung");
    }
}
