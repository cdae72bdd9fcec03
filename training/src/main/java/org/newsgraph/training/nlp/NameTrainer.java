package org.newsgraph.training.nlp;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.newsgraph.nlp.NameFeatures;
import org.newsgraph.nlp.NameLabels;
import org.newsgraph.nlp.NameModel;
import org.newsgraph.nlp.WordClusters;
import org.newsgraph.text.Lexicon;

/**
 * Trains a {@link NameModel}: an averaged perceptron that is corrected where its best labels of a sentence are wrong.
 *
 * @see <a href="https://aclanthology.org/W02-1001/">Collins 2002</a>
 */
final class NameTrainer {
    private static final int POWER = 20;
    private static final int MASK = (1 << POWER) - 1;
    private static final int LABELS = NameLabels.COUNT;
    private static final long SEED = 7;
    private static final double LARGEST = 4000;

    /** A sentence with its features worked out once, since every pass needs them. */
    private record Example(int[][] own, int[][] pairs, int[] labels) {
        int size() {
            return labels.length;
        }
    }

    private final List<Example> examples = new ArrayList<>();
    private final float[] weights = new float[LABELS << POWER];
    private final double[] corrections = new double[LABELS << POWER];
    private long time = 1;

    NameTrainer(List<NameSentence> sentences, WordClusters clusters, Lexicon givenNames) {
        for (NameSentence sentence : sentences) {
            var features = new NameFeatures(sentence.words(), clusters, givenNames);
            int size = features.size();
            int[][] own = new int[size][];
            int[][] pairs = new int[size][];
            for (int i = 0; i < size; i++) {
                own[i] = features.of(i);
                pairs[i] = features.afterLabel(i);
            }
            examples.add(new Example(own, pairs, NameLabels.of(sentence.names(), size)));
        }
    }

    void train(int passes) {
        var random = new Random(SEED);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(examples, random);
            for (Example example : examples) {
                int[] labels = decode(example);
                if (!Arrays.equals(labels, example.labels)) {
                    correct(example, labels);
                }
                time++;
            }
        }
    }

    private void correct(Example example, int[] labels) {
        for (int i = 0; i < labels.length; i++) {
            int right = i == 0 ? NameModel.start() : example.labels[i - 1];
            int wrong = i == 0 ? NameModel.start() : labels[i - 1];
            if (labels[i] != example.labels[i] || right != wrong) {
                change(example, i, example.labels[i], right, 1);
                change(example, i, labels[i], wrong, -1);
            }
        }
    }

    private void change(Example example, int index, int label, int before, int by) {
        for (int code : example.own[index]) {
            change((code & MASK) * LABELS + label, by);
        }
        for (int code : example.pairs[index]) {
            change(NameModel.row(code, before, MASK) * LABELS + label, by);
        }
    }

    private void change(int at, int by) {
        weights[at] += by;
        corrections[at] += (double) by * time;
    }

    /** The same search as the model's, with the weights of the moment. */
    private int[] decode(Example example) {
        int size = example.size();
        int[][] origins = new int[size][LABELS];
        float[] scores = {0};
        for (int i = 0; i < size; i++) {
            float[] own = new float[LABELS];
            for (int code : example.own[i]) {
                add(code & MASK, own);
            }
            float[] next = new float[LABELS];
            Arrays.fill(next, Float.NEGATIVE_INFINITY);
            for (int last = 0; last < scores.length; last++) {
                float[] sum = own.clone();
                for (int code : example.pairs[i]) {
                    add(NameModel.row(code, i == 0 ? NameModel.start() : last, MASK), sum);
                }
                for (int label = 0; label < LABELS; label++) {
                    if (NameLabels.mayFollow(last, label) && scores[last] + sum[label] > next[label]) {
                        next[label] = scores[last] + sum[label];
                        origins[i][label] = last;
                    }
                }
            }
            scores = next;
        }
        return follow(origins, scores);
    }

    private static int[] follow(int[][] origins, float[] scores) {
        int label = 0;
        for (int l = 1; l < scores.length; l++) {
            label = scores[l] > scores[label] ? l : label;
        }
        int[] labels = new int[origins.length];
        for (int i = origins.length - 1; i >= 0; i--) {
            labels[i] = label;
            label = origins[i][label];
        }
        return labels;
    }

    private void add(int row, float[] sum) {
        int from = row * LABELS;
        for (int label = 0; label < LABELS; label++) {
            sum[label] += weights[from + label];
        }
    }

    /** Writes the averages of all weights, scaled so that the largest just fits: cutting it off would cost much. */
    void write(OutputStream out) throws IOException {
        double[] averages = new double[weights.length];
        double largest = 0;
        for (int i = 0; i < weights.length; i++) {
            averages[i] = weights[i] - corrections[i] / time;
            largest = Math.max(largest, Math.abs(averages[i]));
        }
        double scale = LARGEST / largest;
        try (var packed = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(out)))) {
            packed.writeInt(NameModel.MARK);
            packed.writeInt(POWER);
            for (double average : averages) {
                packed.writeShort((int) Math.round(average * scale));
            }
        }
    }
}
