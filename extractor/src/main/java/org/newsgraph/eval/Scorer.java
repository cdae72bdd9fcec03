package org.newsgraph.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A scorer written in Python, run as a process of its own. */
final class Scorer {
    private final Path script;

    Scorer(Path script) {
        this.script = script;
    }

    /**
     * What it prints.
     *
     * @throws EvalException if Python is missing or the scorer fails
     */
    String run(Object... arguments) throws IOException {
        var command = new ArrayList<String>(List.of("python3", script.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new EvalException(script + ": the scorer failed; run it by hand: " + String.join(" ", command));
            }
            return printed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvalException(script + ": interrupted; run it again");
        }
    }

    /** Can scorers be run here? */
    static boolean isPythonThere() {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
