package org.newsgraph.query;

import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;

/** The answer to a query, whole and in memory, ready to be written. */
public sealed interface QueryResults {
    /** The answer to SELECT. */
    record OfRows(Rows rows) implements QueryResults {}

    /** The answer to ASK. */
    record OfTruth(boolean truth) implements QueryResults {}

    /** The answer to CONSTRUCT and DESCRIBE, sorted. */
    record OfTriples(List<Triple> triples) implements QueryResults {
        public OfTriples {
            triples = List.copyOf(triples);
        }
    }

    /** Asks a dataset. */
    static QueryResults of(Query query, DatasetGraph dataset) {
        dataset.begin(ReadWrite.READ);
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            return of(query, execution);
        } catch (QueryException e) {
            throw new QueryProblem("the query could not be answered: " + e.getMessage(), e);
        } finally {
            dataset.end();
        }
    }

    /** Asks a server. */
    static QueryResults from(URI endpoint, Query query) {
        try (QueryExec execution =
                QueryExecHTTP.service(endpoint.toString()).query(query).build()) {
            return of(query, execution);
        } catch (HttpException | QueryException e) {
            throw new QueryProblem("the server at " + endpoint + " did not answer the query: " + e.getMessage(), e);
        }
    }

    private static QueryResults of(Query query, QueryExec execution) {
        if (query.isSelectType()) {
            return new OfRows(rows(execution.select()));
        }
        if (query.isAskType()) {
            return new OfTruth(execution.ask());
        }
        if (query.isConstructType() || query.isDescribeType()) {
            Graph graph = query.isConstructType() ? execution.construct() : execution.describe();
            return new OfTriples(graph.stream()
                    .sorted(Comparator.comparing((Triple t) -> NodeFmtLib.strNT(t.getSubject()))
                            .thenComparing(t -> NodeFmtLib.strNT(t.getPredicate()))
                            .thenComparing(t -> NodeFmtLib.strNT(t.getObject())))
                    .toList());
        }
        throw new QueryProblem("only SELECT, ASK, CONSTRUCT and DESCRIBE can be asked");
    }

    private static Rows rows(RowSet answer) {
        var rows = new ArrayList<Map<String, Node>>();
        answer.forEachRemaining(binding -> {
            var row = new HashMap<String, Node>();
            binding.forEach((variable, node) -> row.put(variable.getVarName(), node));
            rows.add(row);
        });
        return new Rows(answer.getResultVars().stream().map(Var::getVarName).toList(), rows);
    }

    /**
     * Writes the answer.
     *
     * @param prefixes that shorten names, by prefix
     * @throws QueryProblem if the answer has no such form
     */
    default void write(ResultFormat format, Map<String, String> prefixes, OutputStream out) {
        new ResultWriter(format, prefixes, out).write(this);
    }
}
