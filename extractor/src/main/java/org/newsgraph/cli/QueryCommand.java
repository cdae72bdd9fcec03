package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryLibrary;
import org.newsgraph.query.QueryResults;
import org.newsgraph.query.ResultFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph query}: asks a ready-made question, or one in a file. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = {
            "Asks what is stored. A store that a running server has open is asked through that server, which gives at"
                    + " most 10,000 rows."
        },
        footer = {
            "",
            "Examples:",
            "  newsgraph query --list",
            "  newsgraph query who-heads organization=council",
            "  newsgraph query my-question.rq --format csv > rows.csv"
        })
final class QueryCommand implements Callable<Integer> {
    private static final String FILE_ENDING = ".rq";

    private final Console console;

    @Mixin
    private final DataDirectory data = new DataDirectory();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME|FILE.rq",
            description = "A query of the list, or a file with a query in SPARQL.")
    private @Nullable String query;

    @Parameters(index = "1..*", paramLabel = "name=value", description = "Values of the query's parameters.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--list", description = "List the queries that come with the program.")
    private boolean list;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv, json or turtle (default: table).")
    private ResultFormat format = ResultFormat.TABLE;

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (list) {
            QueryLibrary.shipped().list().forEach(this::describe);
            return ExitCode.OK;
        }
        if (query == null) {
            throw Refusal.of("query", "no question given", "name one of 'newsgraph query --list', or a file FILE.rq");
        }
        Query bound = named(query).bind(values);
        try (Knowledge knowledge = Knowledge.open(data.path())) {
            QueryResults answer = knowledge.ask(bound);
            output.write(console, out -> {
                answer.write(
                        format, org.newsgraph.rdf.Newsgraph.prefixes(org.newsgraph.rdf.Newsgraph.DEFAULT_BASE), out);
                return true;
            });
        }
        return ExitCode.OK;
    }

    private static NamedQuery named(String name) {
        if (!name.endsWith(FILE_ENDING)) {
            return QueryLibrary.shipped().expect(name);
        }
        try {
            return NamedQuery.adHoc(name, Files.readString(Path.of(name)));
        } catch (MalformedInputException e) {
            throw Refusal.of(name, "not UTF-8", "convert it with iconv");
        } catch (IOException e) {
            throw Refusal.of(name, "cannot be read (" + e + ")", "check the path");
        }
    }

    private void describe(NamedQuery each) {
        console.out().println(each.theme() + "/" + each.name() + ": " + each.summary());
        for (NamedQuery.Parameter parameter : each.parameters()) {
            console.out()
                    .println(
                            "    " + parameter.name() + "=" + parameter.defaultText() + "  " + parameter.description());
        }
    }
}
