package org.newsgraph.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a store keeps its files: {@code tdb2/} the database, {@code labels/} the text index, and {@code newsgraph.properties} by
 * which a data directory is told from any other directory.
 */
record DataDirectory(Path path) {
    private static final String MARKER = "newsgraph.properties";
    private static final String UNFINISHED_MARKER = MARKER + ".new";
    private static final String FORMAT = "1";

    static boolean isOne(Path path) {
        return Files.exists(path.resolve(MARKER));
    }

    Path database() {
        return path.resolve("tdb2");
    }

    Path labels() {
        return path.resolve("labels");
    }

    /** Makes sure that there is a data directory here that this program can read, before anything in it is opened. */
    void prepare() {
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new StoreException(path + " is a file, not a data directory; choose another with --data");
            }
            if (isOne(path)) {
                checkFormat();
            } else if (Files.isDirectory(path) && !isEmpty()) {
                throw new StoreException(
                        path + " is not a Newsgraph data directory, and not empty; choose another with --data");
            }
            Files.createDirectories(path);
            if (!Files.isWritable(path)) {
                throw new StoreException(cannotWrite() + "it may only be read");
            }
        } catch (IOException e) {
            throw new StoreException(cannotWrite() + e, e);
        }
    }

    private String cannotWrite() {
        return "data directory " + path + " cannot be written, change its permissions or choose another with --data: ";
    }

    /** The marker is written at once and not bit by bit, so that a process that is killed leaves an empty directory or a whole one. */
    void mark() throws IOException {
        Files.createDirectories(database());
        Files.createDirectories(labels());
        if (!isOne(path)) {
            Path unfinished = path.resolve(UNFINISHED_MARKER);
            Files.writeString(unfinished, "format=" + FORMAT + "\n", StandardCharsets.UTF_8);
            Files.move(unfinished, path.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void checkFormat() throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path.resolve(MARKER), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        String format = properties.getProperty("format", "none");
        if (!format.equals(FORMAT)) {
            throw new StoreException("data directory " + path + " has format " + format
                    + ", and this version of Newsgraph reads format " + FORMAT
                    + "; build it anew in another directory with --data");
        }
    }

    private boolean isEmpty() throws IOException {
        Set<String> ours = Set.of(DirectoryLock.FILE, UNFINISHED_MARKER, "tdb2", "labels");
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).allMatch(ours::contains);
        }
    }
}
