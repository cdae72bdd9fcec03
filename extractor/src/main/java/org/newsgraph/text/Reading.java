package org.newsgraph.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a trained reader saw in an article.
 *
 * @param version of the model
 * @param sentences by index; a sentence that was too long to be read is not among them
 * @param passages the vectors of words, as long as somebody needs them
 * @param pairs relations between what the article mentions
 */
public record Reading(
        String version, Map<Integer, SentenceReading> sentences, List<Passage> passages, List<PairReading> pairs) {

    /**
     * Whole sentences that were read together.
     *
     * @param sentence index of the first one
     * @param starts for each sentence the place of its first word
     * @param words the vector of each word
     */
    public record Passage(int sentence, List<Integer> starts, Matrix words) {
        public Passage {
            starts = List.copyOf(starts);
        }

        public boolean contains(int index) {
            return sentence <= index && index < sentence + starts.size();
        }

        /** Where tokens of a sentence stand among its words. */
        public Span words(PairReading.Place place) {
            int start = starts.get(place.sentence() - sentence);
            return new Span(
                    start + place.tokens().start(), start + place.tokens().end());
        }
    }

    public Reading {
        sentences = Map.copyOf(sentences);
        passages = List.copyOf(passages);
        pairs = List.copyOf(pairs);
    }

    public Optional<SentenceReading> sentence(int index) {
        return Optional.ofNullable(sentences.get(index));
    }

    /** With relations, and without the vectors that they were found by. */
    public Reading withPairs(List<PairReading> newPairs) {
        return new Reading(version, sentences, List.of(), newPairs);
    }
}
