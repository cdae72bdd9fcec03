package org.newsgraph.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import org.newsgraph.nlp.Tagger;
import org.newsgraph.text.Token;

/**
 * Gives trees the tags that a tagger would give them, so that the parser learns from tags as wrong as those it will meet: each
 * half of the training trees is tagged by a tagger that was trained on the other half.
 */
final class Retagger {
    private final List<Conllu.Tree> training = new ArrayList<>();
    private final Tagger whole;

    Retagger(Path data) throws IOException {
        training.addAll(Conllu.read(data.resolve("ewt/train.conllu")));
        training.addAll(Conllu.read(data.resolve("gum/train.conllu")));
        whole = tagger(training);
    }

    private static Tagger tagger(List<Conllu.Tree> trees) throws IOException {
        POSModel model = TrainTagger.train(trees);
        var bytes = new ByteArrayOutputStream();
        model.serialize(bytes);
        return Tagger.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** The training trees with the tags of a tagger that has not seen them. */
    List<List<Token>> trainingTrees() throws IOException {
        var first = new ArrayList<Conllu.Tree>();
        var second = new ArrayList<Conllu.Tree>();
        for (int i = 0; i < training.size(); i++) {
            (i / 50 % 2 == 0 ? first : second).add(training.get(i));
        }
        var trees = new ArrayList<List<Token>>();
        Tagger byFirst = tagger(first);
        second.forEach(tree -> trees.add(byFirst.tag(tree.tokens())));
        Tagger bySecond = tagger(second);
        first.forEach(tree -> trees.add(bySecond.tag(tree.tokens())));
        return trees;
    }

    /** The trees of a file with the tags of the tagger that was trained on all training trees. */
    List<List<Token>> tagged(Path file) {
        try {
            return Conllu.read(file).stream()
                    .map(tree -> whole.tag(tree.tokens()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
