package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryLibraryIT {
    private static final String QUERY = "#+ summary: Everything\nSELECT * { ?s ?p ?o } ORDER BY ?s\n";

    @TempDir
    Path folder;

    @Test
    void queriesAreListedInsideAJar() throws Exception {
        Path jar = Files.createDirectory(folder.resolve("with blank")).resolve("program.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name :
                    new String[] {"queries/", "queries/b/", "queries/b/two.rq", "queries/a/", "queries/a/one.rq"}) {
                zip.putNextEntry(new ZipEntry(name));
                if (name.endsWith(".rq")) {
                    zip.write(QUERY.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        QueryLibrary library =
                QueryLibrary.at(URI.create("jar:" + jar.toUri() + "!/queries").toURL());
        assertThat(library.list()).extracting(NamedQuery::theme).containsExactly("a", "b");
        assertThat(library.list()).extracting(NamedQuery::name).containsExactly("one", "two");
    }

    @Test
    void aMistakeIsReportedWithItsFileAndLine() throws Exception {
        Files.createDirectory(folder.resolve("posts"));
        Files.writeString(folder.resolve("posts/broken.rq"), "#+ summary: Broken\nSELECT * {\n  ?s ?p\n}\n");
        assertThatThrownBy(() -> QueryLibrary.read(folder))
                .isInstanceOf(QueryProblem.class)
                .hasMessageContaining("posts/broken.rq, line 4");
    }

    @Test
    void twoQueriesOfOneNameAreRefused() throws Exception {
        for (String theme : new String[] {"posts", "actors"}) {
            Files.createDirectory(folder.resolve(theme));
            Files.writeString(folder.resolve(theme).resolve("same.rq"), QUERY);
        }
        assertThatThrownBy(() -> QueryLibrary.read(folder))
                .isInstanceOf(QueryProblem.class)
                .hasMessageContaining("same, in the folders actors and posts");
    }
}
