package org.newsgraph.verify;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Lines of UTF-8 in the order of their bytes, which is that of their code points, each once, however many there are: what does
 * not fit in memory is sorted in parts, which wait in temporary files.
 */
final class SortedLines implements AutoCloseable {
    /** Bytes of lines that are kept in memory. */
    private static final long DEFAULT_ROOM = 64_000_000;

    private final long room;
    private final List<Path> parts = new ArrayList<>();
    private final List<byte[]> lines = new ArrayList<>();
    private long length;

    SortedLines() {
        this(DEFAULT_ROOM);
    }

    SortedLines(long room) {
        this.room = room;
    }

    /** Adds a line. */
    void add(byte[] line) {
        lines.add(line);
        length += line.length;
        if (length > room) {
            spill();
        }
    }

    /** Gives all lines in order; may be asked again. */
    void forEach(Consumer<byte[]> action) {
        lines.sort(Arrays::compareUnsigned);
        var queue = new PriorityQueue<Part>(Comparator.comparing(Part::head, Arrays::compareUnsigned));
        try {
            Part.of(lines).ifPresent(queue::add);
            for (Path part : parts) {
                Part.of(part).ifPresent(queue::add);
            }
            merge(queue, action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            queue.forEach(Part::close);
        }
    }

    private static void merge(PriorityQueue<Part> queue, Consumer<byte[]> action) throws IOException {
        byte[] last = {};
        while (!queue.isEmpty()) {
            Part part = queue.remove();
            if (!Arrays.equals(last, part.head())) {
                last = part.head();
                action.accept(last);
            }
            part.next().ifPresentOrElse(queue::add, part::close);
        }
    }

    private void spill() {
        lines.sort(Arrays::compareUnsigned);
        try {
            Path part = Files.createTempFile("newsgraph-lines", ".part");
            parts.add(part);
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
                for (byte[] line : lines) {
                    out.writeInt(line.length);
                    out.write(line);
                }
                out.writeInt(-1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.clear();
        length = 0;
    }

    @Override
    public void close() {
        for (Path part : parts) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where the lines of one part come from; gives -1 for the length after the last. */
    private record Part(byte[] head, Lines rest) {
        static Optional<Part> of(Path file) throws IOException {
            return of(new InFile(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))));
        }

        static Optional<Part> of(List<byte[]> lines) throws IOException {
            return of(new InMemory(lines.iterator()));
        }

        private static Optional<Part> of(Lines lines) throws IOException {
            return lines.next().map(head -> new Part(head, lines));
        }

        Optional<Part> next() throws IOException {
            return of(rest);
        }

        void close() {
            rest.close();
        }
    }

    private sealed interface Lines {
        Optional<byte[]> next() throws IOException;

        void close();
    }

    private record InMemory(java.util.Iterator<byte[]> lines) implements Lines {
        @Override
        public Optional<byte[]> next() {
            return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private record InFile(DataInputStream in) implements Lines {
        @Override
        public Optional<byte[]> next() throws IOException {
            int length = in.readInt();
            return length < 0 ? Optional.empty() : Optional.of(in.readNBytes(length));
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
