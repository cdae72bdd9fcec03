package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.atlas.RuntimeIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where a command writes its data: a file, which appears when it is whole, or standard output. */
final class OutputFile {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    private @Nullable Path file;

    /** What writes the data. */
    interface Writing {
        /** Writes; gives false when there was nothing to write, and a file that was there before stays. */
        boolean to(OutputStream out) throws IOException;
    }

    void write(Console console, Writing writing) {
        try {
            if (file == null) {
                writing.to(console.out());
                if (console.out().checkError()) {
                    throw new IOException("the reader closed it, or the disk is full");
                }
            } else if (Files.exists(file) && !Files.isRegularFile(file)) {
                writeTo(file, writing);
            } else {
                writeWhole(file.toAbsolutePath(), writing);
            }
        } catch (IOException e) {
            throw unwritten(e);
        } catch (UncheckedIOException | RuntimeIOException e) {
            // What writes RDF and JSON wraps it.
            throw unwritten(e.getCause() == null ? e : e.getCause());
        }
    }

    private Refusal unwritten(Throwable cause) {
        return Refusal.of(
                file == null ? "standard output" : file.toString(),
                "cannot be written (" + cause.getMessage() + ")",
                "make room, or choose another place with -o");
    }

    private static void writeWhole(Path target, Writing writing) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            if (writeTo(unfinished, writing)) {
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static boolean writeTo(Path target, Writing writing) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            return writing.to(out);
        }
    }
}
