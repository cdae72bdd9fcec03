package org.newsgraph.serve;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;

/** Answers queries, with at most so many rows: a query that asks for more, or for all, gets that many and is told so. */
final class LimitedQuery extends SPARQL_QueryDataset {
    private final long most;

    LimitedQuery(long most) {
        this.most = most;
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        super.validateQuery(action, query);
        boolean unlimited = !query.hasLimit() || query.getLimit() > most;
        if (unlimited && (query.isSelectType() || query.isConstructType())) {
            query.setLimit(most);
            action.setResponseHeader("X-Result-Limit", Long.toString(most));
        }
    }
}
