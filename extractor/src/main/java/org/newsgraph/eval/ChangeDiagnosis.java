package org.newsgraph.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Claim;
import org.newsgraph.fact.Entity;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/**
 * Which finds answer which changes of office in one item, one to one and the best pair first, and why the others do not. A find is
 * close to a fact when it breaks one condition of the match.
 *
 * @param nearRules rules that began to hold, of each sentence the nearest first
 * @param answers fact to find, by their places in the lists
 */
record ChangeDiagnosis(
        String id,
        ArticleFacts facts,
        List<NearRule> nearRules,
        List<OfficeChange> gold,
        List<OfficeChange> found,
        Map<Integer, Integer> answers,
        ChangeMatch match) {

    static ChangeDiagnosis of(
            String id,
            ArticleFacts facts,
            List<NearRule> nearRules,
            List<OfficeChange> gold,
            List<OfficeChange> found,
            ChangeMatch match) {
        Map<Integer, Integer> answers = new HashMap<>();
        for (Paired pair : Paired.bestFirst(gold, found, match::answers, match::score, fact -> 0)) {
            if (!answers.containsKey(pair.gold()) && !answers.containsValue(pair.found())) {
                answers.put(pair.gold(), pair.found());
            }
        }
        return new ChangeDiagnosis(id, facts, nearRules, gold, found, Map.copyOf(answers), match);
    }

    List<Mistake> mistakes() {
        Stream<Mistake> missed = IntStream.range(0, gold.size())
                .filter(fact -> !answers.containsKey(fact))
                .mapToObj(fact -> missed(gold.get(fact)));
        Stream<Mistake> otherwise = IntStream.range(0, gold.size())
                .filter(answers::containsKey)
                .boxed()
                .flatMap(fact -> otherwise(gold.get(fact), found.get(answers.getOrDefault(fact, 0))));
        return Stream.of(missed, otherwise, unasked().map(this::unasked))
                .flatMap(mistakes -> mistakes)
                .toList();
    }

    /** How many finds count, right or wrong. */
    int counted() {
        return answers.size() + (int) unasked().count();
    }

    private Stream<OfficeChange> unasked() {
        return IntStream.range(0, found.size())
                .filter(find -> !answers.containsValue(find))
                .mapToObj(found::get)
                .filter(find -> gold.stream().noneMatch(fact -> match.isEntailed(find, fact)));
    }

    private Optional<Close<OfficeChange, OfficeChange>> close(List<OfficeChange> facts, List<OfficeChange> finds) {
        return Close.closest(facts.stream()
                .flatMap(fact -> finds.stream()
                        .map(find -> new Close<>(fact, find, match.differences(fact, find), isRight(find)))));
    }

    private boolean isRight(OfficeChange find) {
        return answers.values().stream().anyMatch(answer -> found.get(answer) == find);
    }

    private Mistake missed(OfficeChange fact) {
        Optional<Close<OfficeChange, OfficeChange>> close = close(List.of(fact), found);
        return mistake(
                cause(fact, close),
                Mistake.Sort.MISSED,
                fact,
                close.map(one -> one.told() + ": " + told(one.found()))
                        .orElseGet(() -> NearRule.told(near(fact), held(fact))));
    }

    private Mistake.Cause cause(OfficeChange fact, Optional<Close<OfficeChange, OfficeChange>> close) {
        List<Entity> people = people(fact);
        if (people.isEmpty()) {
            return Mistake.Cause.NAME_NOT_FOUND;
        }
        Mistake.Cause cause = close.flatMap(Close::cause).orElse(Mistake.Cause.NO_RULE);
        boolean open = cause == Mistake.Cause.NO_RULE || cause == Mistake.Cause.WRONG_ARGUMENT;
        boolean there = people.stream()
                .flatMap(person -> mentions(person).stream())
                .anyMatch(place -> sentences(fact).stream().anyMatch(place::overlaps));
        return open && !there ? Mistake.Cause.COREFERENCE : cause;
    }

    /** The entities with a mention where the answer has the person. */
    private List<Entity> people(OfficeChange fact) {
        Optional<Span> place = fact.slot("person").flatMap(OfficeChange.Slot::place);
        return facts.entities().stream()
                .filter(entity -> mentions(entity).stream()
                        .anyMatch(mention -> place.filter(mention::overlaps).isPresent()))
                .toList();
    }

    /** In code points. */
    private List<Span> mentions(Entity entity) {
        Document document = facts.document();
        return entity.mentions().stream()
                .map(mention -> document.article().codePoints(document.textSpan(mention)))
                .toList();
    }

    /** The sentences of the words that tell the fact, or of the person, in code points. */
    private List<Span> sentences(OfficeChange fact) {
        Article article = facts.document().article();
        Optional<Span> place =
                fact.slot("trigger").or(() -> fact.slot("person")).flatMap(OfficeChange.Slot::place);
        return facts.document().sentences().stream()
                .map(Sentence::span)
                .map(article::codePoints)
                .filter(sentence -> place.filter(sentence::overlaps).isPresent())
                .toList();
    }

    /** The rules of the fact's type that began to hold in its sentences. */
    private Stream<NearRule> near(OfficeChange fact) {
        Article article = facts.document().article();
        List<Span> sentences = sentences(fact);
        return nearRules.stream()
                .filter(rule -> sentences.stream().anyMatch(article.codePoints(rule.place())::overlaps))
                .filter(rule -> match.isFoundBy(fact, rule));
    }

    /** The rules that found something in the sentences of a fact. */
    private Stream<String> held(OfficeChange fact) {
        Article article = facts.document().article();
        List<Span> sentences = sentences(fact);
        return facts.facts().stream()
                .flatMap(one -> one.claims().stream())
                .filter(claim -> claim.evidence().stream()
                        .map(article::codePoints)
                        .anyMatch(place -> sentences.stream().anyMatch(place::overlaps)))
                .map(Claim::foundBy);
    }

    private Stream<Mistake> otherwise(OfficeChange fact, OfficeChange find) {
        return match.toldOtherwise(fact, find).stream()
                .collect(Collectors.groupingBy(
                        GoldMatch.Difference::cause,
                        java.util.TreeMap::new,
                        Collectors.mapping(GoldMatch.Difference::told, Collectors.joining("; "))))
                .entrySet()
                .stream()
                .map(entry -> mistake(entry.getKey(), Mistake.Sort.PARTLY, fact, entry.getValue() + ": " + told(find)));
    }

    private Mistake unasked(OfficeChange find) {
        Optional<Close<OfficeChange, OfficeChange>> close = close(gold, List.of(find));
        return mistake(
                close.flatMap(Close::cause).orElse(Mistake.Cause.NOT_IN_GOLD),
                Mistake.Sort.FALSE,
                find,
                find.foundBy()
                        + close.map(one ->
                                        "; " + one.told() + " for " + one.gold().told())
                                .orElse(""));
    }

    private static String told(OfficeChange find) {
        return find.foundBy() + ", " + find.told();
    }

    private Mistake mistake(Mistake.Cause cause, Mistake.Sort sort, OfficeChange what, String nearest) {
        return new Mistake(
                cause, sort, id + " " + what.told(), facts.document().article().text(), nearest);
    }
}
