package org.newsgraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads one article, as text or as a page, from a stream such as standard input. */
public final class StreamSource implements ArticleSource {
    private final String name;
    private final InputStream stream;
    private final ArticleReader reader;

    /**
     * A source of the one article in a stream.
     *
     * @param name what messages call the stream, and the article
     */
    public StreamSource(String name, InputStream stream, ReadingOptions options) {
        this.name = name;
        this.stream = stream;
        this.reader = new ArticleReader(options);
    }

    @Override
    public Stream<Reading> readings() {
        return Stream.of(name).map(this::read);
    }

    private Reading read(String file) {
        try {
            return new Reading.Of(file, reader.read(Path.of(file), stream, Metadata.NONE));
        } catch (RefusedException e) {
            return new Reading.Refused(e.problem());
        } catch (IOException e) {
            return new Reading.Refused(
                    Problem.of(file, "the stream cannot be read (" + e.getMessage() + ")", "save it as a file first"));
        }
    }
}
