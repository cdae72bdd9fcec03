package org.newsgraph.nlp;

import java.util.Set;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;

/** Adds tags and lemmas to every token. */
public final class TagAnnotator implements Annotator {
    private final Tagger tagger;
    private final Lemmas lemmas;

    public TagAnnotator(Tagger tagger, Lemmas lemmas) {
        this.tagger = tagger;
        this.lemmas = lemmas;
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES, Layer.TOKENS);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.TAGS, Layer.LEMMAS);
    }

    @Override
    public Document annotate(Document document) {
        return document.withSentences(document.sentences().stream()
                .map(sentence -> sentence.withTokens(tagger.tag(sentence.tokens()).stream()
                        .map(token -> token.withLemma(lemmas.lemma(token.form(), token.xpos())))
                        .toList()))
                .toList());
    }
}
