package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.newsgraph.fact.Fact;
import org.newsgraph.text.Span;

/**
 * An event answers when the classes are of one family, or in none, and the triggers overlap; or the classes are of one family and
 * the evidence overlaps by half of the shorter one.
 */
record EventMatch(ArticleGold gold, AgreedTerms terms, FoundArticle article, EventParts parts)
        implements GoldMatch<FoundFact> {
    private static final Set<String> TRIGGER = Set.of("trigger");
    private static final Set<String> TRIGGERS = Set.of("trigger", "otherTriggers");
    private static final double HALF = 0.5;

    @Override
    public List<Difference> differences(GoldRow row, FoundFact found) {
        boolean hit = isAt(found, gold.marks(row, TRIGGERS));
        var differences = new ArrayList<Difference>();
        if (!hasType(row, found.type(), hit)) {
            differences.add(new Difference(Mistake.Cause.WRONG_TYPE, "type is " + found.type()));
        }
        if (!hit && !(found.kind() == Fact.Kind.EVENT && cover(row, found) >= HALF)) {
            differences.add(new Difference(
                    Mistake.Cause.BOUNDS,
                    found.trigger()
                            .map(trigger -> "trigger is \"" + trigger.text() + "\"")
                            .orElse("other words")));
        }
        return differences;
    }

    private boolean hasType(GoldRow row, String type, boolean hit) {
        Set<String> wanted = terms.eventFamilies(row.predicate());
        Set<String> families = terms.eventFamilies(type);
        return row.predicate().equals(type)
                || !Collections.disjoint(wanted, families)
                || hit && (wanted.isEmpty() || families.isEmpty());
    }

    private static boolean isAt(FoundFact found, List<Span> places) {
        return found.trigger()
                .filter(trigger -> places.stream().anyMatch(trigger.span()::overlaps))
                .isPresent();
    }

    private static double cover(GoldRow row, FoundFact found) {
        return found.places().stream()
                .mapToDouble(place -> (double) AgreedWords.common(row.evidence(), place)
                        / Math.min(place.length(), row.words().length()))
                .max()
                .orElse(0);
    }

    @Override
    public double score(GoldRow row, FoundFact found) {
        List<EventParts.Part> wanted = parts.of(row);
        long filled =
                wanted.stream().filter(part -> parts.isFilled(part, found)).count();
        int score =
                1 + (isAt(found, gold.marks(row, TRIGGERS)) ? 2 : 0) + (isAt(found, gold.marks(row, TRIGGER)) ? 1 : 0);
        return score
                + FactPlaces.nearness(row, found)
                + (row.predicate().equals(found.type()) ? 1 : 0)
                + (found.kind() == Fact.Kind.EVENT ? 1 : 0)
                + (wanted.isEmpty() ? 0 : (double) filled / wanted.size());
    }

    @Override
    public List<String> labels(GoldRow row) {
        return List.of();
    }

    @Override
    public boolean isNear(GoldRow row, FoundFact found) {
        return article.isBeside(row.evidence(), found.places());
    }

    @Override
    public boolean isFoundBy(GoldRow row, NearRule rule) {
        return hasType(row, rule.localType(), false);
    }
}
