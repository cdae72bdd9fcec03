package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.Comparator;
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

    private record Paired(double score, int importance, int row, int candidate) {
        static final Comparator<Paired> BEST_FIRST = Comparator.comparingDouble((Paired pair) -> -pair.score)
                .thenComparingInt(pair -> -pair.importance)
                .thenComparingInt(Paired::row)
                .thenComparingInt(Paired::candidate);
    }

    static <F extends Found> KindMatching<F> of(
            GoldKind kind, List<GoldRow> rows, List<F> own, List<F> standIns, GoldMatch<F> match) {
        var candidates = new ArrayList<>(own);
        candidates.addAll(standIns);
        var pairs = new ArrayList<Paired>();
        for (int row = 0; row < rows.size(); row++) {
            for (int candidate = 0; candidate < candidates.size(); candidate++) {
                GoldRow gold = rows.get(row);
                F found = candidates.get(candidate);
                if (match.differences(gold, found).isEmpty()) {
                    pairs.add(new Paired(match.score(gold, found), gold.importance(), row, candidate));
                }
            }
        }
        pairs.sort(Paired.BEST_FIRST);
        return new KindMatching<>(kind, rows, List.copyOf(candidates), own.size(), assigned(pairs, rows, candidates));
    }

    private static <F extends Found> Map<Integer, Integer> assigned(
            List<Paired> pairs, List<GoldRow> rows, List<F> candidates) {
        Map<Integer, Integer> answers = new HashMap<>();
        Map<Integer, List<String>> taken = new HashMap<>();
        for (Paired pair : pairs) {
            String fact = identity(rows.get(pair.row));
            List<String> told = taken.computeIfAbsent(pair.candidate, key -> new ArrayList<>());
            boolean again = told.stream().allMatch(fact::equals)
                    && told.size() < candidates.get(pair.candidate).claims();
            if (!answers.containsKey(pair.row) && (told.isEmpty() || again)) {
                answers.put(pair.row, pair.candidate);
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
