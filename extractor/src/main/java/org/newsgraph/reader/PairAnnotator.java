package org.newsgraph.reader;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Matrix;
import org.newsgraph.text.Mention;
import org.newsgraph.text.PairReading;
import org.newsgraph.text.PairReading.Place;
import org.newsgraph.text.Reading;

/**
 * Finds relations between what the sentences mention, mentions and times alike, and for pronouns and nominals the earlier expression
 * in the same window that most probably means the same thing, and, if that is no name, the name that does.
 */
final class PairAnnotator implements Annotator {
    private static final Set<Mention.Kind> ANAPHORS = EnumSet.of(Mention.Kind.PRONOUN, Mention.Kind.NOMINAL);

    private final Labels labels;
    private final PairHead head;

    PairAnnotator(Labels labels, PairHead head) {
        this.labels = labels;
        this.head = head;
    }

    @Override
    public Set<Layer> requires() {
        return EnumSet.of(Layer.READING, Layer.MENTIONS, Layer.TIMES);
    }

    @Override
    public Set<Layer> provides() {
        return EnumSet.of(Layer.PAIRS);
    }

    @Override
    public Document annotate(Document document) {
        Optional<Reading> reading = document.reading();
        if (reading.isEmpty()) {
            return document;
        }
        var found = new ArrayList<PairReading>();
        for (Reading.Passage passage : reading.get().passages()) {
            found.addAll(read(
                    passage,
                    places(document, passage),
                    places(document, passage, ANAPHORS),
                    places(document, passage, EnumSet.allOf(Mention.Kind.class)),
                    places(document, passage, EnumSet.of(Mention.Kind.NAME))));
        }
        return document.withReading(reading.get().withPairs(found));
    }

    /**
     * Reads a passage.
     *
     * @param places where it mentions something or tells a time, in the order of the text
     * @param anaphors those of them that may mean what an earlier one means
     * @param referents those of them that may be meant
     * @param names those of them that are names
     */
    List<PairReading> read(
            Reading.Passage passage, List<Place> places, Set<Place> anaphors, Set<Place> referents, Set<Place> names) {
        List<PairHead.Pair> pairs = pairs(places, anaphors, referents);
        if (pairs.isEmpty()) {
            return List.of();
        }
        Matrix scores =
                head.scores(passage.words(), places.stream().map(passage::words).toList(), pairs);
        var found = new ArrayList<PairReading>();
        for (int relation = 0; relation < labels.relations().size(); relation++) {
            String name = labels.relations().get(relation);
            var candidates = new ArrayList<PairReading>();
            for (int p = 0; p < pairs.size(); p++) {
                candidate(places, pairs.get(p), name, scores.at(p, relation)).ifPresent(candidates::add);
            }
            found.addAll(name.equals(PairReading.COREFERENCE) ? antecedents(candidates, names) : within(candidates));
        }
        return found;
    }

    private Optional<PairReading> candidate(List<Place> places, PairHead.Pair pair, String relation, float score) {
        double probability = labels.probability(relation, score);
        return labels.threshold(relation)
                .filter(least -> probability >= least)
                .map(least -> new PairReading(
                        places.get(pair.subject()), places.get(pair.object()), relation, probability, least));
    }

    /** Relations are read within a sentence. */
    private static List<PairReading> within(List<PairReading> candidates) {
        return candidates.stream()
                .filter(pair -> pair.subject().sentence() == pair.object().sentence())
                .toList();
    }

    /** For each expression the best antecedent, and then the best name. */
    private static List<PairReading> antecedents(List<PairReading> candidates, Set<Place> names) {
        var named = candidates.stream()
                .filter(pair -> names.contains(pair.object()))
                .toList();
        return Stream.concat(best(candidates).stream(), best(named).stream())
                .distinct()
                .toList();
    }

    /** An expression means what one earlier expression means: the most probable one, of equal ones the last. */
    private static List<PairReading> best(List<PairReading> candidates) {
        return candidates.stream()
                .filter(pair -> pair.object().compareTo(pair.subject()) < 0)
                .filter(pair -> candidates.stream()
                        .filter(other -> other.subject().equals(pair.subject()))
                        .filter(other -> other.object().compareTo(other.subject()) < 0)
                        .noneMatch(other -> other.probability() > pair.probability()
                                || other.probability() == pair.probability()
                                        && other.object().compareTo(pair.object()) > 0))
                .toList();
    }

    static List<PairHead.Pair> pairs(List<Place> places, Set<Place> anaphors, Set<Place> referents) {
        var pairs = new ArrayList<PairHead.Pair>();
        for (int s = 0; s < places.size(); s++) {
            for (int o = 0; o < places.size(); o++) {
                Place subject = places.get(s);
                Place object = places.get(o);
                boolean related = s != o && subject.sentence() == object.sentence();
                boolean earlier = o < s && anaphors.contains(subject) && referents.contains(object);
                if (related || earlier) {
                    pairs.add(new PairHead.Pair(s, o));
                }
            }
        }
        return pairs;
    }

    /** Where a passage mentions something or tells a time, in the order of the text. */
    private static List<Place> places(Document document, Reading.Passage passage) {
        var times = document.times().stream().map(time -> new Place(time.sentence(), time.tokens()));
        var places = Stream.concat(mentions(document, passage).map(PairAnnotator::place), times)
                .filter(place -> passage.contains(place.sentence()))
                .toList();
        return List.copyOf(new TreeSet<>(places));
    }

    private static Set<Place> places(Document document, Reading.Passage passage, Set<Mention.Kind> kinds) {
        var places = new TreeSet<Place>();
        mentions(document, passage)
                .filter(mention -> kinds.contains(mention.kind()))
                .forEach(mention -> places.add(place(mention)));
        return places;
    }

    private static Stream<Mention> mentions(Document document, Reading.Passage passage) {
        return document.mentions().stream().filter(mention -> passage.contains(mention.sentence()));
    }

    private static Place place(Mention mention) {
        return new Place(mention.sentence(), mention.tokens());
    }
}
