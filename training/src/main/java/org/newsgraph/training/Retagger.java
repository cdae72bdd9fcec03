package org.newsgraph.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.nlp.Tagger;
import org.newsgraph.nlp.WordClusters;
import org.newsgraph.text.Token;

/**
 * Gives trees the tags that a tagger would give them, so that the parser learns from tags as wrong as those it will meet: each
 * half of the training trees is tagged by a tagger that was trained on the other half.
 */
final class Retagger {
    private final List<Conllu.Tree> training = new ArrayList<>();
    private final WordClusters clusters;
    private final Tagger whole;

    Retagger(Path data, WordClusters clusters) throws IOException {
        training.addAll(Conllu.read(data.resolve("ewt/train.conllu")));
        training.addAll(Conllu.read(data.resolve("gum/train.conllu")));
        this.clusters = clusters;
        whole = TrainTagger.train(training, clusters);
    }

    /** The training trees with the tags of a tagger that has not seen them. */
    List<List<Token>> trainingTrees() throws IOException {
        var first = new ArrayList<Conllu.Tree>();
        var second = new ArrayList<Conllu.Tree>();
        for (int i = 0; i < training.size(); i++) {
            (i / 50 % 2 == 0 ? first : second).add(training.get(i));
        }
        var trees = new ArrayList<List<Token>>();
        Tagger byFirst = TrainTagger.train(first, clusters);
        second.forEach(tree -> trees.add(byFirst.tag(tree.tokens())));
        Tagger bySecond = TrainTagger.train(second, clusters);
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
