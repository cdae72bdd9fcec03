package org.newsgraph.nlp;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/**
 * A linear model of the tags of a sentence, given from left to right: the score of a tag is the sum of its weights for all features of the
 * word, the tags before among them. The weights of all tags for all features share one table, in which the tags of a feature lie side by
 * side from where its number says. Words that the training texts often had get one of the tags they had there, or of the open classes.
 *
 * <p>A file is deflated: a mark, the labels, the dictionary, the number of weights as a power of two, and the weights, two bytes each.
 *
 * @see <a href="https://aclanthology.org/W02-1001/">Collins 2002</a> on the averaged perceptron
 */
public final class TagModel {
    public static final int MARK = 0x4E475447;
    /** The number of the tag before the first word. */
    public static final int START = -1;

    private static final int LARGEST_POWER = 26;
    /** How many weights the processor fetches at once, at least. */
    private static final int LINE = 32;

    private final List<String> labels;
    private final Map<String, int[]> dictionary;
    private final int[] all;
    private final short[] weights;
    private final int mask;

    private TagModel(List<String> labels, Map<String, int[]> dictionary, short[] weights) {
        this.labels = labels;
        this.dictionary = dictionary;
        // The first ones once more behind the last, so that no row runs over the end.
        this.weights = Arrays.copyOf(weights, weights.length + labels.size() + LINE);
        System.arraycopy(weights, 0, this.weights, weights.length, labels.size());
        this.mask = weights.length - 1;
        this.all = java.util.stream.IntStream.range(0, labels.size()).toArray();
    }

    /**
     * Reads a model.
     *
     * @throws IOException if the stream is none
     */
    public static TagModel read(InputStream model) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(model), 1 << 16))) {
            if (in.readInt() != MARK) {
                throw new IOException("it does not begin as a model of tags does");
            }
            var labels = new ArrayList<String>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                labels.add(in.readUTF());
            }
            var sets = new ArrayList<int[]>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                int[] set = new int[in.readUnsignedByte()];
                for (int i = 0; i < set.length; i++) {
                    set[i] = in.readUnsignedByte();
                }
                sets.add(set);
            }
            var dictionary = new HashMap<String, int[]>();
            for (int left = in.readInt(); left > 0; left--) {
                dictionary.put(in.readUTF(), sets.get(in.readUnsignedShort()));
            }
            int power = in.readUnsignedByte();
            if (power > LARGEST_POWER) {
                throw new IOException("its table of weights is too large: 2^" + power);
            }
            return new TagModel(List.copyOf(labels), dictionary, weights(in, 1 << power));
        }
    }

    private static short[] weights(DataInputStream in, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count * Short.BYTES);
        in.readFully(bytes.array());
        short[] weights = new short[count];
        bytes.asShortBuffer().get(weights);
        return weights;
    }

    /** The labels, by their number. */
    public List<String> labels() {
        return labels;
    }

    /** The number of a label for each word. */
    public int[] tags(TagFeatures features) {
        int[] tags = new int[features.size()];
        int[] scores = new int[labels.size() + 1];
        int before = START;
        int last = START;
        for (int i = 0; i < tags.length; i++) {
            int[] candidates = dictionary.getOrDefault(features.word(i), all);
            if (candidates.length > 1) {
                Arrays.fill(scores, 0);
                add(features.of(i), candidates, scores);
                add(features.afterTags(i, before, last), candidates, scores);
            }
            tags[i] = best(candidates, scores);
            before = last;
            last = tags[i];
        }
        return tags;
    }

    private void add(int[] codes, int[] candidates, int[] scores) {
        touch(codes, scores);
        for (int code : codes) {
            int row = code & mask;
            for (int label : candidates) {
                scores[label] += weights[row + label];
            }
        }
    }

    /**
     * Reads a little of every row, into a score of no label. The table is too large for the processor's caches: so it fetches the rows
     * side by side, and does not wait for each where it is added up.
     */
    private void touch(int[] codes, int[] scores) {
        int labels = scores.length - 1;
        int read = 0;
        for (int code : codes) {
            int row = code & mask;
            read += weights[row] + weights[row + LINE] + weights[row + labels - 1];
        }
        scores[labels] = read;
    }

    private static int best(int[] candidates, int[] scores) {
        int best = candidates[0];
        for (int label : candidates) {
            best = scores[label] > scores[best] ? label : best;
        }
        return best;
    }
}
