package org.newsgraph.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the store is. */
final class DataDirectory {
    private static final String VARIABLE = "NEWSGRAPH_DATA";
    private static final String DEFAULT = "newsgraph-data";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory of the store (default: $" + VARIABLE + ", or ./" + DEFAULT + ").")
    private @Nullable Path directory;

    Path path() {
        if (directory != null) {
            return directory;
        }
        String variable = System.getenv(VARIABLE);
        return Path.of(variable == null || variable.isBlank() ? DEFAULT : variable);
    }
}
