package org.newsgraph.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/**
 * Takes the sentences of boilerplate lines out of a document, so that nothing is extracted from them; the text and its
 * offsets stay as they are. It goes right after the annotator that finds sentences, before anything refers to them.
 */
public final class BoilerplateFilter implements Annotator {
    private final BoilerplateLines lines;

    public BoilerplateFilter(BoilerplateLines lines) {
        this.lines = lines;
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of();
    }

    @Override
    public Document annotate(Document document) {
        List<Span> boilerplate = lines.spans(document.article().text());
        List<Sentence> kept = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            if (boilerplate.stream().noneMatch(sentence.span()::overlaps)) {
                kept.add(new Sentence(kept.size(), sentence.paragraph(), sentence.span(), sentence.tokens()));
            }
        }
        return document.withSentences(kept);
    }
}
