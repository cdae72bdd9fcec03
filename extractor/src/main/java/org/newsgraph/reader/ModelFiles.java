package org.newsgraph.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a trained model lie: on the class path, or in a directory. */
public sealed interface ModelFiles {
    /**
     * The bytes of a file.
     *
     * @throws ReaderException if it is not there or cannot be read
     */
    byte[] bytes(String name);

    /** The files that travel with the program. */
    static ModelFiles shipped() {
        return new OfProgram();
    }

    /** The files of a directory. */
    static ModelFiles in(Path directory) {
        return new OfDirectory(directory);
    }

    /** On the class path. */
    record OfProgram() implements ModelFiles {
        private static final String PLACE = "/models/reader/";

        @Override
        public byte[] bytes(String name) {
            try (InputStream stream = OfProgram.class.getResourceAsStream(PLACE + name)) {
                if (stream == null) {
                    throw new ReaderException("the model " + PLACE + name
                            + " is missing from the class path; build the project again from a full checkout");
                }
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new ReaderException(
                        "the model " + PLACE + name + " cannot be read: " + e.getMessage()
                                + "; build the project again",
                        e);
            }
        }
    }

    /** In a directory. */
    record OfDirectory(Path directory) implements ModelFiles {
        @Override
        public byte[] bytes(String name) {
            Path file = directory.resolve(name);
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new ReaderException(
                        "the model " + file + " cannot be read: " + e + "; name a directory that has it", e);
            }
        }
    }
}
