package org.newsgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.rdf.Newsgraph;

/**
 * Answers for the identifiers that the graph publishes, so that following one leads somewhere: as a page for people, and in
 * Turtle for programs that ask for it.
 */
final class ThingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    private final transient DatasetGraph dataset;

    ThingServlet(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Node thing = NodeFactory.createURI(
                Newsgraph.DEFAULT_BASE + request.getRequestURI().substring(1));
        dataset.begin(ReadWrite.READ);
        try {
            List<Triple> about = about(thing);
            if (about.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND, "nothing is known of this");
            } else if (wantsTurtle(request)) {
                turtle(about, response);
            } else {
                page(thing, about, response);
            }
        } finally {
            dataset.end();
        }
    }

    private static boolean wantsTurtle(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept"))
                .filter(accept -> accept.contains("text/turtle"))
                .isPresent();
    }

    private List<Triple> about(Node thing) {
        var found = new ArrayList<Triple>();
        boolean graph = thing.getURI().startsWith(Newsgraph.DEFAULT_BASE + "graph/");
        if (graph) {
            take(dataset.find(thing, Node.ANY, Node.ANY, Node.ANY), found);
        } else {
            take(dataset.find(Node.ANY, thing, Node.ANY, Node.ANY), found);
            take(dataset.find(Node.ANY, Node.ANY, Node.ANY, thing), found);
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing((Triple t) -> NodeFmtLib.strNT(t.getSubject()))
                        .thenComparing(t -> NodeFmtLib.strNT(t.getPredicate()))
                        .thenComparing(t -> NodeFmtLib.strNT(t.getObject())))
                .toList();
    }

    private static void take(java.util.Iterator<Quad> quads, List<Triple> found) {
        for (int i = 0; i < MOST && quads.hasNext(); i++) {
            found.add(quads.next().asTriple());
        }
    }

    private static void turtle(List<Triple> about, HttpServletResponse response) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        about.forEach(graph::add);
        Newsgraph.prefixes(Newsgraph.DEFAULT_BASE).forEach(graph.getPrefixMapping()::setNsPrefix);
        response.setContentType("text/turtle;charset=utf-8");
        RDFDataMgr.write(response.getOutputStream(), graph, Lang.TURTLE);
    }

    private void page(Node thing, List<Triple> about, HttpServletResponse response) throws IOException {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(label(thing)))
                .append(
                        "</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}"
                                + "table{border-collapse:collapse;width:100%}td{border-top:1px solid #ddd;padding:.35rem .6rem;vertical-align:top}"
                                + "td:first-child{color:#666;white-space:nowrap}a{color:#0b5394;text-decoration:none}h2{margin-top:2rem;font-size:1.1rem}"
                                + "</style></head><body><p><a href=\"/\">Newsgraph</a></p><h1>")
                .append(escape(label(thing)))
                .append("</h1><p><small>")
                .append(escape(thing.getURI()))
                .append("</small></p>");
        rows(html, "", about, thing, true);
        rows(html, "Mentioned by", about, thing, false);
        html.append("</body></html>");
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void rows(StringBuilder html, String title, List<Triple> about, Node thing, boolean outgoing) {
        List<Triple> rows = about.stream()
                .filter(t -> t.getSubject().equals(thing) == outgoing)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        if (!title.isEmpty()) {
            html.append("<h2>").append(title).append("</h2>");
        }
        html.append("<table>");
        for (Triple row : rows) {
            html.append("<tr><td>")
                    .append(escape(shortened(row.getPredicate())))
                    .append("</td><td>")
                    .append(cell(outgoing ? row.getObject() : row.getSubject()))
                    .append("</td></tr>");
        }
        html.append("</table>");
    }

    private String cell(Node node) {
        if (!node.isURI()) {
            return escape(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
        }
        String iri = node.getURI();
        String href =
                iri.startsWith(Newsgraph.DEFAULT_BASE) ? "/" + iri.substring(Newsgraph.DEFAULT_BASE.length()) : iri;
        return "<a href=\"" + escape(href) + "\">" + escape(label(node)) + "</a>";
    }

    private String label(Node thing) {
        for (Node property : List.of(
                SKOS.prefLabel.asNode(),
                Newsgraph.term("ng:title"),
                Newsgraph.term("ng:exact"),
                Newsgraph.term("ng:contentText"),
                Newsgraph.term("ng:triggerText"),
                RDFS.label.asNode())) {
            var labels = dataset.find(Node.ANY, thing, property, Node.ANY);
            if (labels.hasNext()) {
                return labels.next().getObject().getLiteralLexicalForm();
            }
        }
        return shortened(thing);
    }

    private static String shortened(Node node) {
        return Newsgraph.prefixes(Newsgraph.DEFAULT_BASE).entrySet().stream()
                .filter(prefix -> node.getURI().startsWith(prefix.getValue()))
                .map(prefix -> prefix.getKey() + ":"
                        + node.getURI().substring(prefix.getValue().length()))
                .findFirst()
                .orElse(node.getURI());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
