package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher at the top of the repository. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    @TempDir
    private Path directory;

    @Test
    void withoutAJarItSaysThatItBuildsAndWhyItCannot() throws IOException, InterruptedException {
        Path launcher = Files.copy(Path.of("..", "newsgraph"), directory.resolve("newsgraph"));
        Path messages = directory.resolve("messages");

        Process process = new ProcessBuilder("bash", launcher.toString(), "--version")
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(messages, StandardCharsets.UTF_8)).contains("building", "the build failed");
    }
}
