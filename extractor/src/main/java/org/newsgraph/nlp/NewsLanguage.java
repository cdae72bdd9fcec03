package org.newsgraph.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.ToIntFunction;
import opennlp.tools.sentdetect.SentenceModel;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Later;
import org.newsgraph.text.Lexicons;

/** The annotators of this package with the models that travel with the program. */
public final class NewsLanguage {
    private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final String TAGS = "/models/tags-en.bin";
    private static final String LEMMAS = "/models/lemmas-en.tsv.gz";
    private static final String NAMES = "/models/names-en.bin";
    private static final String CLUSTERS = "/models/clusters-en.tsv.gz";

    private NewsLanguage() {}

    @FunctionalInterface
    private interface Reader<T> {
        T read(InputStream stream) throws IOException;
    }

    /**
     * Sentences, tokens, tags with lemmas, names, where a reader reads the tokens before they get their tags. The models of tags and
     * names are read when a sentence comes that the reader left out.
     *
     * @param skip lines of text that have no sentences
     * @throws IllegalStateException if a model is missing or damaged
     */
    public static List<Annotator> annotators(Lexicons lexicons, ToIntFunction<String> articleEnd, Annotator reader) {
        var sentences = loading(SENTENCES, SentenceModel::new);
        var lemmas = loading(LEMMAS, table -> Lemmas.read(table, lexicons));
        Later<WordClusters> clusters = Later.of(() -> joined(loading(CLUSTERS, WordClusters::read)));
        Later<Tagger> tagger = Later.of(() -> new Tagger(joined(loading(TAGS, TagModel::read)), clusters.get()));
        Later<NameFinder> names =
                Later.of(() -> new NameFinder(joined(loading(NAMES, NameModel::read)), clusters.get(), lexicons));
        return List.of(
                new SentenceAnnotator(joined(sentences), lexicons, articleEnd),
                new TokenAnnotator(lexicons),
                reader,
                new TagAnnotator(tagger, joined(lemmas), lexicons),
                new NameAnnotator(names, lexicons));
    }

    /**
     * Sentences, tokens, tags with lemmas, names. The models are read at the same time.
     *
     * @param skip lines of text that have no sentences
     * @throws IllegalStateException if a model is missing or damaged
     */
    public static List<Annotator> annotators(Lexicons lexicons, ToIntFunction<String> articleEnd) {
        var sentences = loading(SENTENCES, SentenceModel::new);
        var tags = loading(TAGS, TagModel::read);
        var lemmas = loading(LEMMAS, table -> Lemmas.read(table, lexicons));
        var names = loading(NAMES, NameModel::read);
        var clusters = loading(CLUSTERS, WordClusters::read);
        var finder = new NameFinder(joined(names), joined(clusters), lexicons);
        return List.of(
                new SentenceAnnotator(joined(sentences), lexicons, articleEnd),
                new TokenAnnotator(lexicons),
                new TagAnnotator(Later.now(new Tagger(joined(tags), joined(clusters))), joined(lemmas), lexicons),
                new NameAnnotator(Later.now(finder), lexicons));
    }

    private static <T> T joined(CompletableFuture<T> loading) {
        try {
            return loading.join();
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
