package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.text.Article;
import org.newsgraph.text.Chain;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;

/**
 * A document of GUM with its chains. What counts, on both sides alike: chains of two or more mentions, and of mentions those whose
 * head is neither a verb nor an adverb nor a relative pronoun, which GUM does not mark; adjectives of places ("Russian") are
 * mentions for the extractor only, and are left out.
 *
 * <p>The head of a mention is its word that depends, in GUM's own tree, on a word outside of it, so that nobody's parser counts.
 */
final class ChainedText {
    private static final Set<String> NO_MENTION = Set.of("VERB", "AUX", "ADV");
    private static final String RELATIVE = "PronType=Rel";

    /**
     * Where a mention is.
     *
     * @param text its place in the text, UTF-16 offsets
     * @param head where its head begins
     */
    record Place(Span text, int head) {}

    private final TreebankText text;
    private final List<List<Place>> chains;

    ChainedText(List<TreebankSentence> sentences) {
        this.text = TreebankText.of(sentences);
        Map<String, List<Place>> entities = new LinkedHashMap<>();
        for (int s = 0; s < sentences.size(); s++) {
            for (EntityMarks.Phrase phrase : EntityMarks.of(sentences.get(s))) {
                place(s, phrase.span())
                        .ifPresent(place -> entities.computeIfAbsent(phrase.entity(), entity -> new ArrayList<>())
                                .add(place));
            }
        }
        this.chains = several(entities.values().stream());
    }

    /** To be read from its text alone. */
    Article article() {
        return text.article();
    }

    /** What people chained. */
    List<List<Place>> chains() {
        return chains;
    }

    /** What was chained in the document when it was read. */
    List<List<Place>> chains(Document read) {
        return several(read.chains().stream().map(chain -> places(read, chain)));
    }

    private static List<List<Place>> several(Stream<List<Place>> chains) {
        return chains.filter(chain -> chain.size() > 1).map(List::copyOf).toList();
    }

    private List<Place> places(Document read, Chain chain) {
        return chain.mentions().stream()
                .filter(mention -> mention.kind() != Mention.Kind.DEMONYM)
                .flatMap(mention -> place(read.textSpan(mention)).stream())
                .distinct()
                .toList();
    }

    private Optional<Place> place(int sentence, Span words) {
        return head(sentence, words).map(head -> new Place(text.place(sentence, words), head));
    }

    /** A place in the text, by the first sentence that it touches. */
    private Optional<Place> place(Span place) {
        for (int s = 0; s < text.sentences().size(); s++) {
            Optional<Span> words = wordsIn(s, place);
            if (words.isPresent()) {
                return head(s, words.get()).map(head -> new Place(place, head));
            }
        }
        return Optional.empty();
    }

    private Optional<Span> wordsIn(int sentence, Span place) {
        int all = text.sentences().get(sentence).words().size();
        if (!text.place(sentence, new Span(0, all)).overlaps(place)) {
            return Optional.empty();
        }
        List<Integer> words = IntStream.range(0, all)
                .filter(word -> text.place(sentence, new Span(word, word + 1)).overlaps(place))
                .boxed()
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(words.get(0), words.get(words.size() - 1) + 1));
    }

    private Optional<Integer> head(int sentence, Span words) {
        TreebankSentence whole = text.sentences().get(sentence);
        int head = whole.head(words);
        TreebankSentence.Word word = whole.words().get(head);
        boolean mention = !NO_MENTION.contains(word.upos()) && !word.features().contains(RELATIVE);
        return mention
                ? Optional.of(text.place(sentence, new Span(head, head + 1)).start())
                : Optional.empty();
    }
}
