package org.newsgraph.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.text.Article;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/**
 * What was missed and what was wrongly found in the articles of DWIE that are for development: the first 300. It reads the
 * answers, and is no part of predicting.
 */
public final class DwieErrors {
    private final Function<Article, ArticleFacts> extraction;
    private final DwiePredictor predictor;
    private final Taxonomy taxonomy;
    private final PairTerms terms = DwieMapping.read().terms();

    public DwieErrors(Function<Article, ArticleFacts> extraction, DwiePredictor predictor, Taxonomy taxonomy) {
        this.extraction = extraction;
        this.predictor = predictor;
        this.taxonomy = taxonomy;
    }

    /**
     * The mistakes, grouped by cause.
     *
     * @param shown how many of each cause
     */
    public String report(Path file, int shown) {
        return Mistake.report(
                ItemFile.read(file, DwieGold.FIELDS).stream()
                        .limit(DwieMeasurement.DEVELOPMENT)
                        .toList()
                        .parallelStream()
                        .flatMap(this::mistakes)
                        .toList(),
                shown);
    }

    private Stream<Mistake> mistakes(Item item) {
        var gold = new DwieGold(item);
        ArticleFacts facts = extraction.apply(Article.of(item.text("id"), item.text("text"), Optional.empty()));
        var diagnosis = new Diagnosis(facts);
        List<DwiePredictor.Prediction> predictions = predictor.predictions(item.text("id"), facts);
        Set<DwieGold.Relation> found = predictions.stream()
                .flatMap(prediction -> gold.relation(prediction).stream())
                .collect(Collectors.toSet());
        Stream<Mistake> missed = gold.relations().stream()
                .filter(relation -> !found.contains(relation))
                .filter(relation -> !places(gold, relation.subject()).isEmpty()
                        && !places(gold, relation.object()).isEmpty())
                .sorted(java.util.Comparator.comparing(DwieGold.Relation::toString))
                .map(relation -> missed(item, gold, relation, diagnosis));
        Stream<Mistake> wrong = predictions.stream()
                .filter(prediction -> gold.relation(prediction)
                        .filter(relation -> !gold.relations().contains(relation))
                        .isPresent())
                .map(prediction -> diagnosis.found(
                        words(item, prediction.family(), List.of(prediction.subject()), List.of(prediction.object())),
                        prediction.subject(),
                        prediction.object()));
        return Stream.concat(missed, wrong);
    }

    private Mistake missed(Item item, DwieGold gold, DwieGold.Relation relation, Diagnosis diagnosis) {
        List<Span> subject = places(gold, relation.subject());
        List<Span> object = places(gold, relation.object());
        return diagnosis.missed(
                words(item, relation.family(), subject, object),
                subject,
                object,
                (s, o) -> terms.rows().stream()
                        .filter(row -> row.family().equals(relation.family()))
                        .anyMatch(row -> row.accepts(s, o, taxonomy)));
    }

    private static List<Span> places(DwieGold gold, int concept) {
        return gold.mentions().stream()
                .map(DwieGold.Marked::span)
                .filter(span -> gold.concept(span).filter(c -> c == concept).isPresent())
                .toList();
    }

    private static String words(Item item, String family, List<Span> subject, List<Span> object) {
        return longest(item, subject) + " – " + family + " – " + longest(item, object) + "  (" + item.text("id") + ")";
    }

    private static String longest(Item item, List<Span> places) {
        String text = item.text("text");
        Span span = places.get(places.size() - 1);
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }
}
