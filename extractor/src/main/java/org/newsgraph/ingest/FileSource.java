package org.newsgraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads a file, or every article in a directory and the directories in it: the files whose names end in {@code .txt},
 * {@code .html} or {@code .htm} and do not start with a dot, in the order of their paths. Beside {@code NAME.txt} may lie
 * {@code NAME.json}; see {@link Metadata}.
 */
public final class FileSource implements ArticleSource {
    private static final List<String> ENDINGS = List.of(".txt", ".html", ".htm");

    private final String named;
    private final ArticleReader reader;

    /**
     * A source of the given file or directory.
     *
     * @param named path as the user wrote it
     */
    public FileSource(String named, ReadingOptions options) {
        this.named = named;
        this.reader = new ArticleReader(options);
    }

    @Override
    public Stream<Reading> readings() {
        Path path = Path.of(named);
        if (!Files.exists(path)) {
            return refused("there is no such file or directory", "check the path");
        }
        return Files.isDirectory(path) ? inDirectory(path) : Stream.of(read(path));
    }

    private Stream<Reading> inDirectory(Path directory) {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(FileSource::isArticle)
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return refused("the directory cannot be read (" + e.getMessage() + ")", "check its permissions");
        }
        if (files.isEmpty()) {
            return refused(
                    "the directory holds no articles",
                    "an article is a file whose name ends in " + String.join(", ", ENDINGS));
        }
        return files.stream().map(this::read);
    }

    private static boolean isArticle(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".")
                && ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)
                && Files.isRegularFile(path);
    }

    private Reading read(Path path) {
        try (InputStream stream = Files.newInputStream(path)) {
            return new Reading.Of(path.toString(), reader.read(path, stream));
        } catch (RefusedException e) {
            return new Reading.Refused(e.problem());
        } catch (IOException e) {
            return new Reading.Refused(Problem.of(
                    path.toString(), "the file cannot be read (" + e.getMessage() + ")", "check its permissions"));
        }
    }

    private Stream<Reading> refused(String message, String remedy) {
        return Stream.of(new Reading.Refused(Problem.of(named, message, remedy)));
    }
}
