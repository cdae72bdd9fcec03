package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Finds names of persons, organisations and places with a model trained on open corpora, without titles before them. */
public final class NameAnnotator implements Annotator {
    private final NameModel model;
    private final WordClusters clusters;
    private final Lexicon givenNames;
    private final Titles titles;

    public NameAnnotator(NameModel model, WordClusters clusters, Lexicons lexicons) {
        this.model = model;
        this.clusters = clusters;
        this.givenNames = lexicons.expect("entity/given-names");
        this.titles = new Titles(lexicons);
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES, Layer.TOKENS);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.MENTIONS);
    }

    @Override
    public Document annotate(Document document) {
        var found = new ArrayList<List<NameLabels.Name>>();
        for (Sentence sentence : document.sentences()) {
            List<String> words = sentence.tokens().stream().map(Token::form).toList();
            found.add(model.names(new NameFeatures(words, clusters, givenNames)).stream()
                    .map(name -> titles.without(words, name))
                    .toList());
        }
        var article = new ArticleNames(document.sentences(), found, titles);
        var mentions = new ArrayList<>(document.mentions());
        for (Sentence sentence : document.sentences()) {
            for (NameLabels.Name name : article.names(sentence.index())) {
                Span span = name.span();
                mentions.add(
                        new Mention(sentence.index(), span, span.end() - 1, Mention.Kind.NAME, name.type(), Map.of()));
            }
        }
        return document.withMentions(mentions);
    }
}
