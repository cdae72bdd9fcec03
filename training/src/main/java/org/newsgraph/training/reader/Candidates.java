package org.newsgraph.training.reader;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.newsgraph.cli.NewsgraphPipeline;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;
import org.newsgraph.text.Token;
import org.newsgraph.training.reader.Passage.Place;

/** What the extractor finds in the texts of corpora: the places between which the reader will look for relations. */
final class Candidates {
    private static final Set<Layer> WORDS = EnumSet.of(Layer.SENTENCES, Layer.TOKENS);
    private static final Set<Layer> TREES =
            EnumSet.of(Layer.SENTENCES, Layer.TOKENS, Layer.TAGS, Layer.LEMMAS, Layer.DEPENDENCIES);

    private final NewsgraphPipeline pipeline;

    Candidates(NewsgraphPipeline pipeline) {
        this.pipeline = pipeline;
    }

    Document ofText(String name, String text) {
        return pipeline.annotate(Article.of(name, text, Optional.empty()));
    }

    Document ofWords(String name, List<List<String>> sentences) {
        return pipeline.complete(
                document(
                        name,
                        sentences.stream()
                                .map(words -> IntStream.range(0, words.size())
                                        .mapToObj(i -> Token.of(i, new Span(0, 0), words.get(i)))
                                        .toList())
                                .toList()),
                WORDS);
    }

    Document ofTrees(String name, List<List<Token>> sentences) {
        return pipeline.complete(document(name, sentences), TREES);
    }

    /** Words with blanks between them, a sentence a line. */
    private static Document document(String name, List<List<Token>> sentences) {
        var text = new StringBuilder();
        var placed = new ArrayList<Sentence>();
        for (List<Token> words : sentences) {
            int start = text.length();
            var tokens = new ArrayList<Token>();
            for (Token word : words) {
                int at = text.length();
                text.append(word.form());
                tokens.add(new Token(
                        word.index(),
                        new Span(at, text.length()),
                        word.form(),
                        word.lemma(),
                        word.tag(),
                        word.xpos(),
                        word.head(),
                        word.relation()));
                text.append(' ');
            }
            text.setCharAt(text.length() - 1, '\n');
            placed.add(new Sentence(placed.size(), placed.size(), new Span(start, text.length() - 1), tokens));
        }
        return Document.of(Article.of(name, text.toString(), Optional.empty())).withSentences(placed);
    }

    /** The words of a document. */
    static List<List<String>> words(Document document) {
        return document.sentences().stream()
                .map(sentence -> sentence.tokens().stream().map(Token::form).toList())
                .toList();
    }

    /** Every mention and time of a document, and its kind; a time has none. */
    static Map<Place, Optional<Mention.Kind>> places(Document document) {
        var places = new TreeMap<Place, Optional<Mention.Kind>>();
        for (Mention mention : document.mentions()) {
            places.putIfAbsent(new Place(mention.sentence(), mention.tokens()), Optional.of(mention.kind()));
        }
        for (TimeValue time : document.times()) {
            places.put(new Place(time.sentence(), time.tokens()), Optional.empty());
        }
        return places;
    }

    /** Do two places name the same? They have the same head word, or share at least half of their words. */
    static boolean same(Document document, Place a, Place b) {
        if (!a.overlaps(b)) {
            return false;
        }
        int shared = Math.min(a.words().end(), b.words().end())
                - Math.max(a.words().start(), b.words().start());
        return 2 * shared >= a.words().cover(b.words()).length() || head(document, a) == head(document, b);
    }

    /** The word that the others of a place depend on. */
    static int head(Document document, Place place) {
        Sentence sentence = document.sentences().get(place.sentence());
        return IntStream.range(place.words().start(), place.words().end())
                .filter(i -> sentence.token(i).head() < 0
                        || !place.words().contains(sentence.token(i).head()))
                .findFirst()
                .orElse(place.words().start());
    }

    /** The words that a stretch of text touches, UTF-16 offsets; empty if it touches none or crosses the end of a sentence. */
    static Optional<Place> place(Document document, Span text) {
        for (Sentence sentence : document.sentences()) {
            List<Token> touched = sentence.tokens().stream()
                    .filter(token -> token.span().overlaps(text))
                    .toList();
            if (!touched.isEmpty()) {
                return Optional.of(new Place(
                        sentence.index(),
                        new Span(
                                touched.get(0).index(),
                                touched.get(touched.size() - 1).index() + 1)));
            }
        }
        return Optional.empty();
    }
}
