package org.newsgraph.nlp;

import java.util.List;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;

/** Finds names with a linear model trained on open corpora. Immutable; shared by threads. */
public final class NameFinder {
    private final NameModel model;
    private final WordClusters clusters;
    private final Lexicon givenNames;

    public NameFinder(NameModel model, WordClusters clusters, Lexicons lexicons) {
        this.model = model;
        this.clusters = clusters;
        this.givenNames = lexicons.expect("entity/given-names");
    }

    /** The names of a sentence. */
    List<NameLabels.Name> names(List<String> words) {
        return model.names(new NameFeatures(words, clusters, givenNames));
    }
}
