package org.newsgraph.reader;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.text.SentenceReading;
import org.newsgraph.text.Span;

/** Reads the sentences of a window: tags, tree and names. Shared by threads. */
final class SentenceReader {
    private final Labels labels;
    private final TreeHead trees;
    private final NameSequence names;

    SentenceReader(Labels labels, TreeHead trees) {
        this.labels = labels;
        this.trees = trees;
        this.names = new NameSequence(labels.names());
    }

    /**
     * Reads one sentence.
     *
     * @param words its place among the words of the window
     */
    SentenceReading read(Encoder.Encoded window, Span words) {
        if (words.length() == 0) {
            return new SentenceReading(List.of(), List.of(), List.of());
        }
        var tags = new ArrayList<SentenceReading.Tags>();
        for (int word = words.start(); word < words.end(); word++) {
            tags.add(labels.tags().get(window.tags().best(word)));
        }
        return new SentenceReading(
                tags,
                trees.tree(window.words().slice(words)),
                names.names(window.names().slice(words)));
    }
}
