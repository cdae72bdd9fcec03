package org.newsgraph.reader;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedModelIT {
    private static final String LABELS = """
            {"version": "small-1", "names": ["O"], "tags": ["NOUN NN"], "dependencies": ["root"], "relations": [],
             "thresholds": {}, "temperature": {}}
            """;

    @TempDir
    private Path directory;

    @Test
    void aMissingFileIsNamedWithAWayOut() {
        assertThatThrownBy(() -> TrainedReader.open(ModelFiles.in(directory)))
                .isInstanceOf(ReaderException.class)
                .hasMessageContaining(directory.resolve("labels.json").toString())
                .hasMessageContaining("name a directory that has it");
    }

    @Test
    void aFileThatIsNoModelIsNamed() throws IOException {
        Files.writeString(directory.resolve("labels.json"), LABELS);
        for (String file : new String[] {"encoder.onnx", "parser.onnx", "relations.onnx"}) {
            Files.writeString(directory.resolve(file), "no model");
        }
        assertThatThrownBy(() -> TrainedReader.open(ModelFiles.in(directory)))
                .isInstanceOf(ReaderException.class)
                .hasMessageContaining("the model encoder.onnx is damaged");
    }
}
