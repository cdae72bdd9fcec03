package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.newsgraph.text.Span;

/**
 * A sentence of a treebank.
 *
 * @param document the name of its document
 * @param opensParagraph whether a paragraph begins here
 * @param text as it was written
 */
public record TreebankSentence(String document, boolean opensParagraph, String text, List<Word> words) {

    /**
     * A word with its columns.
     *
     * @param head index of the word it depends on, from 0; -1 for the root
     * @param place in the text of the sentence, UTF-16 offsets
     */
    public record Word(
            String form,
            String lemma,
            String upos,
            String xpos,
            String features,
            int head,
            String relation,
            String misc,
            Span place) {
        boolean isHyphen() {
            return form.equals("-");
        }

        boolean endsLikeAWord() {
            return Character.isLetterOrDigit(form.codePointBefore(form.length()));
        }
    }

    public TreebankSentence {
        words = List.copyOf(words);
    }

    /** Does no blank follow a word, though another word does? */
    public boolean isGlued(int word) {
        return word + 1 < words.size()
                && words.get(word).place.end() == words.get(word + 1).place.start();
    }

    /** The word of a span that depends on a word outside; the first one, if there are several. */
    int head(Span span) {
        for (int w = span.start(); w < span.end(); w++) {
            if (!span.contains(words.get(w).head)) {
                return w;
            }
        }
        return span.end() - 1;
    }

    /**
     * With words that the treebank splits at a hyphen ("Nur - Sultan") joined again, since the extractor keeps them whole. The
     * joined word takes head and relation of the part that the others depend on, and the tags of its last part.
     */
    public TreebankSentence joined() {
        List<Span> groups = groups();
        int[] groupOf = new int[words.size()];
        for (int g = 0; g < groups.size(); g++) {
            for (int w = groups.get(g).start(); w < groups.get(g).end(); w++) {
                groupOf[w] = g;
            }
        }
        return new TreebankSentence(
                document,
                opensParagraph,
                text,
                groups.stream().map(group -> joined(group, groupOf)).toList());
    }

    /** The words that make up each joined word. */
    private List<Span> groups() {
        var groups = new ArrayList<Span>();
        int start = 0;
        for (int w = 0; w < words.size(); w++) {
            boolean goesOn = isGlued(w) && (words.get(w).isHyphen() && w > start || isBeforeInnerHyphen(w));
            if (!goesOn) {
                groups.add(new Span(start, w + 1));
                start = w + 1;
            }
        }
        return groups;
    }

    private boolean isBeforeInnerHyphen(int word) {
        return words.get(word).endsLikeAWord() && words.get(word + 1).isHyphen() && isGlued(word + 1);
    }

    private Word joined(Span group, int[] groupOf) {
        List<Word> parts = words.subList(group.start(), group.end());
        Word last = parts.get(parts.size() - 1);
        Word main = last;
        for (Word part : parts) {
            if (!part.isHyphen() && (part.head < 0 || !group.contains(part.head))) {
                main = part;
            }
        }
        return new Word(
                parts.stream().map(Word::form).collect(Collectors.joining()),
                parts.stream().map(Word::lemma).collect(Collectors.joining()),
                last.upos,
                last.xpos,
                last.features,
                main.head < 0 ? main.head : groupOf[main.head],
                main.relation,
                parts.stream().map(Word::misc).collect(Collectors.joining()),
                parts.get(0).place.cover(last.place));
    }
}
