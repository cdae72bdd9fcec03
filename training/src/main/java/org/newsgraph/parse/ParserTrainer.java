package org.newsgraph.parse;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.newsgraph.text.Token;

/**
 * Trains the dependency parser: averaged perceptron, dynamic oracle with exploration after the first pass.
 *
 * @see <a href="https://aclanthology.org/Q13-1033/">Goldberg and Nivre 2013</a>
 */
public final class ParserTrainer {
    private static final int TRANSITION_WEIGHTS = 1 << 23;
    private static final int RELATION_WEIGHTS = 1 << 22;
    private static final double EXPLORE = 0.9;
    private static final int RAREST_LABEL = 50;

    private final List<String> labels;
    private final Map<String, Integer> labelIds = new HashMap<>();
    private final Perceptron transitions;
    private final Perceptron relations;
    private final Random random = new Random(20221);

    /** A trainer for the relations of the trees; a subtype that is rarer than 50 falls back to its main type. */
    public ParserTrainer(List<List<Token>> trees) {
        this.labels = labels(trees);
        for (int i = 0; i < labels.size(); i++) {
            labelIds.put(labels.get(i), i);
        }
        transitions = new Perceptron(TRANSITION_WEIGHTS, 3);
        relations = new Perceptron(RELATION_WEIGHTS, labels.size());
    }

    private static List<String> labels(List<List<Token>> trees) {
        var counts = new TreeMap<String, Integer>();
        for (List<Token> tree : trees) {
            for (Token token : tree) {
                counts.merge(token.relation(), 1, Integer::sum);
            }
        }
        var kept = new ArrayList<String>();
        counts.forEach((label, count) -> {
            if (count >= RAREST_LABEL && !label.equals("root")) {
                kept.add(label);
            }
        });
        return kept;
    }

    private int labelId(String relation) {
        int other = labelIds.getOrDefault("dep", 0);
        return labelIds.getOrDefault(relation, labelIds.getOrDefault(relation.split(":")[0], other));
    }

    /** Goes over the trees a number of times. */
    public void train(List<List<Token>> trees, int passes, Consumer<String> progress) {
        var order = new ArrayList<>(trees);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(order, random);
            long right = 0;
            long all = 0;
            for (List<Token> tree : order) {
                int[] outcome = learn(tree, pass > 0);
                right += outcome[0];
                all += outcome[1];
            }
            progress.accept(
                    "pass " + (pass + 1) + ": " + Math.round(1000.0 * right / all) / 10.0 + " % of transitions right");
        }
    }

    private int[] learn(List<Token> tree, boolean explore) {
        int[] gold = new int[tree.size() + 1];
        for (Token token : tree) {
            gold[token.index()] = token.head() == Token.ROOT ? tree.size() : token.head();
        }
        gold[tree.size()] = -1;
        var words = new Words(tree);
        var features = new Features(words);
        var configuration = new Configuration(tree.size());
        int right = 0;
        int steps = 0;
        while (!configuration.isTerminal()) {
            features.ofConfiguration(configuration);
            double[] scores = transitions.score(features);
            int[] costs = costs(configuration, gold, tree.size());
            int predicted = best(configuration, scores, costs, false);
            int correct = best(configuration, scores, costs, true);
            steps++;
            if (costs[predicted] == costs[correct]) {
                right++;
                correct = predicted;
            } else {
                transitions.update(features, correct, predicted);
            }
            transitions.tick();
            follow(configuration, explore && random.nextDouble() < EXPLORE ? predicted : correct, gold, tree, words);
        }
        return new int[] {right, steps};
    }

    private void follow(Configuration configuration, int transition, int[] gold, List<Token> tree, Words words) {
        if (transition == Configuration.SHIFT) {
            configuration.shift();
            return;
        }
        int head = configuration.headFor(transition);
        int dependent = configuration.stack(0);
        var features = new Features(words);
        features.ofArc(configuration, head, dependent);
        double[] scores = relations.score(features);
        int label = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[label]) {
                label = i;
            }
        }
        if (gold[dependent] == head && head < tree.size()) {
            int wanted = labelId(tree.get(dependent).relation());
            if (wanted != label) {
                relations.update(features, wanted, label);
            }
            relations.tick();
        }
        configuration.attach(transition, label);
    }

    private static int best(Configuration configuration, double[] scores, int[] costs, boolean cheapest) {
        int least = Integer.MAX_VALUE;
        for (int t = 0; t < costs.length; t++) {
            if (configuration.allows(t)) {
                least = Math.min(least, costs[t]);
            }
        }
        int best = -1;
        for (int t = 0; t < scores.length; t++) {
            if (configuration.allows(t) && (!cheapest || costs[t] == least) && (best < 0 || scores[t] > scores[best])) {
                best = t;
            }
        }
        return best;
    }

    /** How many gold arcs each transition puts out of reach. */
    private static int[] costs(Configuration c, int[] gold, int root) {
        int s0 = c.stack(0);
        int b0 = c.buffer(0);
        int shift = 0;
        int left = 0;
        int right = 0;
        for (int depth = 0; depth < c.depth(); depth++) {
            int s = c.stack(depth);
            if (gold[s] == b0) {
                shift++;
            }
            if (depth > 0 && b0 < root && gold[b0] == s) {
                shift++;
            }
        }
        if (s0 >= 0) {
            for (int b = b0; b <= root; b++) {
                if (b < root && gold[b] == s0) {
                    left++;
                    right++;
                }
                if (gold[s0] == b) {
                    right++;
                    if (b != b0) {
                        left++;
                    }
                }
            }
            if (c.stack(1) >= 0 && gold[s0] == c.stack(1)) {
                left++;
            }
        }
        return new int[] {shift, left, right};
    }

    /** Writes the model: averaged weights, two bytes each. */
    public void write(OutputStream model) throws IOException {
        try (var out = new DataOutputStream(new DeflaterOutputStream(model, new Deflater(Deflater.BEST_COMPRESSION)))) {
            out.writeInt(DependencyParser.MAGIC);
            out.writeInt(labels.size());
            for (String label : labels) {
                out.writeUTF(label);
            }
            for (Perceptron perceptron : List.of(transitions, relations)) {
                short[] weights = perceptron.averaged();
                out.writeInt(weights.length);
                for (short weight : weights) {
                    out.writeShort(weight);
                }
            }
        }
    }
}
