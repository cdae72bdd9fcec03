package org.newsgraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;

/** Writes answers, each in the formats that it has. */
final class ResultWriter {
    private final ResultFormat format;
    private final Map<String, String> prefixes;
    private final OutputStream out;

    ResultWriter(ResultFormat format, Map<String, String> prefixes, OutputStream out) {
        this.format = format;
        this.prefixes = prefixes;
        this.out = out;
    }

    void write(QueryResults answer) {
        if (answer instanceof QueryResults.OfRows rows) {
            write(rows.rows());
        } else if (answer instanceof QueryResults.OfTruth truth) {
            write(truth.truth());
        } else if (answer instanceof QueryResults.OfTriples triples) {
            write(triples.triples());
        }
    }

    private void write(Rows rows) {
        switch (format) {
            case TABLE -> print(new Table(prefixes).of(rows));
            case CSV -> ResultSetFormatter.outputAsCSV(out, ResultSet.adapt(stream(rows)));
            case JSON -> ResultSetFormatter.outputAsJSON(out, ResultSet.adapt(stream(rows)));
            case TURTLE ->
                throw new QueryProblem(
                        "a SELECT query gives rows, which have no form in Turtle; ask for table, csv or json, or use CONSTRUCT");
        }
    }

    private static RowSet stream(Rows rows) {
        List<Var> variables = rows.variables().stream().map(Var::alloc).toList();
        return RowSetStream.create(
                variables,
                rows.rows().stream().map(row -> binding(variables, row)).iterator());
    }

    private static Binding binding(List<Var> variables, Map<String, Node> row) {
        var binding = BindingFactory.builder();
        for (Var variable : variables) {
            if (row.containsKey(variable.getVarName())) {
                binding.add(variable, row.get(variable.getVarName()));
            }
        }
        return binding.build();
    }

    private void write(boolean truth) {
        switch (format) {
            case TABLE -> print(truth ? "yes\n" : "no\n");
            case CSV -> ResultSetFormatter.outputAsCSV(out, truth);
            case JSON -> ResultSetFormatter.outputAsJSON(out, truth);
            case TURTLE -> throw new QueryProblem("an ASK query gives yes or no; ask for table, csv or json");
        }
    }

    private void write(List<Triple> triples) {
        if (format == ResultFormat.CSV) {
            throw new QueryProblem(
                    "a CONSTRUCT or DESCRIBE query gives triples, which have no form in CSV; ask for turtle or json");
        }
        Graph graph = GraphFactory.createDefaultGraph();
        prefixes.forEach(graph.getPrefixMapping()::setNsPrefix);
        triples.forEach(graph::add);
        RDFDataMgr.write(out, graph, format == ResultFormat.JSON ? Lang.JSONLD : Lang.TURTLE);
    }

    private void print(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
