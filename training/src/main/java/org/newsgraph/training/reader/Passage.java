package org.newsgraph.training.reader;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.text.Span;

/**
 * A text of a corpus with what the corpus tells of it.
 *
 * @param document the name of its document
 * @param sentences the words, as the extractor would split them
 * @param syntax tags and heads, if they are known
 * @param names the label of every word, sentence by sentence, {@link Labels#UNKNOWN} where it is not known; empty if nothing is
 * @param others whether names of other things than people, organisations and places are marked too
 * @param relations if the corpus tells any
 * @param more what else is written beside each of its windows
 */
record Passage(
        String corpus,
        String document,
        List<List<String>> sentences,
        Optional<Syntax> syntax,
        List<int[]> names,
        boolean others,
        Optional<Relations> relations,
        Map<String, JsonElement> more) {

    Passage {
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        more = new TreeMap<>(more);
    }

    static Passage of(String corpus, String document, List<List<String>> sentences) {
        return new Passage(corpus, document, sentences, Optional.empty(), List.of(), false, Optional.empty(), Map.of());
    }

    Passage with(Syntax newSyntax) {
        return new Passage(corpus, document, sentences, Optional.of(newSyntax), names, others, relations, more);
    }

    Passage with(Relations newRelations) {
        return new Passage(corpus, document, sentences, syntax, names, others, Optional.of(newRelations), more);
    }

    Passage withNames(List<int[]> newNames, boolean withOthers) {
        return new Passage(corpus, document, sentences, syntax, newNames, withOthers, relations, more);
    }

    Passage withMore(Map<String, JsonElement> newMore) {
        return new Passage(corpus, document, sentences, syntax, names, others, relations, newMore);
    }

    /**
     * Labels of the words, sentence by sentence.
     *
     * @param heads index of the head in the sentence, -1 for the root
     */
    record Syntax(List<int[]> tags, List<int[]> heads, List<int[]> dependencies) {}

    /** Words of one sentence. */
    record Place(int sentence, Span words) implements Comparable<Place> {
        boolean overlaps(Place other) {
            return sentence == other.sentence && words.overlaps(other.words);
        }

        @Override
        public int compareTo(Place other) {
            return sentence != other.sentence
                    ? Integer.compare(sentence, other.sentence)
                    : words.compareTo(other.words);
        }
    }

    /** A relation between two places, by its number. */
    record Link(Place subject, Place object, int relation) {}

    /**
     * What holds between places of a text.
     *
     * @param places in the order of the text
     * @param kinds what the extractor takes each place for: a kind of mention, {@link #TIME}, or {@link #MARKED}
     * @param positive what holds
     * @param unknown what may hold or not
     * @param known the relations that hold nowhere else
     */
    record Relations(
            Set<Place> places, Map<Place, String> kinds, Set<Link> positive, Set<Link> unknown, Set<Integer> known) {
        static final String TIME = "time";

        /** A place that only the corpus marks; the extractor does not find it. */
        static final String MARKED = "gold";
    }
}
