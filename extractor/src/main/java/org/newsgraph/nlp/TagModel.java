package org.newsgraph.nlp;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    private final List<String> labels;
    private final Map<String, int[]> dictionary;
    private final int[] all;
    private final WeightRows weights;
    private final KnownWord outsideBefore;
    private final KnownWord outsideBehind;

    private TagModel(List<String> labels, Map<String, int[]> dictionary, short[] weights) {
        this.labels = labels;
        this.dictionary = dictionary;
        this.weights = new WeightRows(weights, labels.size());
        this.all = IntStream.range(0, labels.size()).toArray();
        this.outsideBefore = known(TagWord.BEFORE);
        this.outsideBehind = known(TagWord.BEHIND);
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

    /** What the model makes of a word by itself. */
    KnownWord known(TagWord word) {
        return new KnownWord(word, dictionary.getOrDefault(word.text(), all), weights);
    }

    /** The number of a label for each word. */
    int[] tags(List<KnownWord> words) {
        var features = new TagFeatures(words.stream().map(KnownWord::word).toList());
        var codes = new Codes();
        int[] tags = new int[words.size()];
        int before = START;
        int last = START;
        for (int i = 0; i < tags.length; i++) {
            int[] candidates = words.get(i).candidates();
            int[] scores = weights.scores();
            if (candidates.length > 1) {
                codes.clear();
                features.addJoint(codes, i);
                features.addAfterTags(codes, i, before, last);
                add(codes, candidates, scores);
                addAround(words, i, scores);
            }
            tags[i] = best(candidates, scores);
            before = last;
            last = tags[i];
        }
        return tags;
    }

    private void add(Codes codes, int[] candidates, int[] scores) {
        if (candidates.length == labels.size()) {
            weights.add(codes, scores);
        } else {
            weights.add(codes, candidates, scores);
        }
    }

    private void addAround(List<KnownWord> words, int index, int[] scores) {
        for (int d = -TagFeatures.REACH; d <= TagFeatures.REACH; d++) {
            int at = index + d;
            KnownWord word = at < 0 ? outsideBefore : at < words.size() ? words.get(at) : outsideBehind;
            word.addTo(scores, d);
        }
    }

    private static int best(int[] candidates, int[] scores) {
        int best = candidates[0];
        for (int label : candidates) {
            best = scores[label] > scores[best] ? label : best;
        }
        return best;
    }
}
