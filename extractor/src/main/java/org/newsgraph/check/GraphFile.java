package org.newsgraph.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Reads files of RDF: Turtle, TriG, N-Triples, N-Quads, JSON-LD, by the ending of their names. */
public final class GraphFile {
    private static final ErrorHandler THROWING = ErrorHandlerFactory.errorHandlerSimple();

    private GraphFile() {}

    /**
     * Reads a file.
     *
     * @param base what relative IRIs are relative to
     * @throws IOException if it cannot be read or is not RDF; the message says where
     */
    public static DatasetGraph read(Path file, String base) throws IOException {
        Lang lang = RDFLanguages.filenameToLang(file.getFileName().toString());
        if (lang == null) {
            throw new IOException("its ending tells of no format of RDF");
        }
        DatasetGraph read = DatasetGraphFactory.createGeneral();
        try (var in = Files.newInputStream(file)) {
            RDFParser.source(in).lang(lang).base(base).errorHandler(THROWING).parse(read);
        } catch (RiotException e) {
            throw new IOException(e.getMessage(), e);
        }
        return read;
    }
}
