package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.rdf.FactWriter;
import org.newsgraph.rdf.GraphOutput;
import org.newsgraph.rdf.JsonLines;
import org.newsgraph.rdf.Newsgraph;
import org.newsgraph.rdf.OutputFormat;

/**
 * Writes the facts of one article after another. The formats of lines are written as the articles come; the others put
 * everything about a thing in one place and are written at the end.
 */
final class FactOutput {
    private static final FactWriter WRITER = new FactWriter(Newsgraph.DEFAULT_BASE);

    private final OutputFormat format;
    private final OutputStream out;
    private final DatasetGraph collected = DatasetGraphFactory.createGeneral();

    FactOutput(OutputFormat format, OutputStream out) {
        this.format = format;
        this.out = out;
    }

    /** The graph of one article, in memory. */
    static List<Quad> quads(ArticleFacts facts) {
        var quads = new ArrayList<Quad>();
        WRITER.write(facts, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return quads;
    }

    void write(ArticleFacts facts) {
        switch (format) {
            case JSONL -> new JsonLines(Newsgraph.DEFAULT_BASE).lines(facts).forEach(this::line);
            case NQUADS -> {
                DatasetGraph article = DatasetGraphFactory.createGeneral();
                quads(facts).forEach(article::add);
                GraphOutput.write(article, format, Newsgraph.DEFAULT_BASE, out);
            }
            case TURTLE, TRIG, JSONLD, RDF12 -> quads(facts).forEach(collected::add);
        }
    }

    /** Writes what was collected. */
    void finish() {
        if (format != OutputFormat.JSONL && format != OutputFormat.NQUADS) {
            GraphOutput.write(collected, format, Newsgraph.DEFAULT_BASE, out);
        }
    }

    private void line(String json) {
        try {
            out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
