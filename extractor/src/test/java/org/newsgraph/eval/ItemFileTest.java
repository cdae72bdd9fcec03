package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemFileTest {
    @TempDir
    private Path directory;

    @Test
    void answersAreNotPassedOn() throws IOException {
        Path file = write("{\"id\": 7, \"text\": \"Oslo is rainy.\", \"facts\": [1, 2]}", "");

        List<Item> items = ItemFile.read(file, Set.of("id", "text"));

        assertThat(items).hasSize(1);
        assertThat(items.get(0).text("id")).isEqualTo("7");
        assertThat(items.get(0).number("id")).isEqualTo(7);
        assertThat(items.get(0).text("text")).isEqualTo("Oslo is rainy.");
        assertThat(items.get(0).find("facts")).isEmpty();
    }

    @Test
    void aFaultNamesItsLine() throws IOException {
        Path file = write("{\"id\": 1}", "{\"id\": ");

        assertThatThrownBy(() -> ItemFile.read(file, Set.of("id")))
                .isInstanceOf(EvalException.class)
                .hasMessageContaining("items.jsonl, line 2")
                .hasMessageContaining("give one object a line");
    }

    @Test
    void aMissingFieldIsNamed() throws IOException {
        Path file = write("{\"id\": 1}");

        assertThatThrownBy(
                        () -> ItemFile.read(file, Set.of("id", "text")).get(0).text("text"))
                .isInstanceOf(EvalException.class)
                .hasMessageContaining("line 1: there is no field \"text\"");
    }

    private Path write(String... lines) throws IOException {
        return Files.write(directory.resolve("items.jsonl"), List.of(lines));
    }
}
