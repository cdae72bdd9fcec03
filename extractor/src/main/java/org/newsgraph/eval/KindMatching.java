package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which finds answer which gold facts of one kind: one to one and greedily, the best pair first. A find with several claims may
 * answer as many rows of the very same fact.
 *
 * @param own how many of the candidates are of this kind; those behind them only stand in
 * @param answers row to candidate, by their places in the lists
 */
record KindMatching<F extends Found>(
        GoldKind kind, List<GoldRow> rows, List<F> candidates, int own, Map<Integer, Integer> answers) {

    static <F extends Found> KindMatching<F> of(
            GoldKind kind, List<GoldRow> rows, List<F> own, List<F> standIns, GoldMatch<F> match) {
        var candidates = new ArrayList<>(own);
        candidates.addAll(standIns);
        List<Paired> pairs = Paired.bestFirst(
                rows,
                candidates,
                (row, found) -> match.differences(row, found).isEmpty(),
                match::score,
                GoldRow::importance);
        return new KindMatching<>(kind, rows, List.copyOf(candidates), own.size(), assigned(pairs, rows, candidates));
    }

    private static <F extends Found> Map<Integer, Integer> assigned(
            List<Paired> pairs, List<GoldRow> rows, List<F> candidates) {
        Map<Integer, Integer> answers = new HashMap<>();
        Map<Integer, List<String>> taken = new HashMap<>();
        for (Paired pair : pairs) {
            String fact = identity(rows.get(pair.gold()));
            List<String> told = taken.computeIfAbsent(pair.found(), key -> new ArrayList<>());
            boolean again = told.stream().allMatch(fact::equals)
                    && told.size() < candidates.get(pair.found()).claims();
            if (!answers.containsKey(pair.gold()) && (told.isEmpty() || again)) {
                answers.put(pair.gold(), pair.found());
                told.add(fact);
            }
        }
        return Map.copyOf(answers);
    }

    /** What two rows have in common when they tell the same fact, of two sources. */
    private static String identity(GoldRow row) {
        return row.subject() + "\t" + row.predicate() + "\t" + (row.kind() == GoldKind.EVENT ? "" : row.object());
    }

    Optional<F> answer(int row) {
        return Optional.ofNullable(answers.get(row)).map(candidates::get);
    }

    /** The row that a find answers, if it answers one. */
    Optional<GoldRow> answered(F found) {
        return IntStream.range(0, rows.size())
                .filter(row -> answer(row).filter(answer -> answer == found).isPresent())
                .mapToObj(rows::get)
                .findFirst();
    }

    /** The finds of this kind that answer nothing. */
    List<F> unasked() {
        return IntStream.range(0, own)
                .filter(candidate -> !answers.containsValue(candidate))
                .mapToObj(candidates::get)
                .toList();
    }

    /** How many finds count: those of the kind, and what stands in for one. */
    int counted() {
        return own
                + (int) IntStream.range(own, candidates.size())
                        .filter(answers::containsValue)
                        .count();
    }
}
