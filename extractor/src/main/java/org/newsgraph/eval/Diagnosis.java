package org.newsgraph.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.newsgraph.fact.Argument;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Entity;
import org.newsgraph.fact.Fact;
import org.newsgraph.fact.Status;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/** Finds out why a relation between two things was missed, or found where there is none. All places are code points. */
final class Diagnosis {
    private static final String NOWHERE = "(no sentence has both)";

    private final ArticleFacts facts;
    private final Document document;

    Diagnosis(ArticleFacts facts) {
        this.facts = facts;
        this.document = facts.document();
    }

    /**
     * Why it was missed.
     *
     * @param subject everywhere that people marked the one end
     * @param object everywhere that people marked the other
     * @param fitting whether the classes of two entities suit the relation
     */
    Mistake missed(String what, List<Span> subject, List<Span> object, BiPredicate<Entity, Entity> fitting) {
        List<Entity> subjects = entities(subject);
        List<Entity> objects = entities(object);
        Optional<Sentence> together = document.sentences().stream()
                .filter(sentence -> holds(sentence, subject) && holds(sentence, object))
                .findFirst();
        Optional<Fact> near = together.flatMap(sentence -> nearest(sentence, subjects, objects));
        return new Mistake(
                cause(subjects, objects, together, near, fitting),
                Mistake.Sort.MISSED,
                what,
                together.map(sentence -> document.article().slice(sentence.span()))
                        .orElse(NOWHERE),
                near.map(Diagnosis::rule).orElse(""));
    }

    private Mistake.Cause cause(
            List<Entity> subjects,
            List<Entity> objects,
            Optional<Sentence> together,
            Optional<Fact> near,
            BiPredicate<Entity, Entity> fitting) {
        if (subjects.isEmpty() || objects.isEmpty()) {
            return Mistake.Cause.NAME_NOT_FOUND;
        }
        if (subjects.stream().noneMatch(s -> objects.stream().anyMatch(o -> fitting.test(s, o)))) {
            return Mistake.Cause.WRONG_TYPE;
        }
        if (together.isEmpty()) {
            return subjects.size() > 1 || objects.size() > 1 ? Mistake.Cause.COREFERENCE : Mistake.Cause.APART;
        }
        if (near.filter(fact -> fact.status() == Status.DENIED || fact.status() == Status.POSSIBLE)
                .isPresent()) {
            return Mistake.Cause.ATTRIBUTION;
        }
        return near.isPresent() ? Mistake.Cause.WRONG_ARGUMENT : Mistake.Cause.NO_RULE;
    }

    /** Where two entities that are no such pair were found to be one, and by which rule. */
    Mistake found(String what, Span subject, Span object) {
        List<Entity> subjects = entities(List.of(subject));
        List<Entity> objects = entities(List.of(object));
        Optional<Fact> fact = facts.facts().stream()
                .filter(candidate -> involves(candidate, subjects) && involves(candidate, objects))
                .findFirst()
                .or(() -> facts.facts().stream()
                        .filter(candidate -> candidate.kind() != Fact.Kind.STATEMENT)
                        .filter(candidate -> involves(candidate, subjects))
                        .findFirst());
        String sentence = fact.map(
                        candidate -> candidate.claims().get(0).evidence().get(0))
                .flatMap(evidence -> document.sentences().stream()
                        .filter(candidate -> candidate.span().overlaps(evidence))
                        .findFirst())
                .map(candidate -> document.article().slice(candidate.span()))
                .orElse(NOWHERE);
        return new Mistake(
                Mistake.Cause.WRONG_ARGUMENT,
                Mistake.Sort.FALSE,
                what,
                sentence,
                fact.map(Diagnosis::rule).orElse("background"));
    }

    /** The entities, named ones first, that have a mention there. */
    private List<Entity> entities(List<Span> places) {
        return facts.entities().stream()
                .filter(entity -> entity.mentions().stream()
                        .map(document::textSpan)
                        .map(document.article()::codePoints)
                        .anyMatch(span -> places.stream().anyMatch(span::overlaps)))
                .sorted(Comparator.comparing((Entity entity) -> !entity.isNamed()))
                .toList();
    }

    private boolean holds(Sentence sentence, List<Span> places) {
        Span span = document.article().codePoints(sentence.span());
        return places.stream().anyMatch(span::overlaps);
    }

    private Optional<Fact> nearest(Sentence sentence, List<Entity> subjects, List<Entity> objects) {
        return facts.facts().stream()
                .filter(fact -> fact.kind() == Fact.Kind.TENURE || fact.kind() == Fact.Kind.RELATION)
                .filter(fact -> fact.claims().stream()
                        .flatMap(claim -> claim.evidence().stream())
                        .anyMatch(sentence.span()::overlaps))
                .filter(fact -> involves(fact, subjects) || involves(fact, objects))
                .findFirst();
    }

    private static boolean involves(Fact fact, List<Entity> entities) {
        return fact.arguments().stream()
                .anyMatch(
                        argument -> argument instanceof Argument.OfEntity filled && entities.contains(filled.entity()));
    }

    private static String rule(Fact fact) {
        return fact.claims().get(0).foundBy();
    }
}
