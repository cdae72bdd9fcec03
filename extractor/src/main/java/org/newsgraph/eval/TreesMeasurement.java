package org.newsgraph.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Token;

/**
 * Tags and dependencies of a treebank's test part, its sentences and words being given; words that it splits at a hyphen are
 * joined, as the extractor has them. Shares of all words, punctuation among them: the right universal tag (UPOS), the right head
 * (UAS), and the right head with the right relation, subtypes left aside (LAS), as in the CoNLL shared tasks.
 *
 * @see <a href="https://aclanthology.org/K18-2001/">Zeman and others 2018, CoNLL 2018 Shared Task</a>
 */
public final class TreesMeasurement implements Measurement {
    private final Path file;
    private final String treebank;
    private final UnaryOperator<Document> parsing;

    /**
     * Measures on the test part of a treebank.
     *
     * @param parsing adds tags and dependencies to a document that has sentences with tokens
     */
    public TreesMeasurement(Path data, String treebank, UnaryOperator<Document> parsing) {
        this.file = data.resolve(treebank).resolve("test.conllu");
        this.treebank = treebank;
        this.parsing = parsing;
    }

    @Override
    public String set() {
        return treebank + " test trees";
    }

    @Override
    public List<Path> needs() {
        return List.of(file);
    }

    @Override
    public List<Measure> measure() throws IOException {
        var count = new TreeCount();
        for (List<TreebankSentence> document : Treebank.documents(file).values()) {
            List<TreebankSentence> gold =
                    document.stream().map(TreebankSentence::joined).toList();
            Document parsed = parsing.apply(TreebankText.of(gold).document());
            for (int s = 0; s < gold.size(); s++) {
                List<Token> tokens = parsed.sentences().get(s).tokens();
                for (int w = 0; w < tokens.size(); w++) {
                    count.add(gold.get(s).words().get(w), tokens.get(w));
                }
            }
        }
        return count.measures(set());
    }
}
