package org.newsgraph.reader;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.text.Matrix;
import org.newsgraph.text.Span;

/** Scores the relations between stretches of a window. Shared by threads. */
final class PairHead {
    private static final String FILE = "relations.onnx";
    private static final int ORDERS = 4;
    private static final int NEAR = 2;

    private final Network network;
    private final int relations;

    private PairHead(Network network, Labels labels) {
        this.network = network;
        this.relations = labels.relations().size();
    }

    static PairHead open(ModelFiles files, Labels labels) {
        Network network = Network.open(
                FILE,
                files.bytes(FILE),
                Set.of("words", "start", "end", "subject", "object", "context", "order"),
                Set.of("relations"));
        network.expect("relations", labels.relations().size());
        return new PairHead(network, labels);
    }

    /** Two stretches, by their place in a list. */
    record Pair(int subject, int object) {}

    /**
     * For each pair a score of each relation.
     *
     * @param words the vectors of the window's words
     * @param spans stretches of words, none of them empty
     */
    Matrix scores(Matrix words, List<Span> spans, List<Pair> pairs) {
        Map<String, float[]> outputs = network.run(List.of(
                new Network.Table("words", words),
                new Network.Numbers(
                        "start", spans.stream().mapToLong(Span::start).toArray()),
                new Network.Numbers(
                        "end", spans.stream().mapToLong(span -> span.end() - 1).toArray()),
                new Network.Numbers(
                        "subject", pairs.stream().mapToLong(Pair::subject).toArray()),
                new Network.Numbers(
                        "object", pairs.stream().mapToLong(Pair::object).toArray()),
                new Network.Table("context", context(words, spans, pairs)),
                new Network.Table("order", order(spans, pairs))));
        return Matrix.of(pairs.size(), relations, Encoder.output(outputs, "relations"));
    }

    /** For each pair the greatest numbers of the vectors strictly between. */
    static Matrix context(Matrix words, List<Span> spans, List<Pair> pairs) {
        float[] all = new float[pairs.size() * words.columns()];
        for (int p = 0; p < pairs.size(); p++) {
            float[] greatest = words.greatest(between(spans, pairs.get(p)));
            System.arraycopy(greatest, 0, all, p * greatest.length, greatest.length);
        }
        return Matrix.of(pairs.size(), words.columns(), all);
    }

    /** For each pair a one for: subject first and near, first and far, second and near, second and far. */
    static Matrix order(List<Span> spans, List<Pair> pairs) {
        float[] all = new float[pairs.size() * ORDERS];
        for (int p = 0; p < pairs.size(); p++) {
            Pair pair = pairs.get(p);
            boolean first = spans.get(pair.subject).compareTo(spans.get(pair.object)) <= 0;
            boolean far = between(spans, pair).length() > NEAR;
            all[p * ORDERS + (first ? 0 : 2) + (far ? 1 : 0)] = 1;
        }
        return Matrix.of(pairs.size(), ORDERS, all);
    }

    /** The words strictly between; none where the stretches overlap. */
    private static Span between(List<Span> spans, Pair pair) {
        Span subject = spans.get(pair.subject);
        Span object = spans.get(pair.object);
        int start = Math.min(subject.end(), object.end());
        int end = Math.max(subject.start(), object.start());
        return new Span(Math.min(start, end), end);
    }
}
