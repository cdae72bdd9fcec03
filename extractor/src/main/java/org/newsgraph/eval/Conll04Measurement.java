package org.newsgraph.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Entity;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/**
 * Names and relations in the sentences of CoNLL-2004, strictly: a name is right when its place is exactly the marked one and its
 * type is that of the mark (people, organisations, places; the fourth type, "other", is left out); a relation is right when both
 * ends are exactly marked places of the right types and its name is the right one. Every pair of names of the two entities of a
 * fact counts as a prediction. The sentences are read one by one as excerpts, their words with blanks between.
 */
public final class Conll04Measurement implements Measurement {
    private static final Map<String, String> TYPES =
            Map.of("Peop", "ng:Person", "Loc", "ng:Place", "Org", "ng:Organization");

    private final Path file;
    private final Function<Article, ArticleFacts> extraction;
    private final Taxonomy taxonomy;
    private final PairTerms terms = PairTerms.read("/eval/conll04.tsv");

    /**
     * A measurement.
     *
     * @param extraction for excerpts
     */
    public Conll04Measurement(Path file, Function<Article, ArticleFacts> extraction, Taxonomy taxonomy) {
        this.file = file;
        this.extraction = extraction;
        this.taxonomy = taxonomy;
    }

    private record Tallies(Tally names, Tally relations) {
        Tallies plus(Tallies other) {
            return new Tallies(names.plus(other.names), relations.plus(other.relations));
        }
    }

    private record Name(Span span, String type) {}

    @Override
    public String set() {
        return "conll04 " + file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    @Override
    public List<Path> needs() {
        return List.of(file);
    }

    @Override
    public List<Measure> measure() {
        Tallies sum = Conll04Sentence.read(file).parallelStream()
                .map(this::tallies)
                .reduce(new Tallies(Tally.NONE, Tally.NONE), Tallies::plus);
        var measures = new ArrayList<Measure>(sum.relations().measures(set(), "relations"));
        measures.add(Measure.quality(set(), "names F1", sum.names().f1()));
        return measures;
    }

    private Tallies tallies(Conll04Sentence sentence) {
        ArticleFacts facts = extraction.apply(Article.of(sentence.name(), sentence.text(), Optional.empty()));
        var gold = new HashSet<Name>();
        sentence.entities().forEach((span, type) -> {
            if (TYPES.containsKey(type)) {
                gold.add(new Name(span, type));
            }
        });
        var found = new HashSet<Name>();
        for (Entity entity : facts.entities()) {
            type(entity)
                    .ifPresent(
                            type -> names(facts.document(), entity).forEach(span -> found.add(new Name(span, type))));
        }
        return new Tallies(Tally.of(gold, found), Tally.of(sentence.relations(), relations(facts)));
    }

    private Set<Conll04Sentence.Relation> relations(ArticleFacts facts) {
        var relations = new HashSet<Conll04Sentence.Relation>();
        for (PairTerms.Row row : terms.rows()) {
            PairTerms.pairs(row, facts.facts(), taxonomy).forEach(pair -> {
                for (Span subject : names(facts.document(), pair.subject())) {
                    for (Span object : names(facts.document(), pair.object())) {
                        relations.add(new Conll04Sentence.Relation(
                                subject,
                                type(pair.subject()).orElse(""),
                                pair.family(),
                                object,
                                type(pair.object()).orElse("")));
                    }
                }
            });
        }
        return relations;
    }

    /** A country is a place there, not an organisation. */
    private Optional<String> type(Entity entity) {
        return List.of("Peop", "Loc", "Org").stream()
                .filter(type -> taxonomy.isA(entity.type(), TYPES.getOrDefault(type, "")))
                .findFirst();
    }

    private static List<Span> names(Document document, Entity entity) {
        return entity.mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.NAME)
                .map(document::textSpan)
                .toList();
    }
}
