package org.newsgraph.nlp;

import java.util.List;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;

/** Finds names with a linear model trained on open corpora. Immutable; shared by threads. */
public final class NameFinder {
    private final NameModel model;
    private final Recent<KnownName> words;

    public NameFinder(NameModel model, WordClusters clusters, Lexicons lexicons) {
        this.model = model;
        Lexicon givenNames = lexicons.expect("entity/given-names");
        this.words = new Recent<>(form -> model.known(NameWord.of(form, clusters, givenNames)));
    }

    /** The names of a sentence. */
    List<NameLabels.Name> names(List<String> forms) {
        return model.names(forms.stream().map(words::of).toList());
    }
}
