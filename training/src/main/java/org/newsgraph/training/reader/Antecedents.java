package org.newsgraph.training.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.newsgraph.training.reader.Calibration.Answer;

/** Which earlier expression each one most probably means. */
final class Antecedents {
    private Antecedents() {}

    /**
     * The choice for one expression.
     *
     * @param answer the score of the likeliest earlier expression, and whether it is meant
     * @param possible whether any of them is meant
     */
    record Choice(Answer answer, boolean possible) {}

    /** The choices for all expressions of a window that may mean an earlier one; of equal ones the last is chosen. */
    static List<Choice> choices(List<Scored> pairs) {
        var bySubject = new TreeMap<Integer, List<Scored>>();
        pairs.forEach(pair -> bySubject
                .computeIfAbsent(pair.subject(), key -> new ArrayList<>())
                .add(pair));
        return bySubject.values().stream().map(Antecedents::choice).toList();
    }

    private static Choice choice(List<Scored> pairs) {
        Scored best = pairs.get(0);
        for (Scored pair : pairs) {
            boolean later = pair.score() == best.score() && pair.object() > best.object();
            best = pair.score() > best.score() || later ? pair : best;
        }
        return new Choice(new Answer(best.score(), best.holds()), pairs.stream().anyMatch(Scored::holds));
    }
}
