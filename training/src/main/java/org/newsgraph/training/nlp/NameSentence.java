package org.newsgraph.training.nlp;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.nlp.NameLabels;
import org.newsgraph.text.Span;

/**
 * A sentence of a corpus with the names in it, its words as the extractor splits them: hyphenated words are whole.
 *
 * @param document what tells the documents of a corpus apart
 */
public record NameSentence(String document, List<String> words, List<NameLabels.Name> names) {

    public NameSentence {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }

    /**
     * Joins "Jean - Luc" where the corpus splits at hyphens.
     *
     * @param glued whether no blank follows the word, as far as the corpus tells
     */
    static NameSentence joining(String document, List<String> words, List<Boolean> glued, List<NameLabels.Name> names) {
        var kept = new ArrayList<String>();
        int[] place = new int[words.size()];
        for (int i = 0; i < words.size(); i++) {
            boolean joins = i > 0 && (isInnerHyphen(words, glued, i) || isInnerHyphen(words, glued, i - 1));
            if (joins) {
                kept.set(kept.size() - 1, kept.get(kept.size() - 1) + words.get(i));
            } else {
                kept.add(words.get(i));
            }
            place[i] = kept.size() - 1;
        }
        var moved = new ArrayList<NameLabels.Name>();
        for (NameLabels.Name name : names) {
            int start = place[name.span().start()];
            int end = place[name.span().end() - 1] + 1;
            boolean partOfWord = name.span().start() > 0 && place[name.span().start() - 1] == start
                    || name.span().end() < place.length && place[name.span().end()] == end - 1;
            if (!partOfWord) {
                moved.add(new NameLabels.Name(new Span(start, end), name.type()));
            }
        }
        return new NameSentence(document, kept, moved);
    }

    private static boolean isInnerHyphen(List<String> words, List<Boolean> glued, int i) {
        return words.get(i).equals("-")
                && i > 0
                && i + 1 < words.size()
                && glued.get(i - 1)
                && glued.get(i)
                && isWord(words.get(i - 1))
                && isWord(words.get(i + 1));
    }

    private static boolean isWord(String word) {
        return Character.isLetterOrDigit(word.codePointAt(word.length() - 1));
    }
}
