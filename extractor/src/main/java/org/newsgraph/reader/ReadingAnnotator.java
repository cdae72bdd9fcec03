package org.newsgraph.reader;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Reading;
import org.newsgraph.text.SentenceReading;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * Reads the sentences of a document with the trained encoder: tags, dependencies and names, for the annotators of those layers to take
 * over. The vectors of the words stay with the document until {@link PairAnnotator} has used them; of a document of more than
 * {@value #MOST_WORDS} words only those of the first ones do.
 */
final class ReadingAnnotator implements Annotator {
    private static final int MOST_WORDS = 50_000;

    private final String version;
    private final Windows windows;
    private final Encoder encoder;
    private final SentenceReader reader;

    ReadingAnnotator(String version, Windows windows, Encoder encoder, SentenceReader reader) {
        this.version = version;
        this.windows = windows;
        this.encoder = encoder;
        this.reader = reader;
    }

    @Override
    public Set<Layer> requires() {
        return EnumSet.of(Layer.SENTENCES, Layer.TOKENS);
    }

    @Override
    public Set<Layer> provides() {
        return EnumSet.of(Layer.READING);
    }

    @Override
    public Document annotate(Document document) {
        List<List<String>> texts = document.sentences().stream()
                .map(sentence -> sentence.tokens().stream().map(Token::form).toList())
                .toList();
        var sentences = new TreeMap<Integer, SentenceReading>();
        var passages = new ArrayList<Reading.Passage>();
        int words = 0;
        for (Window window : windows.of(texts)) {
            if (window.size() > 0 && window.whole()) {
                Encoder.Encoded encoded = encoder.encode(window);
                read(window, encoded, texts, sentences);
                words += window.size();
                if (words <= MOST_WORDS) {
                    passages.add(new Reading.Passage(window.sentence(), window.starts(), encoded.words()));
                }
            }
        }
        return document.withReading(new Reading(version, sentences, passages, List.of()));
    }

    private void read(
            Window window, Encoder.Encoded encoded, List<List<String>> texts, Map<Integer, SentenceReading> sentences) {
        for (int i = 0; i < window.sentences(); i++) {
            var words = new Span(window.starts().get(i), window.end(i));
            int sentence = window.sentence() + i;
            sentences.put(sentence, reader.read(encoded, words, texts.get(sentence)));
        }
    }
}
