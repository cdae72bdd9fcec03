package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds out why facts of an article were missed, found where there is none, or told otherwise. A find is close to a fact when it
 * stands in its sentence and breaks one condition of the match; that condition is the cause, unless the find is right for another
 * fact.
 *
 * @param least how important a fact must be to count as missed
 */
record ArticleDiagnosis(ArticleComparison comparison, int least) {
    private static final String IMPLIED = "implied";

    /** All mistakes: of each kind first what was missed, then what is told otherwise, then what answers nothing. */
    List<Mistake> mistakes() {
        var mistakes = new ArrayList<>(of(comparison.entities(), comparison.entityMatch()));
        comparison.facts().forEach(facts -> mistakes.addAll(of(facts, comparison.match(facts.kind()))));
        return mistakes;
    }

    private <F extends Found> List<Mistake> of(KindMatching<F> matching, GoldMatch<F> match) {
        return Stream.of(missed(matching, match), otherwise(matching), unasked(matching, match))
                .flatMap(mistakes -> mistakes)
                .toList();
    }

    private <F extends Found> Stream<Mistake> missed(KindMatching<F> matching, GoldMatch<F> match) {
        return IntStream.range(0, matching.rows().size())
                .filter(row -> matching.answer(row).isEmpty())
                .mapToObj(matching.rows()::get)
                .filter(row -> row.importance() >= least)
                .sorted(Comparator.comparingInt(row -> -row.importance()))
                .map(row -> missed(row, matching, match));
    }

    private static String told(Found found) {
        return found.foundBy().isEmpty() ? found.told() : found.foundBy() + ", " + found.told();
    }

    private static <F extends Found> Optional<Close<GoldRow, F>> close(
            Stream<GoldRow> rows, List<F> found, KindMatching<F> matching, GoldMatch<F> match) {
        return Close.closest(rows.flatMap(row -> found.stream()
                .filter(candidate -> match.isNear(row, candidate))
                .map(candidate -> new Close<>(
                        row,
                        candidate,
                        match.differences(row, candidate),
                        matching.answered(candidate).isPresent()))));
    }

    private <F extends Found> Mistake missed(GoldRow row, KindMatching<F> matching, GoldMatch<F> match) {
        Optional<Close<GoldRow, F>> close = close(Stream.of(row), matching.candidates(), matching, match);
        List<String> things =
                match.labels(row).stream().filter(comparison.gold()::knows).toList();
        Optional<String> unknown = things.stream()
                .filter(label -> comparison.meaning(label).isEmpty())
                .findFirst();
        Optional<String> elsewhere =
                things.stream().filter(label -> !isMentioned(label, row)).findFirst();
        String nearest = close.map(one -> one.told() + ": " + told(one.found())).orElseGet(() -> rules(row, match));
        return mistake(
                cause(row, close, unknown, elsewhere),
                Mistake.Sort.MISSED,
                row,
                row.told(),
                Stream.concat(unknown.or(() -> elsewhere).map(label -> label + "?").stream(), Stream.of(nearest))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    private <F extends Found> Mistake.Cause cause(
            GoldRow row, Optional<Close<GoldRow, F>> close, Optional<String> unknown, Optional<String> elsewhere) {
        if (unknown.isPresent()) {
            return Mistake.Cause.NAME_NOT_FOUND;
        }
        Mistake.Cause cause = close.flatMap(Close::cause)
                .orElse(row.kind() == GoldKind.ENTITY ? Mistake.Cause.NAME_NOT_FOUND : Mistake.Cause.NO_RULE);
        if (elsewhere.isEmpty() || cause != Mistake.Cause.NO_RULE && cause != Mistake.Cause.WRONG_ARGUMENT) {
            return cause;
        }
        return elsewhere.get().contains(IMPLIED) ? Mistake.Cause.IMPLIED : Mistake.Cause.COREFERENCE;
    }

    /** Has an entity of ours that means the label a mention in the sentence of the row? */
    private boolean isMentioned(String label, GoldRow row) {
        return comparison.meaning(label).stream()
                .anyMatch(entity -> comparison.article().isBeside(row.evidence(), entity.places()));
    }

    /** The rules of the fact's type that began to hold in its sentence, and those that found something there. */
    private String rules(GoldRow row, GoldMatch<?> match) {
        FoundArticle article = comparison.article();
        return row.kind() == GoldKind.ENTITY
                ? ""
                : NearRule.told(
                        article.nearRules().stream()
                                .filter(rule -> article.isBeside(row.evidence(), List.of(rule.place())))
                                .filter(rule -> match.isFoundBy(row, rule)),
                        article.rulesAt(row.evidence()).stream());
    }

    private <F extends Found> Stream<Mistake> otherwise(KindMatching<F> matching) {
        return IntStream.range(0, matching.rows().size())
                .filter(row -> matching.rows().get(row).importance() >= least)
                .boxed()
                .flatMap(row -> matching.answer(row).stream()
                        .filter(FoundFact.class::isInstance)
                        .flatMap(fact -> otherwise(matching.rows().get(row), (FoundFact) fact)));
    }

    private Stream<Mistake> otherwise(GoldRow row, FoundFact fact) {
        Map<Mistake.Cause, List<String>> byCause = new LinkedHashMap<>();
        comparison
                .toldOtherwise(row, fact)
                .forEach(difference -> byCause.computeIfAbsent(difference.cause(), key -> new ArrayList<>())
                        .add(difference.told()));
        return byCause.entrySet().stream()
                .map(entry -> mistake(
                        entry.getKey(),
                        Mistake.Sort.PARTLY,
                        row,
                        row.told(),
                        "but " + String.join("; ", entry.getValue()) + ": " + told(fact)));
    }

    private <F extends Found> Stream<Mistake> unasked(KindMatching<F> matching, GoldMatch<F> match) {
        return matching.unasked().stream().map(found -> unasked(found, matching, match));
    }

    private <F extends Found> Mistake unasked(F found, KindMatching<F> matching, GoldMatch<F> match) {
        Optional<GoldRow> other = comparison.facts().stream()
                .flatMap(facts -> facts.candidates().stream()
                        .filter(candidate -> candidate == found)
                        .flatMap(candidate -> facts.answered(candidate).stream()))
                .findFirst();
        Optional<Close<GoldRow, F>> close = close(matching.rows().stream(), List.of(found), matching, match);
        Stream<String> answer = other
                .map(row -> "answers " + row.told())
                .or(() -> close.map(one -> one.told() + " for " + one.gold().told()))
                .stream();
        return new Mistake(
                other.isPresent()
                        ? Mistake.Cause.ANOTHER_KIND
                        : close.flatMap(Close::cause).orElse(Mistake.Cause.NOT_IN_GOLD),
                Mistake.Sort.FALSE,
                comparison.article().name() + " " + found.told(),
                comparison.article().sentenceOf(found.places()),
                Stream.concat(Stream.of(found.foundBy()), answer)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    private Mistake mistake(Mistake.Cause cause, Mistake.Sort sort, GoldRow row, String what, String nearest) {
        return new Mistake(
                cause,
                sort,
                comparison.article().name() + " " + what,
                comparison.article().sentenceOf(List.of(row.evidence())),
                nearest);
    }
}
