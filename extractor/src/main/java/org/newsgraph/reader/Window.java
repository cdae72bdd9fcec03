package org.newsgraph.reader;

import java.util.List;

/**
 * Sentences that are read together, as the encoder takes them.
 *
 * @param sentence position in the text of its first sentence, from 0
 * @param pieces WordPieces, between what stands before and after a text
 * @param shapes the shape of every piece
 * @param first where among the pieces every word begins
 * @param starts which word begins each sentence; a sentence without words begins where the next one does
 * @param whole whether all words of its sentences are there; the end of a very long sentence is cut off
 */
public record Window(
        int sentence, List<Long> pieces, List<Long> shapes, List<Long> first, List<Integer> starts, boolean whole) {
    public Window {
        pieces = List.copyOf(pieces);
        shapes = List.copyOf(shapes);
        first = List.copyOf(first);
        starts = List.copyOf(starts);
    }

    /** How many words it has. */
    public int size() {
        return first.size();
    }

    /** How many sentences it has. */
    public int sentences() {
        return starts.size();
    }

    /** Is a sentence of the text in it? */
    public boolean contains(int sentenceOfText) {
        return sentence <= sentenceOfText && sentenceOfText < sentence + sentences();
    }

    /** The same window of a text that has so many sentences more before it. */
    public Window from(int before) {
        return new Window(sentence + before, pieces, shapes, first, starts, whole);
    }

    /** Where among its words one of its sentences ends, exclusive. */
    public int end(int index) {
        return index + 1 < starts.size() ? starts.get(index + 1) : size();
    }

    /** The pieces, {@code int64[pieces]}. */
    public long[] pieceArray() {
        return array(pieces);
    }

    /** The shapes, {@code int64[pieces]}. */
    public long[] shapeArray() {
        return array(shapes);
    }

    /** The places of the words, {@code int64[words]}. */
    public long[] firstArray() {
        return array(first);
    }

    private static long[] array(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }
}
