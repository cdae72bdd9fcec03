package org.newsgraph.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.text.Matrix;
import org.newsgraph.text.SentenceReading;
import org.newsgraph.text.Token;

/** Turns the vectors of a sentence's words into its dependency tree. Shared by threads. */
final class TreeHead {
    private static final String FILE = "parser.onnx";

    private final Network network;
    private final Labels labels;

    private TreeHead(Network network, Labels labels) {
        this.network = network;
        this.labels = labels;
    }

    static TreeHead open(ModelFiles files, Labels labels) {
        Network network = Network.open(FILE, files.bytes(FILE), Set.of("words"), Set.of("arcs", "labels"));
        network.expect("labels", labels.dependencies().size());
        return new TreeHead(network, labels);
    }

    /** The tree of at least one word. */
    List<SentenceReading.Arc> tree(Matrix words) {
        Map<String, float[]> outputs = network.run(List.of(new Network.Table("words", words)));
        int size = words.rows();
        var arcs = Matrix.of(size, size + 1, Encoder.output(outputs, "arcs"));
        float[][] scores = new float[size][size + 1];
        for (int word = 0; word < size; word++) {
            for (int head = 0; head <= size; head++) {
                scores[word][head] = arcs.at(word, head);
            }
        }
        var relations = Matrix.of(size * (size + 1), labels.dependencies().size(), Encoder.output(outputs, "labels"));
        int[] heads = Arborescence.heads(scores);
        var tree = new ArrayList<SentenceReading.Arc>(size);
        for (int word = 0; word < size; word++) {
            boolean root = heads[word] < 0;
            int label = root ? labels.root() : best(relations, word * (size + 1) + heads[word] + 1);
            tree.add(new SentenceReading.Arc(
                    root ? Token.ROOT : heads[word], labels.dependencies().get(label)));
        }
        return tree;
    }

    /** The best label of an arc that is not the root's. */
    private int best(Matrix relations, int row) {
        int best = labels.root() == 0 ? 1 : 0;
        for (int label = 0; label < relations.columns(); label++) {
            best = label != labels.root() && relations.at(row, label) > relations.at(row, best) ? label : best;
        }
        return best;
    }
}
