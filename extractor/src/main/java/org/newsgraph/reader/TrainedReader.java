package org.newsgraph.reader;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.newsgraph.text.Annotator;

/**
 * The trained reader: one encoder with heads for names, tags, dependencies, relations and coreference. Immutable; shared by threads.
 *
 * @param version of the model
 * @param sentences what reads sentences, before they have tags
 * @param pairs what reads relations between mentions, when those are found
 */
public record TrainedReader(String version, Annotator sentences, Annotator pairs) {
    /**
     * Opens a model, its files at the same time.
     *
     * @throws ReaderException if it is missing or damaged, or this machine cannot run it
     */
    public static TrainedReader open(ModelFiles files) {
        Labels labels = Labels.parse(files.bytes(Labels.FILE));
        var encoder = CompletableFuture.supplyAsync(() -> Encoder.open(files, labels));
        var trees = CompletableFuture.supplyAsync(() -> TreeHead.open(files, labels));
        var pairs = CompletableFuture.supplyAsync(() -> PairHead.open(files, labels));
        try {
            var windows = new Windows(wordPieces());
            return new TrainedReader(
                    labels.version(),
                    new ReadingAnnotator(
                            labels.version(), windows, encoder.join(), new SentenceReader(labels, trees.join())),
                    new PairAnnotator(labels, pairs.join()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof ReaderException told ? told : e;
        }
    }

    private static WordPieces wordPieces() {
        try {
            return WordPieces.shipped();
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new ReaderException(String.valueOf(e.getMessage()), e);
        }
    }
}
