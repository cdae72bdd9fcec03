package org.newsgraph.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.text.Matrix;
import org.newsgraph.text.PairReading;
import org.newsgraph.text.PairReading.Place;
import org.newsgraph.text.Reading;
import org.newsgraph.text.SentenceReading;
import org.newsgraph.text.Span;

/** The trained reader as the extractor runs it, asked for windows instead of articles: to measure and to calibrate it. Immutable. */
public final class ReaderParts {
    /** A score beside which all others, of zero, are of no account. */
    private static final float CERTAIN = 100;

    private final Labels labels;
    private final Encoder encoder;
    private final SentenceReader sentences;
    private final NameSequence names;
    private final PairHead head;
    private final PairAnnotator pairs;

    private ReaderParts(Labels labels, Encoder encoder, TreeHead trees, PairHead head) {
        this.labels = labels;
        this.encoder = encoder;
        this.sentences = new SentenceReader(labels, trees);
        this.names = new NameSequence(labels.names());
        this.head = head;
        this.pairs = new PairAnnotator(labels, head);
    }

    /** Two places, by their numbers in a list. */
    public record Pair(int subject, int object) {}

    /**
     * A window that was read.
     *
     * @param sentences what was seen in each of its sentences
     * @param passage the vectors of its words
     */
    public record Seen(List<SentenceReading> sentences, Reading.Passage passage) {}

    /**
     * Opens a model.
     *
     * @throws ReaderException if it is missing or damaged, or this machine cannot run it
     */
    public static ReaderParts open(ModelFiles files) {
        Labels labels = Labels.parse(files.bytes(Labels.FILE));
        return new ReaderParts(
                labels, Encoder.open(files, labels), TreeHead.open(files, labels), PairHead.open(files, labels));
    }

    public List<String> relations() {
        return labels.relations();
    }

    public List<SentenceReading.Tags> tags() {
        return labels.tags();
    }

    public List<String> dependencies() {
        return labels.dependencies();
    }

    /** The least probability at which a relation counts; none if the relation is not used. */
    public Optional<Double> threshold(String relation) {
        return labels.threshold(relation);
    }

    /** The calibrated probability that a relation holds. */
    public double probability(String relation, double score) {
        return labels.probability(relation, score);
    }

    /** Reads a window, its sentences counted from 0. */
    public Seen read(Window window) {
        Encoder.Encoded encoded = encoder.encode(window);
        var seen = new ArrayList<SentenceReading>();
        for (int i = 0; i < window.sentences(); i++) {
            seen.add(sentences.read(encoded, new Span(window.starts().get(i), window.end(i)), List.of()));
        }
        return new Seen(seen, new Reading.Passage(0, window.starts(), encoded.words()));
    }

    /** The names that labels of words stand for; a label below 0 stands for none. */
    public List<SentenceReading.Name> names(List<Integer> numbers) {
        int columns = labels.names().size();
        float[] scores = new float[numbers.size() * columns];
        for (int word = 0; word < numbers.size(); word++) {
            int label = numbers.get(word) < 0 ? labels.names().indexOf("O") : numbers.get(word);
            scores[word * columns + label] = CERTAIN;
        }
        return names.names(Matrix.of(numbers.size(), columns, scores));
    }

    /**
     * The pairs of places that the extractor asks about.
     *
     * @param places in the order of the text
     * @param anaphors those of them that may mean what an earlier one means
     * @param referents those of them that may be meant
     */
    public static List<Pair> pairs(List<Place> places, Set<Place> anaphors, Set<Place> referents) {
        return PairAnnotator.pairs(places, anaphors, referents).stream()
                .map(pair -> new Pair(pair.subject(), pair.object()))
                .toList();
    }

    /** For each pair a score of each relation. */
    public Matrix scores(Reading.Passage passage, List<Place> places, List<Pair> asked) {
        return head.scores(
                passage.words(),
                places.stream().map(passage::words).toList(),
                asked.stream()
                        .map(pair -> new PairHead.Pair(pair.subject(), pair.object()))
                        .toList());
    }

    /** What the extractor takes to hold between the places of a passage. */
    public List<PairReading> relations(
            Reading.Passage passage, List<Place> places, Set<Place> anaphors, Set<Place> referents) {
        return pairs.read(passage, places, anaphors, referents, Set.of());
    }
}
