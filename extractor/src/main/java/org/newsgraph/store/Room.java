package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.apache.jena.sparql.core.Quad;

/**
 * The disk space that is left. It is looked at before a write, because the database maps its files into memory, where a full disk
 * shows late and as an error of the Java machine.
 */
final class Room {
    private static final int MEGABYTE = 20;
    /** Files grow in steps: measured, a database with one quad takes 2 MB and its index some more. */
    private static final long LEAST = 16L << MEGABYTE;
    /** Measured: 352 bytes a quad in one transaction of a large load, 18 kB where each article has its own. */
    private static final long PER_QUAD = 1024;

    private final String where;
    private final LongSupplier usable;

    Room(String where, LongSupplier usable) {
        this.where = where;
        this.usable = usable;
    }

    static Room onDisk(Path directory) {
        return new Room(directory.toString(), () -> {
            try {
                return Files.getFileStore(directory).getUsableSpace();
            } catch (IOException e) {
                throw new StoreException("data directory " + directory + " cannot be reached: " + e, e);
            }
        });
    }

    static Room unlimited() {
        return new Room("memory", () -> Long.MAX_VALUE);
    }

    void require(Change change) {
        long needed = LEAST;
        for (Quad quad : change.added()) {
            needed += PER_QUAD
                    + (quad.getObject().isLiteral()
                            ? quad.getObject().getLiteralLexicalForm().length()
                            : 0);
        }
        long left = usable.getAsLong();
        if (left < needed) {
            throw new StoreException(
                    "the disk of data directory " + where + " has " + (left >> MEGABYTE)
                            + " MB left, and about " + ((needed >> MEGABYTE) + 1)
                            + " MB are needed; nothing of this batch was stored. Make room, or choose another directory with --data");
        }
    }
}
