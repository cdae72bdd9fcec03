package org.newsgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Reads files that have a named graph an article. */
final class GraphFiles {
    private static final String REMEDY =
            "give what 'newsgraph export' or 'newsgraph extract' write with --format nquads, trig or jsonld";

    private GraphFiles() {}

    /** All files together. */
    static DatasetGraph read(List<String> files) {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        files.forEach(file -> read(file, dataset));
        return dataset;
    }

    private static void read(String file, DatasetGraph dataset) {
        if (!Files.isRegularFile(Path.of(file))) {
            throw Refusal.of(file, "there is no such file", "check the path");
        }
        Lang language = RDFLanguages.filenameToLang(file);
        if (language == null || !RDFLanguages.isQuads(language)) {
            throw Refusal.of(file, "not a format with a graph for each article", REMEDY);
        }
        try {
            RDFParser.source(Path.of(file))
                    .lang(language)
                    .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
                    .parse(dataset);
        } catch (RiotException e) {
            throw Refusal.of(file, "cannot be read as " + language.getName() + " (" + e.getMessage() + ")", REMEDY);
        }
        if (!dataset.getDefaultGraph().isEmpty()) {
            throw Refusal.of(file, "has statements outside of the articles' graphs", REMEDY);
        }
    }
}
