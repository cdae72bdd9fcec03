package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.verify.Originals;

/** Finds the files that articles were read from. The text of a page depends on how it was found there: pages are left out. */
final class OriginalFiles {
    private static final String TEXT = ".txt";

    private final Console console;

    OriginalFiles(Console console) {
        this.console = console;
    }

    Originals read(List<Path> paths) {
        var originals = new Originals();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw Refusal.of(path.toString(), "there is no such file or directory", "check the path");
            }
            files(path).forEach(file -> add(originals, file));
        }
        if (!paths.isEmpty() && originals.files().isEmpty()) {
            throw Refusal.of(
                    paths.get(0).toString(),
                    "no files of plain text to compare with",
                    "the texts of pages cannot be compared; name files that end in " + TEXT);
        }
        return originals;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(file -> file.toString().endsWith(TEXT))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw Refusal.of(path.toString(), "cannot be read (" + e.getMessage() + ")", "check its permissions");
        }
    }

    private void add(Originals originals, Path file) {
        try {
            originals.add(file.toString(), Files.readAllBytes(file));
        } catch (CharacterCodingException e) {
            console.say("newsgraph: " + file + ": not UTF-8, and not compared");
        } catch (IOException e) {
            throw Refusal.of(file.toString(), "cannot be read (" + e.getMessage() + ")", "check its permissions");
        }
    }
}
