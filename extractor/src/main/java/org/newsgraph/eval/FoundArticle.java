package org.newsgraph.eval;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Entity;
import org.newsgraph.fact.Fact;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/**
 * All that the program found in an article, in the order of the facts file.
 *
 * @param sentences UTF-16 offsets in the text
 * @param nearRules rules that began to hold, of each sentence the nearest first
 */
record FoundArticle(
        String name,
        String text,
        List<Span> sentences,
        List<FoundEntity> entities,
        List<FoundFact> facts,
        List<NearRule> nearRules) {
    FoundArticle {
        sentences = List.copyOf(sentences);
        entities = List.copyOf(entities);
        facts = List.copyOf(facts);
        nearRules = List.copyOf(nearRules);
    }

    static FoundArticle of(ArticleFacts facts, List<NearRule> nearRules) {
        Document document = facts.document();
        return new FoundArticle(
                document.article().name(),
                document.article().text(),
                document.sentences().stream().map(Sentence::span).toList(),
                facts.entities().stream()
                        .filter(entity -> !entity.mentions().isEmpty())
                        .sorted(Comparator.comparingInt((Entity entity) -> document.textSpan(
                                                entity.mentions().get(0))
                                        .start())
                                .thenComparing(Entity::id))
                        .map(entity -> FoundEntity.of(entity, document))
                        .toList(),
                facts.facts().stream()
                        .sorted(Comparator.comparingInt((Fact fact) ->
                                        fact.claims().get(0).evidence().get(0).start())
                                .thenComparing(Fact::id))
                        .map(fact -> FoundFact.of(fact, document.article()))
                        .toList(),
                nearRules);
    }

    /** Is a place in a sentence that any of the other places is in? */
    boolean isBeside(Span place, List<Span> others) {
        return sentences.stream()
                .filter(place::overlaps)
                .anyMatch(sentence -> others.stream().anyMatch(sentence::overlaps));
    }

    /** The sentences of the first of the places, for a reader. */
    String sentenceOf(List<Span> places) {
        return places.stream()
                .limit(1)
                .flatMap(place -> sentences.stream().filter(place::overlaps))
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .collect(Collectors.joining(" "));
    }

    /** The rules that found something in the sentences of a place. */
    List<String> rulesAt(Span place) {
        return facts.stream()
                .filter(fact -> isBeside(place, fact.places()))
                .flatMap(fact -> fact.claimed().stream())
                .map(FoundFact.Claim::foundBy)
                .distinct()
                .toList();
    }
}
