package org.newsgraph.nlp;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A linear model of the labels of a sentence, of which the best sequence is found: every feature of a word, and every feature
 * with the label before, has a weight for each label. A file is packed with gzip: a mark, the number of rows as a power of two,
 * and the weights, two bytes each.
 *
 * @see <a href="https://aclanthology.org/W02-1001/">Collins 2002</a>
 */
public final class NameModel {
    public static final int MARK = 0x4E474E31;
    private static final int START = NameLabels.COUNT;
    private static final int LARGEST_POWER = 24;

    private final short[] weights;
    private final int mask;

    private NameModel(short[] weights) {
        this.weights = weights;
        this.mask = weights.length / NameLabels.COUNT - 1;
    }

    /**
     * Reads a model.
     *
     * @throws IOException if the stream is none
     */
    public static NameModel read(InputStream model) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(model, 1 << 16))) {
            int mark = in.readInt();
            int power = in.readInt();
            if (mark != MARK || power < 1 || power > LARGEST_POWER) {
                throw new IOException("it does not begin as a model of names does");
            }
            return new NameModel(weights(in, NameLabels.COUNT << power));
        }
    }

    private static short[] weights(DataInputStream in, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count * Short.BYTES);
        in.readFully(bytes.array());
        short[] weights = new short[count];
        bytes.asShortBuffer().get(weights);
        return weights;
    }

    /** The names in a sentence. */
    public List<NameLabels.Name> names(NameFeatures features) {
        int size = features.size();
        if (size == 0) {
            return List.of();
        }
        int[][] origins = new int[size][];
        int[] scores = {0};
        for (int i = 0; i < size; i++) {
            int[] next = new int[NameLabels.COUNT];
            origins[i] = step(features, i, scores, next);
            scores = next;
        }
        int[] labels = new int[size];
        int label = best(scores);
        for (int i = size - 1; i >= 0; i--) {
            labels[i] = label;
            label = origins[i][label];
        }
        return NameLabels.names(labels);
    }

    /** Scores every label of a word, and tells which label before it was best for it. */
    private int[] step(NameFeatures features, int index, int[] before, int[] next) {
        int[] codes = features.of(index);
        int[] pairs = features.afterLabel(index);
        int[] rows = new int[codes.length + pairs.length * before.length];
        for (int i = 0; i < codes.length; i++) {
            rows[i] = codes[i] & mask;
        }
        for (int last = 0; last < before.length; last++) {
            for (int i = 0; i < pairs.length; i++) {
                rows[codes.length + last * pairs.length + i] = row(pairs[i], index == 0 ? START : last, mask);
            }
        }
        int[] own = new int[NameLabels.COUNT + 1];
        touch(rows, own);
        add(rows, 0, codes.length, own);
        int[] origins = new int[NameLabels.COUNT];
        Arrays.fill(next, Integer.MIN_VALUE / 2);
        for (int last = 0; last < before.length; last++) {
            int[] sum = Arrays.copyOf(own, NameLabels.COUNT);
            int from = codes.length + last * pairs.length;
            add(rows, from, from + pairs.length, sum);
            for (int label = 0; label < sum.length; label++) {
                if (NameLabels.mayFollow(last, label) && before[last] + sum[label] > next[label]) {
                    next[label] = before[last] + sum[label];
                    origins[label] = last;
                }
            }
        }
        return origins;
    }

    private void add(int[] rows, int start, int end, int[] sum) {
        for (int i = start; i < end; i++) {
            int from = rows[i] * NameLabels.COUNT;
            for (int label = 0; label < NameLabels.COUNT; label++) {
                sum[label] += weights[from + label];
            }
        }
    }

    /**
     * Reads a weight of every row, into a sum of no label. The table is too large for the processor's caches: so it fetches the rows side
     * by side, and does not wait for each where it is added up.
     */
    private void touch(int[] rows, int[] sum) {
        int read = 0;
        for (int row : rows) {
            read += weights[row * NameLabels.COUNT];
        }
        sum[NameLabels.COUNT] = read;
    }

    /** Where the weights of a feature after a certain label lie; before the first word that label is {@link #start()}. */
    public static int row(int code, int label, int mask) {
        return Hashes.mix(code, label + 1) & mask;
    }

    public static int start() {
        return START;
    }

    private static int best(int[] scores) {
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return best;
    }
}
