package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.newsgraph.ingest.Problem;

/**
 * The streams a command talks to.
 *
 * @param in what {@code -} reads
 * @param out data and nothing else, in UTF-8
 * @param err messages
 * @param interactive whether a person looks at the messages as they come, so that progress is worth showing
 */
public record Console(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

    /** The streams of this process; the launcher says whether the messages go to a terminal. */
    static Console ofProcess() {
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        var err = new FileOutputStream(FileDescriptor.err);
        return new Console(
                System.in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("newsgraph.terminal"));
    }

    /** Tells a person something. */
    void say(String message) {
        err.println(message);
    }

    /** Tells a person what is wrong with what they gave. */
    void report(Problem problem) {
        err.println("newsgraph: " + problem);
    }

    /** Shows how far a run has come; the next message takes its place. */
    void progress(String message) {
        if (interactive) {
            err.print("\r\u001B[K" + message);
            err.flush();
        }
    }
}
