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

    private final NameRows rows;
    private final KnownName outsideBefore;
    private final KnownName outsideBehind;

    private NameModel(short[] weights) {
        this.rows = new NameRows(weights);
        this.outsideBefore = known(NameWord.BEFORE);
        this.outsideBehind = known(NameWord.BEHIND);
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

    /** What the model makes of a word by itself. */
    KnownName known(NameWord word) {
        return new KnownName(word, rows);
    }

    /** The names in a sentence. */
    List<NameLabels.Name> names(List<KnownName> words) {
        int size = words.size();
        if (size == 0) {
            return List.of();
        }
        var features = new NameFeatures(words.stream().map(KnownName::word).toList());
        var codes = new Codes();
        int[][] origins = new int[size][];
        int[] scores = {0};
        for (int i = 0; i < size; i++) {
            codes.clear();
            features.addJoint(codes, i);
            int[] next = new int[NameLabels.COUNT];
            origins[i] = step(words, i, codes, scores, next);
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
    private int[] step(List<KnownName> words, int index, Codes joint, int[] before, int[] next) {
        int[] own = NameRows.sums();
        rows.add(joint, own);
        for (int d = -NameFeatures.REACH; d <= NameFeatures.REACH; d++) {
            at(words, index + d).addTo(own, d);
        }
        int[] origins = new int[NameLabels.COUNT];
        int[] sum = new int[NameLabels.COUNT];
        Arrays.fill(next, Integer.MIN_VALUE / 2);
        for (int last = 0; last < before.length; last++) {
            System.arraycopy(own, 0, sum, 0, sum.length);
            for (int d = -1; d <= 1; d++) {
                at(words, index + d).addAfter(index == 0 ? START : last, sum, d);
            }
            for (int label = 0; label < sum.length; label++) {
                if (NameLabels.mayFollow(last, label) && before[last] + sum[label] > next[label]) {
                    next[label] = before[last] + sum[label];
                    origins[label] = last;
                }
            }
        }
        return origins;
    }

    private KnownName at(List<KnownName> words, int index) {
        return index < 0 ? outsideBefore : index < words.size() ? words.get(index) : outsideBehind;
    }

    /** The number of a feature after a certain label. */
    static int after(int code, int label) {
        return Hashes.mix(code, label + 1);
    }

    /** Where the weights of a feature after a certain label lie; before the first word that label is {@link #start()}. */
    public static int row(int code, int label, int mask) {
        return after(code, label) & mask;
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
