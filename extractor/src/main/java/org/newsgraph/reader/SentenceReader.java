package org.newsgraph.reader;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.text.Matrix;
import org.newsgraph.text.SentenceReading;
import org.newsgraph.text.Span;

/** Reads the sentences of a window: tags, tree and names. Shared by threads. */
final class SentenceReader {
    private final Labels labels;
    private final TreeHead trees;
    private final NameSequence names;
    private final TagForms forms = TagForms.shipped();

    SentenceReader(Labels labels, TreeHead trees) {
        this.labels = labels;
        this.trees = trees;
        this.names = new NameSequence(labels.names());
    }

    /**
     * Reads one sentence.
     *
     * @param words its place among the words of the window
     * @param sentence the words themselves, none if they are not known
     */
    SentenceReading read(Encoder.Encoded window, Span words, List<String> sentence) {
        if (words.length() == 0) {
            return new SentenceReading(List.of(), List.of(), List.of());
        }
        var tags = new ArrayList<SentenceReading.Tags>();
        for (int word = words.start(); word < words.end(); word++) {
            tags.add(
                    sentence.isEmpty()
                            ? labels.tags().get(window.tags().best(word))
                            : tags(window.tags(), word, sentence.get(word - words.start())));
        }
        return new SentenceReading(
                tags,
                trees.tree(window.words().slice(words)),
                names.names(window.names().slice(words)));
    }

    /** The best tags that a word may have. */
    private SentenceReading.Tags tags(Matrix scores, int row, String word) {
        int first = scores.best(row);
        int best = -1;
        for (int tag = 0; tag < scores.columns(); tag++) {
            if ((best < 0 || scores.at(row, tag) > scores.at(row, best))
                    && forms.allow(labels.tags().get(tag).penn(), word)) {
                best = tag;
            }
        }
        return labels.tags().get(best < 0 ? first : best);
    }
}
