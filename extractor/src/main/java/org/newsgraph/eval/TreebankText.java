package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * The running text of a document of a treebank, a paragraph a line.
 *
 * @param starts where the sentences begin, UTF-16 offsets
 */
record TreebankText(List<TreebankSentence> sentences, String text, List<Integer> starts) {
    static TreebankText of(List<TreebankSentence> sentences) {
        var text = new StringBuilder();
        var starts = new ArrayList<Integer>();
        for (TreebankSentence sentence : sentences) {
            if (!text.isEmpty()) {
                text.append(sentence.opensParagraph() ? '\n' : ' ');
            }
            starts.add(text.length());
            text.append(sentence.text());
        }
        return new TreebankText(List.copyOf(sentences), text.toString(), List.copyOf(starts));
    }

    /** The place in the text of words of a sentence. */
    Span place(int sentence, Span words) {
        List<TreebankSentence.Word> all = sentences.get(sentence).words();
        int start = starts.get(sentence);
        return new Span(
                start + all.get(words.start()).place().start(),
                start + all.get(words.end() - 1).place().end());
    }

    /** To be read from its text alone. */
    Article article() {
        return Article.of(sentences.get(0).document(), text, Optional.empty());
    }

    /** With the treebank's sentences and words, and nothing else of what it says. */
    Document document() {
        var given = new ArrayList<Sentence>();
        int paragraph = -1;
        for (int s = 0; s < sentences.size(); s++) {
            TreebankSentence sentence = sentences.get(s);
            paragraph += sentence.opensParagraph() || paragraph < 0 ? 1 : 0;
            var tokens = new ArrayList<Token>();
            for (int w = 0; w < sentence.words().size(); w++) {
                tokens.add(Token.of(
                        w, place(s, new Span(w, w + 1)), sentence.words().get(w).form()));
            }
            given.add(new Sentence(s, paragraph, place(s, new Span(0, tokens.size())), tokens));
        }
        return Document.of(article()).withSentences(given);
    }
}
