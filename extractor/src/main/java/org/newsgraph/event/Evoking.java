package org.newsgraph.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.newsgraph.text.Sentence;

/**
 * The word that evokes a relation between two stretches of a sentence: on the path between them in the dependency tree the verb that
 * lies deepest, otherwise another word outside of both, otherwise the word where the path turns.
 */
final class Evoking {
    private Evoking() {}

    static int word(Sentence sentence, Finding.Filler subject, Finding.Filler object) {
        List<Integer> up = upwards(sentence, subject.head());
        List<Integer> down = upwards(sentence, object.head());
        int turn = up.stream().filter(down::contains).findFirst().orElse(subject.head());
        var path = new ArrayList<Integer>(down.subList(0, Math.max(0, down.indexOf(turn))));
        path.addAll(up.subList(0, up.indexOf(turn)));
        path.add(turn);
        IntPredicate outside =
                word -> !subject.tokens().contains(word) && !object.tokens().contains(word);
        IntPredicate verb = outside.and(word -> sentence.token(word).tag().equals("VERB"));
        return first(path, verb)
                .or(() -> first(
                        path, outside.and(word -> !sentence.token(word).tag().equals("PUNCT"))))
                .orElse(turn);
    }

    private static java.util.Optional<Integer> first(List<Integer> path, IntPredicate test) {
        return path.stream().filter(test::test).findFirst();
    }

    /** A word and all above it. */
    private static List<Integer> upwards(Sentence sentence, int word) {
        var above = new ArrayList<Integer>();
        for (int w = word; w >= 0 && !above.contains(w); w = sentence.token(w).head()) {
            above.add(w);
        }
        return above;
    }
}
