package org.newsgraph.reader;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.newsgraph.text.Matrix;

/** Turns the words of a window into vectors, and into scores of names and tags. Shared by threads. */
final class Encoder {
    private static final String FILE = "encoder.onnx";

    /** For each word of a window its vector, and a score of each label of names and of each tag. */
    record Encoded(Matrix words, Matrix names, Matrix tags) {}

    private final Network network;
    private final int names;
    private final int tags;

    private Encoder(Network network, Labels labels) {
        this.network = network;
        this.names = labels.names().size();
        this.tags = labels.tags().size();
    }

    static Encoder open(ModelFiles files, Labels labels) {
        Network network = Network.open(
                FILE, files.bytes(FILE), Set.of("ids", "shapes", "first"), Set.of("words", "names", "tags"));
        network.expect("names", labels.names().size());
        network.expect("tags", labels.tags().size());
        return new Encoder(network, labels);
    }

    Encoded encode(Window window) {
        Map<String, float[]> outputs = network.run(List.of(
                new Network.Numbers("ids", window.pieceArray()),
                new Network.Numbers("shapes", window.shapeArray()),
                new Network.Numbers("first", window.firstArray())));
        int rows = window.size();
        float[] words = output(outputs, "words");
        return new Encoded(
                Matrix.of(rows, words.length / Math.max(1, rows), words),
                Matrix.of(rows, names, output(outputs, "names")),
                Matrix.of(rows, tags, output(outputs, "tags")));
    }

    static float[] output(Map<String, float[]> outputs, String name) {
        return Objects.requireNonNull(outputs.get(name), name);
    }
}
