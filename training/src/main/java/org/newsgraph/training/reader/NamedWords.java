package org.newsgraph.training.reader;

import java.util.List;
import org.newsgraph.nlp.NameLabels;
import org.newsgraph.text.Span;
import org.newsgraph.training.nlp.NameSentence;

/** The labels of words in names. */
final class NamedWords {
    private NamedWords() {}

    /** Names of people, organisations, places and of other things; of two that overlap the longer one counts. */
    static int[] labels(NameSentence names, NameSentence others) {
        int[] labels = NameLabels.of(names.names(), names.words().size());
        for (NameLabels.Name other : others.names()) {
            List<NameLabels.Name> crossing = names.names().stream()
                    .filter(name -> name.span().overlaps(other.span()))
                    .toList();
            if (crossing.stream()
                    .allMatch(name -> name.span().length() < other.span().length())) {
                crossing.forEach(name -> fill(labels, name.span(), Labels.OUTSIDE, Labels.OUTSIDE));
                fill(labels, other.span(), Labels.OTHER, Labels.OTHER + 1);
            }
        }
        return labels;
    }

    /**
     * The names of a sentence that another corpus splits otherwise.
     *
     * @return unknown where a name begins or ends inside a word
     * @throws IllegalArgumentException if it is not the same sentence
     */
    static int[] labels(NameSentence names, List<String> words) {
        int[] labels = new int[words.size()];
        var here = new Letters(words);
        var there = new Letters(names.words());
        if (!here.all().equals(there.all())) {
            throw new IllegalArgumentException("two sentences: " + here.all() + " | " + there.all());
        }
        for (NameLabels.Name name : names.names()) {
            Span letters = there.letters(name.span());
            int first = 1 + 2 * NameLabels.TYPES.indexOf(name.type());
            here.exactly(letters)
                    .ifPresentOrElse(
                            span -> fill(labels, span, first, first + 1),
                            () -> fill(labels, here.touching(letters), Labels.UNKNOWN, Labels.UNKNOWN));
        }
        return labels;
    }

    static void fill(int[] labels, Span span, int first, int next) {
        for (int i = span.start(); i < span.end(); i++) {
            labels[i] = i == span.start() ? first : next;
        }
    }
}
