package org.newsgraph.parse;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.newsgraph.text.Token;

/**
 * A greedy transition-based parser for Universal Dependencies with a linear model. Immutable; shared by threads.
 *
 * @see <a href="https://aclanthology.org/Q13-1033/">Goldberg and Nivre 2013, dynamic oracles for the arc-hybrid system</a>
 */
public final class DependencyParser {
    /** First bytes of a model file. */
    public static final int MAGIC = 0x4e474450;

    private final Weights transitions;
    private final Weights relations;
    private final List<String> labels;

    private DependencyParser(Weights transitions, Weights relations, List<String> labels) {
        this.transitions = transitions;
        this.relations = relations;
        this.labels = labels;
    }

    /**
     * Reads a model.
     *
     * @throws IOException if the stream is no model, or ends early
     */
    public static DependencyParser read(InputStream model) throws IOException {
        try (var in = new DataInputStream(new InflaterInputStream(new BufferedInputStream(model)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a dependency model");
            }
            var labels = new ArrayList<String>();
            for (int count = in.readInt(); count > 0; count--) {
                labels.add(in.readUTF());
            }
            var transitions = Weights.read(in, 3);
            var relations = Weights.read(in, labels.size());
            return new DependencyParser(transitions, relations, List.copyOf(labels));
        }
    }

    /** The tokens with heads and relations; they need their tags. */
    public List<Token> parse(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return tokens;
        }
        var words = new Words(tokens);
        var features = new Features(words);
        var configuration = new Configuration(words.size());
        int[] scores = new int[3];
        int[] labelScores = new int[relations.classes()];
        while (!configuration.isTerminal()) {
            if (configuration.hasChoice()) {
                features.ofConfiguration(configuration);
                transitions.score(features, scores);
            }
            int transition = best(configuration, scores);
            if (transition == Configuration.SHIFT) {
                configuration.shift();
            } else {
                features.ofArc(configuration, configuration.headFor(transition), configuration.stack(0));
                relations.score(features, labelScores);
                configuration.attach(transition, argMax(labelScores));
            }
        }
        return withHeads(tokens, configuration);
    }

    private static int best(Configuration configuration, int[] scores) {
        int best = -1;
        for (int t = 0; t < scores.length; t++) {
            if (configuration.allows(t) && (best < 0 || scores[t] > scores[best])) {
                best = t;
            }
        }
        return best;
    }

    private static int argMax(int[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    private List<Token> withHeads(List<Token> tokens, Configuration configuration) {
        var parsed = new ArrayList<Token>(tokens.size());
        for (Token token : tokens) {
            int head = configuration.head(token.index());
            boolean root = head == tokens.size();
            parsed.add(token.withHead(
                    root ? Token.ROOT : head, root ? "root" : labels.get(configuration.label(token.index()))));
        }
        return parsed;
    }
}
