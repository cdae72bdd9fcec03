package org.newsgraph.eval;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.text.Article;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/**
 * What was missed and what was wrongly found in sentences of CoNLL-2004: names and relations, as strictly as {@link
 * Conll04Measurement} counts them. It reads the answers, and is no part of predicting.
 */
public final class Conll04Errors {
    private final Function<Article, ArticleFacts> extraction;
    private final Taxonomy taxonomy;
    private final PairTerms terms = Conll04Finds.shipped();

    /**
     * An analysis.
     *
     * @param extraction for excerpts
     */
    public Conll04Errors(Function<Article, ArticleFacts> extraction, Taxonomy taxonomy) {
        this.extraction = extraction;
        this.taxonomy = taxonomy;
    }

    /**
     * The mistakes, grouped by cause.
     *
     * @param shown how many of each cause and sort
     */
    public String report(Path file, int shown) {
        return Mistake.report(
                Conll04Sentence.read(file).parallelStream()
                        .flatMap(this::mistakes)
                        .toList(),
                shown);
    }

    private Stream<Mistake> mistakes(Conll04Sentence sentence) {
        ArticleFacts facts = extraction.apply(Article.of(sentence.name(), sentence.text(), Optional.empty()));
        var finds = new Conll04Finds(facts, taxonomy, terms);
        return Stream.concat(names(sentence, finds.names()), relations(sentence, finds));
    }

    private static Stream<Mistake> names(Conll04Sentence sentence, Set<Conll04Finds.Name> found) {
        Set<Conll04Finds.Name> marked = Conll04Finds.marked(sentence);
        Stream<Mistake> missed = without(marked, found)
                .map(name -> name(sentence, name, Mistake.Sort.MISSED, found, Mistake.Cause.NAME_NOT_FOUND));
        Stream<Mistake> wrong = without(found, marked)
                .map(name -> name(sentence, name, Mistake.Sort.FALSE, marked, Mistake.Cause.NOT_IN_GOLD));
        return Stream.concat(missed, wrong);
    }

    private static <T> Stream<T> without(Collection<T> all, Set<T> others) {
        return all.stream().filter(one -> !others.contains(one)).sorted(Comparator.comparing(T::toString));
    }

    private static Mistake name(
            Conll04Sentence sentence,
            Conll04Finds.Name name,
            Mistake.Sort sort,
            Set<Conll04Finds.Name> others,
            Mistake.Cause otherwise) {
        Optional<Conll04Finds.Name> near = others.stream()
                .filter(other -> other.span().overlaps(name.span()))
                .min(Comparator.comparing(
                                (Conll04Finds.Name other) -> !other.span().equals(name.span()))
                        .thenComparing(Conll04Finds.Name::span));
        Mistake.Cause cause = near.map(
                        other -> other.span().equals(name.span()) ? Mistake.Cause.WRONG_TYPE : Mistake.Cause.BOUNDS)
                .orElse(otherwise);
        return new Mistake(
                cause,
                sort,
                "name " + told(sentence, name) + "  (" + sentence.name() + ")",
                sentence.text(),
                near.map(other -> told(sentence, other)).orElse(""));
    }

    private static String told(Conll04Sentence sentence, Conll04Finds.Name name) {
        return "\"" + slice(sentence, name.span()) + "\" " + name.type();
    }

    private Stream<Mistake> relations(Conll04Sentence sentence, Conll04Finds finds) {
        var diagnosis = new Diagnosis(finds.facts());
        Article article = finds.facts().document().article();
        Set<Conll04Sentence.Relation> found = finds.relations();
        Stream<Mistake> missed = without(sentence.relations(), found)
                .map(relation -> diagnosis.missed(
                        told(sentence, relation),
                        List.of(article.codePoints(relation.subject())),
                        List.of(article.codePoints(relation.object())),
                        (subject, object) -> terms.rows().stream()
                                .filter(row -> row.family().equals(relation.name()))
                                .anyMatch(row -> row.accepts(subject, object, taxonomy))));
        Stream<Mistake> wrong = without(found, sentence.relations())
                .map(relation -> diagnosis.found(
                        told(sentence, relation),
                        article.codePoints(relation.subject()),
                        article.codePoints(relation.object())));
        return Stream.concat(missed, wrong);
    }

    private static String told(Conll04Sentence sentence, Conll04Sentence.Relation relation) {
        return slice(sentence, relation.subject()) + " – " + relation.name() + " – "
                + slice(sentence, relation.object()) + "  (" + sentence.name() + ")";
    }

    private static String slice(Conll04Sentence sentence, Span span) {
        return sentence.text().substring(span.start(), span.end());
    }
}
