package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was found in an article beside what people wrote down for it. */
final class ArticleComparison {
    private final ArticleGold gold;
    private final FoundArticle article;
    private final AgreedTerms terms;
    private final AgreedWords words;
    private final EventParts parts;
    private final KindMatching<FoundEntity> entities;
    private final List<KindMatching<FoundFact>> facts = new ArrayList<>();

    ArticleComparison(ArticleGold gold, FoundArticle article, AgreedTerms terms, AgreedWords words) {
        this.gold = gold;
        this.article = article;
        this.terms = terms;
        this.words = words;
        this.parts = new EventParts(gold, words, terms);
        this.entities = KindMatching.of(
                GoldKind.ENTITY, gold.rows(GoldKind.ENTITY), article.entities(), List.of(), entityMatch());
        for (GoldKind kind : GoldKind.values()) {
            if (kind != GoldKind.ENTITY) {
                facts.add(KindMatching.of(
                        kind, gold.rows(kind), found(List.of(kind)), found(kind.standIns()), match(kind)));
            }
        }
    }

    private List<FoundFact> found(List<GoldKind> kinds) {
        return article.facts().stream()
                .filter(fact -> kinds.contains(GoldKind.of(fact, terms)))
                .toList();
    }

    ArticleGold gold() {
        return gold;
    }

    FoundArticle article() {
        return article;
    }

    KindMatching<FoundEntity> entities() {
        return entities;
    }

    /** The matchings of all kinds of facts, in the order of the kinds. */
    List<KindMatching<FoundFact>> facts() {
        return List.copyOf(facts);
    }

    /** All matchings, in the order of the kinds. */
    List<KindMatching<? extends Found>> all() {
        return Stream.<KindMatching<? extends Found>>concat(Stream.of(entities), facts.stream())
                .toList();
    }

    EntityMatch entityMatch() {
        return new EntityMatch(gold, words, terms);
    }

    /**
     * When a find answers a fact.
     *
     * @param kind not {@link GoldKind#ENTITY}
     */
    GoldMatch<FoundFact> match(GoldKind kind) {
        return switch (kind) {
            case ROLE -> new RoleMatch(gold, words, terms, article);
            case MEMBERSHIP, RELATION, ATTRIBUTE -> new RelationMatch(gold, words, terms, article);
            case EVENT -> new EventMatch(gold, terms, article, parts);
            case STATEMENT -> new StatementMatch(gold, words, terms, article);
            case ENTITY -> throw new IllegalArgumentException("an entity is no fact");
        };
    }

    /** What of a fact that was found the find tells otherwise. */
    List<GoldMatch.Difference> toldOtherwise(GoldRow row, FoundFact fact) {
        return new Retelling(gold, words, terms, parts).differences(row, fact);
    }

    /** Has any entity of ours a mention or a name that means a label? */
    List<FoundEntity> meaning(String label) {
        return article.entities().stream()
                .filter(entity ->
                        entity.mentions().stream().anyMatch(mention -> gold.same(label, entity.asArgument(mention))))
                .toList();
    }
}
