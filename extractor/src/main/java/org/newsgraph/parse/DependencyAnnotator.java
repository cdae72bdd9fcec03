package org.newsgraph.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Supplier;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;

/** Adds dependencies to every sentence: those that a trained reader saw, otherwise those of the parser. */
public final class DependencyAnnotator implements Annotator {
    private static final String MODEL = "/models/dependencies-en.bin";

    private final Supplier<DependencyParser> parser;

    /**
     * An annotator.
     *
     * @param parser asked for when a sentence comes that no reader has read
     */
    public DependencyAnnotator(Supplier<DependencyParser> parser) {
        this.parser = parser;
    }

    /**
     * The parser with the model that travels with the program.
     *
     * @throws IllegalStateException if it is missing or damaged
     */
    public static DependencyParser shippedParser() {
        try (InputStream model = DependencyAnnotator.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException(
                        "the model " + MODEL + " is missing from the class path; build the project again");
            }
            return DependencyParser.read(model);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the model " + MODEL + " is damaged: " + e.getMessage() + "; build the project again", e);
        }
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES, Layer.TOKENS, Layer.TAGS);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.DEPENDENCIES);
    }

    @Override
    public Document annotate(Document document) {
        return document.withSentences(document.sentences().stream()
                .map(sentence -> sentence.withTokens(document.reading(sentence)
                        .map(reading -> Attachments.mend(reading.parsed(sentence.tokens())))
                        .orElseGet(() -> Voices.agree(parser.get().parse(sentence.tokens())))))
                .toList());
    }
}
