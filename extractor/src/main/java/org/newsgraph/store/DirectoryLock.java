package org.newsgraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says that a data directory is open, and by which process. TDB2 has a lock of its own, but that one lets the same process in
 * twice, and the two would close the database under each other. The operating system lets go of the lock when a process dies.
 */
final class DirectoryLock implements AutoCloseable {
    static final String FILE = "newsgraph.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock of(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = tryLock(channel) != null;
            if (!taken) {
                throw new StoreException(inUse(directory, file));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DirectoryLock(channel);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String inUse(Path directory, Path file) throws IOException {
        String holder = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (holder.equals(Long.toString(ProcessHandle.current().pid()))) {
            return "data directory " + directory + " is open already in this process";
        }
        Optional<RunningServer> server = RunningServer.find(directory);
        return "data directory " + directory + " is in use by process " + (holder.isEmpty() ? "(unknown)" : holder)
                + server.map(s -> ", the server at " + s.url()).orElse("")
                + "; stop that process first, or choose another directory with --data";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
