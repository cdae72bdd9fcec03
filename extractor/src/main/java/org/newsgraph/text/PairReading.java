package org.newsgraph.text;

/**
 * A relation between two stretches of an article that a trained reader takes to hold.
 *
 * @param subject what has the relation
 * @param object to what it has it
 * @param relation the reader's own name of the relation
 * @param probability calibrated, above the threshold
 * @param threshold what the reader demands for this relation
 */
public record PairReading(Place subject, Place object, String relation, double probability, double threshold) {
    /** The relation of an expression to an earlier one that means the same thing. */
    public static final String COREFERENCE = "COREF";

    /** Tokens of a sentence. */
    public record Place(int sentence, Span tokens) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return sentence != other.sentence
                    ? Integer.compare(sentence, other.sentence)
                    : tokens.compareTo(other.tokens);
        }
    }
}
