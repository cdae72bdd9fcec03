package org.newsgraph.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.newsgraph.text.Matrix;
import org.newsgraph.text.SentenceReading;
import org.newsgraph.text.Span;

/**
 * The best labels of a sentence's words of which names can be made: a name begins with {@code B-} before it goes on with {@code I-}.
 * Each label was scored by itself; that names rather go on than end, and that another of the same type seldom begins where one ends,
 * is added here.
 */
final class NameSequence {
    private static final String OUTSIDE = "O";
    private static final String BEGINS = "B-";
    private static final String GOES_ON = "I-";
    private static final Map<String, String> TYPES =
            Map.of("PER", "ng:Person", "ORG", "ng:Organization", "LOC", "ng:Place", "MISC", SentenceReading.OTHER);

    /** The least mean probability of its type over the words of a name; chosen on the development parts of GUM and EWT. */
    private static final double LEAST = 0.5;

    /** What is added to the score where a name goes on; chosen on the development parts of GUM, UNER-EWT and Re-DocRED. */
    private static final double ONWARD = 0.75;

    /** What is added where a name follows another of its type with nothing between; chosen likewise. */
    private static final double AGAIN = -2;

    private final List<String> labels;
    private final double[][] transitions;

    NameSequence(List<String> labels) {
        this.labels = List.copyOf(labels);
        transitions = new double[labels.size()][labels.size()];
        for (int label = 0; label < labels.size(); label++) {
            for (int previous = 0; previous < labels.size(); previous++) {
                transitions[label][previous] = transition(labels.get(previous), labels.get(label));
            }
        }
    }

    private static double transition(String then, String now) {
        boolean same = !then.equals(OUTSIDE) && kind(then).equals(kind(now));
        if (now.startsWith(GOES_ON)) {
            return same ? ONWARD : Double.NEGATIVE_INFINITY;
        }
        return same && now.startsWith(BEGINS) ? AGAIN : 0;
    }

    /** Is it a label that is known here? */
    static boolean isLabel(String label) {
        return label.equals(OUTSIDE)
                || (label.startsWith(BEGINS) || label.startsWith(GOES_ON)) && TYPES.containsKey(kind(label));
    }

    private static String kind(String label) {
        return label.substring(Math.min(2, label.length()));
    }

    /**
     * The names.
     *
     * @param scores for each word a score of each label
     */
    List<SentenceReading.Name> names(Matrix scores) {
        int[] best = best(scores);
        var names = new ArrayList<SentenceReading.Name>();
        for (int start = 0; start < best.length; start++) {
            if (labels.get(best[start]).startsWith(BEGINS)) {
                String kind = kind(labels.get(best[start]));
                int end = start + 1;
                while (end < best.length && labels.get(best[end]).equals(GOES_ON + kind)) {
                    end++;
                }
                Span words = new Span(start, end);
                names.add(new SentenceReading.Name(words, type(words, kind, scores)));
            }
        }
        return names;
    }

    /** The type of a name, {@link SentenceReading#OTHER} if it is not sure. */
    private String type(Span words, String kind, Matrix scores) {
        double sure = 0;
        for (int word = words.start(); word < words.end(); word++) {
            sure += scores.share(word, labels.indexOf(BEGINS + kind))
                    + scores.share(word, labels.indexOf(GOES_ON + kind));
        }
        return sure < LEAST * words.length() ? SentenceReading.OTHER : TYPES.getOrDefault(kind, SentenceReading.OTHER);
    }

    private int[] best(Matrix scores) {
        int[][] from = new int[scores.rows()][labels.size()];
        double[] before = new double[labels.size()];
        for (int word = 0; word < scores.rows(); word++) {
            double[] now = new double[labels.size()];
            for (int label = 0; label < labels.size(); label++) {
                int previous = word == 0 ? -1 : bestBefore(before, label);
                boolean barred = word == 0 && labels.get(label).startsWith(GOES_ON);
                from[word][label] = previous;
                now[label] = barred
                        ? Double.NEGATIVE_INFINITY
                        : (previous < 0 ? 0 : before[previous] + transitions[label][previous]) + scores.at(word, label);
            }
            before = now;
        }
        return path(from, before);
    }

    private static int[] path(int[][] from, double[] last) {
        int[] path = new int[from.length];
        int label = 0;
        for (int i = 1; i < last.length; i++) {
            label = last[i] > last[label] ? i : label;
        }
        for (int word = from.length - 1; word >= 0; word--) {
            path[word] = label;
            label = from[word][label];
        }
        return path;
    }

    private int bestBefore(double[] scores, int label) {
        int best = 0;
        for (int previous = 1; previous < scores.length; previous++) {
            if (scores[previous] + transitions[label][previous] > scores[best] + transitions[label][best]) {
                best = previous;
            }
        }
        return best;
    }
}
