package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.SentenceReading;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * Finds names of persons, organisations and places, without titles before them: those that a trained reader saw, otherwise those that a
 * linear model finds.
 */
public final class NameAnnotator implements Annotator {
    private final Supplier<NameFinder> finder;
    private final Titles titles;

    /**
     * An annotator.
     *
     * @param finder asked for when a sentence comes that no reader has read
     */
    public NameAnnotator(Supplier<NameFinder> finder, Lexicons lexicons) {
        this.finder = finder;
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
            found.add(
                    document
                            .reading(sentence)
                            .map(NameAnnotator::names)
                            .orElseGet(() -> finder.get().names(words))
                            .stream()
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

    private static List<NameLabels.Name> names(SentenceReading reading) {
        return reading.names().stream()
                .filter(name -> !name.isOther())
                .map(name -> new NameLabels.Name(name.tokens(), name.type()))
                .toList();
    }
}
