package org.newsgraph.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Entity;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/** What was found in a sentence, in the terms of CoNLL-2004: {@link Conll04Measurement} says which. */
record Conll04Finds(ArticleFacts facts, Taxonomy taxonomy, PairTerms terms) {
    private static final Map<String, String> TYPES =
            Map.of("Peop", "ng:Person", "Loc", "ng:Place", "Org", "ng:Organization");

    /** A name at an exact place, UTF-16 offsets. */
    record Name(Span span, String type) {}

    static PairTerms shipped() {
        return PairTerms.read("/eval/conll04.tsv");
    }

    /** The names that people marked and that count. */
    static Set<Name> marked(Conll04Sentence sentence) {
        var marked = new HashSet<Name>();
        sentence.entities().forEach((span, type) -> {
            if (TYPES.containsKey(type)) {
                marked.add(new Name(span, type));
            }
        });
        return marked;
    }

    Set<Name> names() {
        var found = new HashSet<Name>();
        for (Entity entity : facts.entities()) {
            type(entity)
                    .ifPresent(
                            type -> names(facts.document(), entity).forEach(span -> found.add(new Name(span, type))));
        }
        return found;
    }

    Set<Conll04Sentence.Relation> relations() {
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
