package org.newsgraph.training.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.newsgraph.reader.ReaderParts;
import org.newsgraph.reader.ReaderParts.Pair;
import org.newsgraph.text.Matrix;
import org.newsgraph.text.PairReading.Place;
import org.newsgraph.training.reader.Example.Answer;

/**
 * A pair of places whose relation a corpus knows, with the reader's score.
 *
 * @param subject number of a place in the example
 * @param object number of a place in the example
 * @param relation by its number
 * @param score before calibration
 */
record Scored(int subject, int object, int relation, double score, boolean holds) {
    private static final Set<String> ANAPHORS = Set.of("pronoun", "nominal");

    /** The pairs among places that the extractor finds that it would ask about. */
    static List<Scored> found(Example example, ReaderParts reader, ReaderParts.Seen seen) {
        List<Integer> found = IntStream.range(0, example.places().size())
                .filter(example::isFound)
                .boxed()
                .toList();
        return of(example, reader, seen, found, anaphors(example), referents(example));
    }

    /** The pairs among all places that are marked, each of which may mean what an earlier one means. */
    static List<Scored> marked(Example example, ReaderParts reader, ReaderParts.Seen seen) {
        List<Integer> all = IntStream.range(0, example.places().size()).boxed().toList();
        var places = new TreeSet<>(example.places());
        return of(example, reader, seen, all, places, places);
    }

    /** The places that mean something else, if anything. */
    static Set<Place> anaphors(Example example) {
        var anaphors = new TreeSet<Place>();
        for (int i = 0; i < example.places().size(); i++) {
            if (ANAPHORS.contains(example.kinds().get(i))) {
                anaphors.add(example.places().get(i));
            }
        }
        return anaphors;
    }

    /** The places that may be meant. */
    static Set<Place> referents(Example example) {
        var referents = new TreeSet<Place>();
        for (int i = 0; i < example.places().size(); i++) {
            if (example.isFound(i) && !example.kinds().get(i).equals(Passage.Relations.TIME)) {
                referents.add(example.places().get(i));
            }
        }
        return referents;
    }

    private static List<Scored> of(
            Example example,
            ReaderParts reader,
            ReaderParts.Seen seen,
            List<Integer> chosen,
            Set<Place> anaphors,
            Set<Place> referents) {
        List<Place> places = chosen.stream().map(example.places()::get).toList();
        List<Pair> pairs = ReaderParts.pairs(places, anaphors, referents);
        var scored = new ArrayList<Scored>();
        if (pairs.isEmpty()) {
            return scored;
        }
        Matrix scores = reader.scores(seen.passage(), places, pairs);
        int same = reader.relations().indexOf(Labels.SAME);
        for (int p = 0; p < pairs.size(); p++) {
            Pair pair = pairs.get(p);
            for (int relation : relations(example, places, pair, same, anaphors, referents)) {
                var answer = new Answer(chosen.get(pair.subject()), chosen.get(pair.object()), relation);
                if (!example.unknown().contains(answer)) {
                    scored.add(new Scored(
                            answer.subject(),
                            answer.object(),
                            relation,
                            scores.at(p, relation),
                            example.positive().contains(answer)));
                }
            }
        }
        return scored;
    }

    /** The relations that the corpus knows of a pair. */
    private static Set<Integer> relations(
            Example example, List<Place> places, Pair pair, int same, Set<Place> anaphors, Set<Place> referents) {
        Place subject = places.get(pair.subject());
        Place object = places.get(pair.object());
        var relations = new TreeSet<Integer>();
        if (subject.sentence() == object.sentence()) {
            relations.addAll(example.known());
            relations.remove(same);
        }
        boolean earlier = pair.object() < pair.subject() && anaphors.contains(subject) && referents.contains(object);
        if (earlier && example.known().contains(same)) {
            relations.add(same);
        }
        return relations;
    }
}
