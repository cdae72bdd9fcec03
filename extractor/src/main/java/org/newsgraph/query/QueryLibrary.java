package org.newsgraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ready-made queries, in files {@code <theme>/<name>.rq} of a folder or of the program itself. */
public final class QueryLibrary {
    private static final String SHIPPED = "/queries";
    private static final String ENDING = ".rq";

    private final List<NamedQuery> queries;

    private QueryLibrary(List<NamedQuery> queries) {
        this.queries = List.copyOf(queries);
    }

    /** The queries that travel with the program. */
    public static QueryLibrary shipped() {
        URL folder = QueryLibrary.class.getResource(SHIPPED);
        if (folder == null) {
            throw new IllegalStateException("the folder " + SHIPPED + " is missing from the class path");
        }
        return at(folder);
    }

    static QueryLibrary at(URL folder) {
        try {
            URI uri = folder.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return read(Path.of(uri));
            }
            String[] jarAndFolder = uri.getRawSchemeSpecificPart().split("!", 2);
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(jarAndFolder[0])))) {
                return read(jar.getPath(SHIPPED));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the queries of the program cannot be read from " + folder, e);
        }
    }

    /**
     * The queries of a folder.
     *
     * @throws QueryProblem if one of them is wrong, or two have the same name
     */
    public static QueryLibrary read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return new QueryLibrary(unique(files.filter(file -> file.toString().endsWith(ENDING))
                    .map(QueryLibrary::readFile)
                    .sorted(Comparator.comparing(NamedQuery::theme).thenComparing(NamedQuery::name))
                    .toList()));
        } catch (IOException | UncheckedIOException e) {
            throw new QueryProblem("the queries of " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static NamedQuery readFile(Path file) {
        try {
            String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
            String theme = Optional.ofNullable(file.getParent())
                    .map(Path::getFileName)
                    .map(Path::toString)
                    .orElse("");
            return NamedQuery.parse(
                    theme,
                    name.substring(0, name.length() - ENDING.length()),
                    Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedQuery> unique(List<NamedQuery> queries) {
        Map<String, List<NamedQuery>> byName = queries.stream().collect(Collectors.groupingBy(NamedQuery::name));
        byName.forEach((name, same) -> {
            if (same.size() > 1) {
                throw new QueryProblem("two queries are called " + name + ", in the folders "
                        + same.stream().map(NamedQuery::theme).collect(Collectors.joining(" and ")));
            }
        });
        return queries;
    }

    /** All queries, by theme and name. */
    public List<NamedQuery> list() {
        return queries;
    }

    /** The query of a name, which may have its theme before it: {@code who-heads} or {@code posts/who-heads}. */
    public Optional<NamedQuery> find(String name) {
        return queries.stream()
                .filter(query -> query.name().equals(name) || (query.theme() + "/" + query.name()).equals(name))
                .findFirst();
    }

    /**
     * The query of a name.
     *
     * @throws QueryProblem if there is none; the message has the nearest names
     */
    public NamedQuery expect(String name) {
        return find(name).orElseThrow(() -> {
            var names = new ArrayList<String>();
            queries.forEach(query -> names.add(query.name()));
            List<String> nearest = Nearest.names(name.substring(name.lastIndexOf('/') + 1), names);
            return new QueryProblem("there is no query " + name
                    + (nearest.isEmpty()
                            ? "; there are " + String.join(", ", names)
                            : "; did you mean " + String.join(" or ", nearest) + "?"));
        });
    }
}
