package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/** Finds names of persons, organisations and places with a model trained on open corpora. */
public final class NameAnnotator implements Annotator {
    private static final Map<String, String> TYPES =
            Map.of("person", "ng:Person", "organization", "ng:Organization", "location", "ng:Place");

    private final ThreadLocal<NameFinderME> finders;

    public NameAnnotator(TokenNameFinderModel model) {
        finders = ThreadLocal.withInitial(() -> new NameFinderME(model));
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
        var mentions = new ArrayList<>(document.mentions());
        for (Sentence sentence : document.sentences()) {
            mentions.addAll(names(sentence));
        }
        return document.withMentions(mentions);
    }

    private List<Mention> names(Sentence sentence) {
        String[] words = sentence.tokens().stream()
                .map(token -> Typography.plain(token.form()))
                .toArray(String[]::new);
        var found = new ArrayList<Mention>();
        NameFinderME finder = finders.get();
        finder.clearAdaptiveData();
        for (var name : finder.find(words)) {
            String type = TYPES.get(name.getType());
            if (type != null) {
                var span = new Span(name.getStart(), name.getEnd());
                found.add(new Mention(sentence.index(), span, span.end() - 1, Mention.Kind.NAME, type, Map.of()));
            }
        }
        return found;
    }
}
