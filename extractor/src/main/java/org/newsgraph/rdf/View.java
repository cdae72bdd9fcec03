package org.newsgraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * What is stored in the terms of another vocabulary: a CONSTRUCT query of {@code ontology/views}, whose header line
 * {@code #+ summary:} tells what it gives. The views that can be exported are listed in {@code ontology/views/index.txt}.
 *
 * @param name of the file, without its ending
 * @param summary one line for a reader
 * @param query asked of all graphs as one
 */
public record View(String name, String summary, Query query) {
    private static final String FOLDER = "/ontology/views/";
    private static final String SUMMARY = "#+ summary:";

    /** The views that can be exported, by name. */
    public static List<View> shipped() {
        return text("index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(View::read)
                .toList();
    }

    static View read(String name) {
        String text = text(name + ".rq");
        String summary = text.lines()
                .filter(line -> line.startsWith(SUMMARY))
                .map(line -> line.substring(SUMMARY.length()).strip())
                .findFirst()
                .orElse("");
        return new View(name, summary, QueryFactory.create(text));
    }

    /** The triples of the view. */
    public Graph of(Graph everything) {
        try (QueryExec execution = QueryExec.graph(everything).query(query).build()) {
            return execution.construct();
        }
    }

    /** The prefixes that the query uses, by prefix. */
    public Map<String, String> prefixes() {
        return query.getPrefixMapping().getNsPrefixMap();
    }

    private static String text(String file) {
        try (InputStream stream = View.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("the view " + FOLDER + file + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
