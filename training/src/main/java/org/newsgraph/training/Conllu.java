package org.newsgraph.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.eval.Treebank;
import org.newsgraph.eval.TreebankSentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Reads the trees of treebanks, with words that they split at a hyphen ("Nur - Sultan") joined. */
public final class Conllu {
    private Conllu() {}

    /**
     * A sentence of a treebank.
     *
     * @param document the name of its document
     * @param tokens with gold lemmas, tags and heads
     * @param misc the last column, token by token
     */
    public record Tree(String document, List<Token> tokens, List<String> misc) {}

    /** All sentences of a file. */
    public static List<Tree> read(Path file) throws IOException {
        return Treebank.read(file).stream().map(Conllu::tree).toList();
    }

    private static Tree tree(TreebankSentence sentence) {
        List<TreebankSentence.Word> words = sentence.joined().words();
        var tokens = new ArrayList<Token>();
        for (TreebankSentence.Word word : words) {
            tokens.add(new Token(
                    tokens.size(),
                    new Span(0, 0),
                    word.form(),
                    word.lemma(),
                    word.upos(),
                    word.xpos(),
                    word.head() < 0 ? Token.ROOT : word.head(),
                    word.relation()));
        }
        return new Tree(
                sentence.document(),
                List.copyOf(tokens),
                words.stream().map(TreebankSentence.Word::misc).toList());
    }
}
