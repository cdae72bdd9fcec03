package org.newsgraph.training;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.newsgraph.nlp.TagFeatures;
import org.newsgraph.nlp.TagModel;
import org.newsgraph.nlp.Typography;
import org.newsgraph.nlp.WordClusters;
import org.newsgraph.text.Token;

/**
 * Trains a {@link TagModel}: an averaged perceptron that sees the tags it gave itself before, so that it learns to go on after a mistake.
 */
final class TagTrainer {
    private static final int POWER = 23;
    private static final int MASK = (1 << POWER) - 1;
    private static final long SEED = 11;
    private static final int RAREST_LABEL = 5;
    /** A word of the dictionary is at least so frequent. */
    private static final int RAREST_WORD = 15;
    /** A label that so many different words have only once is of an open class. */
    private static final int OPEN_WORDS = 30;

    private record Example(TagFeatures features, int[][] own, int[] labels) {}

    private final List<String> labels = new ArrayList<>();
    private final Map<String, int[]> dictionary = new TreeMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final AveragedWeights weights = new AveragedWeights(1 << POWER);
    private final int[] all;

    TagTrainer(List<Conllu.Tree> trees, WordClusters clusters) {
        var words = counts(trees);
        var numbers = new HashMap<String, Integer>();
        var totals = new TreeMap<String, Integer>();
        words.values().forEach(counts -> counts.forEach((label, count) -> totals.merge(label, count, Integer::sum)));
        totals.forEach((label, count) -> {
            if (count >= RAREST_LABEL) {
                numbers.put(label, labels.size());
                labels.add(label);
            }
        });
        all = java.util.stream.IntStream.range(0, labels.size()).toArray();
        fillDictionary(words, numbers);
        for (Conllu.Tree tree : trees) {
            List<Token> tokens = tree.tokens();
            if (tokens.stream().allMatch(token -> numbers.containsKey(label(token)))) {
                var features = new TagFeatures(tokens.stream().map(Token::form).toList(), clusters);
                int[][] own = new int[tokens.size()][];
                for (int i = 0; i < own.length; i++) {
                    own[i] = features.of(i);
                }
                examples.add(new Example(
                        features,
                        own,
                        tokens.stream()
                                .mapToInt(token -> numbers.get(label(token)))
                                .toArray()));
            }
        }
    }

    private static String label(Token token) {
        return token.tag() + "|" + token.xpos();
    }

    private static Map<String, Map<String, Integer>> counts(List<Conllu.Tree> trees) {
        var words = new TreeMap<String, Map<String, Integer>>();
        for (Conllu.Tree tree : trees) {
            for (Token token : tree.tokens()) {
                words.computeIfAbsent(Typography.plain(token.form()), key -> new TreeMap<>())
                        .merge(label(token), 1, Integer::sum);
            }
        }
        return words;
    }

    private void fillDictionary(Map<String, Map<String, Integer>> words, Map<String, Integer> numbers) {
        var once = new TreeMap<String, Integer>();
        words.values().stream()
                .filter(counts -> counts.size() == 1)
                .map(counts -> counts.entrySet().iterator().next())
                .filter(entry -> entry.getValue() == 1 && numbers.containsKey(entry.getKey()))
                .forEach(entry -> once.merge(entry.getKey(), 1, Integer::sum));
        var open = new TreeSet<Integer>();
        once.forEach((label, count) -> {
            if (count >= OPEN_WORDS) {
                open.add(numbers.get(label));
            }
        });
        words.forEach((word, counts) -> {
            if (counts.values().stream().mapToInt(Integer::intValue).sum() >= RAREST_WORD) {
                var candidates = new TreeSet<Integer>();
                counts.keySet().stream()
                        .filter(numbers::containsKey)
                        .map(numbers::get)
                        .forEach(candidates::add);
                if (candidates.stream().anyMatch(open::contains)) {
                    candidates.addAll(open);
                }
                dictionary.put(
                        word, candidates.stream().mapToInt(Integer::intValue).toArray());
            }
        });
    }

    void train(int passes) {
        var random = new Random(SEED);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(examples, random);
            examples.forEach(this::learn);
        }
    }

    private void learn(Example example) {
        int before = TagModel.START;
        int last = TagModel.START;
        for (int i = 0; i < example.labels.length; i++) {
            int[] own = example.own[i];
            int[] after = example.features.afterTags(i, before, last);
            int found = best(dictionary.getOrDefault(example.features.word(i), all), own, after);
            int right = example.labels[i];
            if (found != right) {
                change(own, right, found);
                change(after, right, found);
            }
            weights.tick();
            before = last;
            last = found;
        }
    }

    private int best(int[] candidates, int[] own, int[] after) {
        int best = candidates[0];
        double highest = Double.NEGATIVE_INFINITY;
        for (int label : candidates) {
            double score = sum(own, label) + sum(after, label);
            if (score > highest) {
                highest = score;
                best = label;
            }
        }
        return best;
    }

    private double sum(int[] codes, int label) {
        double sum = 0;
        for (int code : codes) {
            sum += weights.at(code + label & MASK);
        }
        return sum;
    }

    private void change(int[] codes, int right, int wrong) {
        for (int code : codes) {
            weights.change(code + right & MASK, 1);
            weights.change(code + wrong & MASK, -1);
        }
    }

    /** Writes the model as {@link TagModel} reads it. */
    void write(OutputStream model) throws IOException {
        var sets = new LinkedHashMap<List<Integer>, Integer>();
        for (int[] candidates : dictionary.values()) {
            sets.putIfAbsent(java.util.Arrays.stream(candidates).boxed().toList(), sets.size());
        }
        try (var out = new DataOutputStream(new BufferedOutputStream(
                new DeflaterOutputStream(model, new Deflater(Deflater.BEST_COMPRESSION)), 1 << 16))) {
            out.writeInt(TagModel.MARK);
            out.writeByte(labels.size());
            for (String label : labels) {
                out.writeUTF(label);
            }
            out.writeShort(sets.size());
            for (List<Integer> set : sets.keySet()) {
                out.writeByte(set.size());
                for (int label : set) {
                    out.writeByte(label);
                }
            }
            out.writeInt(dictionary.size());
            for (var entry : dictionary.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeShort(sets.getOrDefault(
                        java.util.Arrays.stream(entry.getValue()).boxed().toList(), 0));
            }
            out.writeByte(POWER);
            for (short weight : weights.averaged()) {
                out.writeShort(weight);
            }
        }
    }
}
