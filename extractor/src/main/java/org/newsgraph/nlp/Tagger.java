package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.text.Token;

/** Tags words with a universal and a Penn tag at once: the model's labels read {@code VERB|VBN}. Immutable; shared by threads. */
public final class Tagger {
    private record Tags(String universal, String penn) {
        static Tags parse(String label) {
            String[] parts = label.split("\\|", 2);
            return new Tags(parts[0], parts[1]);
        }
    }

    private final TagModel model;
    private final Recent<KnownWord> words;
    private final List<Tags> tags;

    public Tagger(TagModel model, WordClusters clusters) {
        this.model = model;
        this.words = new Recent<>(form -> model.known(TagWord.of(form, clusters)));
        this.tags = model.labels().stream().map(Tags::parse).toList();
    }

    /** The tokens with their tags. */
    public List<Token> tag(List<Token> tokens) {
        int[] labels =
                model.tags(tokens.stream().map(token -> words.of(token.form())).toList());
        var tagged = new ArrayList<Token>(tokens.size());
        for (int i = 0; i < labels.length; i++) {
            Tags both = tags.get(labels[i]);
            tagged.add(tokens.get(i).withTag(both.universal(), both.penn()));
        }
        return tagged;
    }
}
