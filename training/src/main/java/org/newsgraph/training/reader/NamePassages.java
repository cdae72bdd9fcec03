package org.newsgraph.training.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;
import org.newsgraph.training.nlp.NameCorpora;
import org.newsgraph.training.nlp.NameSentence;

/**
 * Corpora of names alone, other names among them. Adjectives of countries and peoples are no names, though some of these corpora
 * mark them.
 */
final class NamePassages {
    private static final List<String> BREAK = List.of("-DOCSTART-");

    private final NameCorpora names;
    private final NameCorpora others;
    private final Candidates candidates;
    private final AtomicInteger adjectives = new AtomicInteger();

    NamePassages(NameCorpora names, Candidates candidates) {
        this.names = names;
        this.others = names.others();
        this.candidates = candidates;
    }

    /** How many names were adjectives. */
    int adjectives() {
        return adjectives.get();
    }

    /** The articles of Wikigold. */
    List<Passage> wikigold() throws IOException {
        return articles(names.wikigold(), others.wikigold()).parallelStream()
                .map(article -> passage("wikigold", article))
                .toList();
    }

    /** The sentences of CrossNER on politics, each by itself. */
    List<Passage> crossner() throws IOException {
        var passages = new ArrayList<List<Named>>();
        for (String part : List.of("train", "dev")) {
            named(names.crossnerPolitics(part), others.crossnerPolitics(part))
                    .forEach(sentence -> passages.add(List.of(sentence)));
        }
        return passages.parallelStream()
                .map(sentence -> passage("crossner", sentence))
                .toList();
    }

    /** The sentences of Re-DocRED with their names. */
    Stream<Named> redocred() throws IOException {
        return named(names.redocred(), others.redocred());
    }

    /** A sentence with the labels of its words. */
    record Named(String document, List<String> words, int[] labels) {}

    private static Stream<Named> named(List<NameSentence> names, List<NameSentence> others) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Named(
                        names.get(i).document(), names.get(i).words(), NamedWords.labels(names.get(i), others.get(i))));
    }

    private static List<List<Named>> articles(List<NameSentence> names, List<NameSentence> others) {
        var articles = new ArrayList<List<Named>>();
        articles.add(new ArrayList<>());
        named(names, others).forEach(sentence -> {
            if (sentence.words().equals(BREAK)) {
                articles.add(new ArrayList<>());
            } else {
                articles.get(articles.size() - 1).add(sentence);
            }
        });
        articles.removeIf(List::isEmpty);
        return articles;
    }

    private Passage passage(String corpus, List<Named> sentences) {
        List<List<String>> words = sentences.stream().map(Named::words).toList();
        String document = sentences.get(0).document();
        return Passage.of(corpus, document, words)
                .withNames(withoutAdjectives(candidates.ofWords(document, words), sentences), true);
    }

    /** The labels of sentences without the names that the extractor takes for adjectives of places. */
    List<int[]> withoutAdjectives(Document document, List<Named> sentences) {
        List<int[]> labels = sentences.stream().map(Named::labels).toList();
        for (Mention mention : document.mentions()) {
            int[] sentence = labels.get(mention.sentence());
            if (mention.kind() == Mention.Kind.DEMONYM
                    && name(sentence, mention.head()).equals(Optional.of(mention.tokens()))) {
                NamedWords.fill(sentence, mention.tokens(), Labels.OUTSIDE, Labels.OUTSIDE);
                adjectives.incrementAndGet();
            }
        }
        return labels;
    }

    /** The name that a word is in. */
    static Optional<Span> name(int[] labels, int word) {
        if (labels[word] <= Labels.OUTSIDE) {
            return Optional.empty();
        }
        int start = word;
        while (start > 0 && labels[start] % 2 == 0) {
            start--;
        }
        int end = word + 1;
        while (end < labels.length && labels[end] > 0 && labels[end] % 2 == 0) {
            end++;
        }
        return Optional.of(new Span(start, end));
    }
}
