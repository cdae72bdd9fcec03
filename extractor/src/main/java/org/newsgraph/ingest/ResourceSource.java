package org.newsgraph.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads an article that comes with the program: {@code NAME.txt} on the class path, and {@code NAME.json} beside it. */
public final class ResourceSource implements ArticleSource {
    private final String path;

    /**
     * A source of the one article at the given place.
     *
     * @param path on the class path, from its root, without ending
     */
    public ResourceSource(String path) {
        this.path = path;
    }

    @Override
    public Stream<Reading> readings() {
        String file = path + ".txt";
        try {
            Metadata beside = Metadata.parse(path + ".json", bytes(path + ".json"), false);
            var reader = new ArticleReader(ReadingOptions.DEFAULT);
            var stream = new ByteArrayInputStream(bytes(file));
            return Stream.of(new Reading.Of(file, reader.read(Path.of(file), stream, beside)));
        } catch (RefusedException e) {
            return Stream.of(new Reading.Refused(e.problem()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream stream = ResourceSource.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return stream.readAllBytes();
        }
    }
}
