package org.newsgraph.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import opennlp.tools.sentdetect.SentenceModel;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Lexicons;

/** The annotators of this package with the models that travel with the program. */
public final class NewsLanguage {
    private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    private NewsLanguage() {}

    @FunctionalInterface
    private interface Reader<T> {
        T read(InputStream stream) throws IOException;
    }

    /**
     * Sentences, tokens, tags with lemmas, names. The models are read at the same time.
     *
     * @param skip lines of text that have no sentences
     * @throws IllegalStateException if a model is missing or damaged
     */
    public static List<Annotator> annotators(Lexicons lexicons, Predicate<String> skip) {
        var sentences = loading(SENTENCES, SentenceModel::new);
        var tags = loading("/models/tags-en.bin", TagModel::read);
        var lemmas = loading("/models/lemmas-en.tsv.gz", table -> Lemmas.read(table, lexicons));
        var names = loading("/models/names-en.bin", NameModel::read);
        var clusters = loading("/models/clusters-en.tsv.gz", WordClusters::read);
        try {
            return List.of(
                    new SentenceAnnotator(sentences.join(), lexicons, skip),
                    new TokenAnnotator(lexicons),
                    new TagAnnotator(new Tagger(tags.join(), clusters.join()), lemmas.join()),
                    new NameAnnotator(names.join(), clusters.join(), lexicons));
        } catch (CompletionException e) {
            throw e.getCause() instanceof IllegalStateException told ? told : e;
        }
    }

    private static <T> CompletableFuture<T> loading(String resource, Reader<T> reader) {
        return CompletableFuture.supplyAsync(() -> {
            try (InputStream stream = NewsLanguage.class.getResourceAsStream(resource)) {
                if (stream == null) {
                    throw new IllegalStateException(
                            "the model " + resource + " is missing from the class path; build the project again");
                }
                return reader.read(stream);
            } catch (IOException e) {
                throw new IllegalStateException(
                        "the model " + resource + " is damaged: " + e.getMessage() + "; build the project again", e);
            }
        });
    }
}
