package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.newsgraph.text.Span;

/**
 * A statement answers when the speaker agrees, and of the words of the content enough: F1 of at least a half, or any, if the cues
 * overlap.
 */
record StatementMatch(ArticleGold gold, AgreedWords words, AgreedTerms terms, FoundArticle article)
        implements GoldMatch<FoundFact> {
    private static final String STATEMENT = "Statement";
    private static final Set<String> SPEAKER = Set.of("speaker");
    private static final Set<String> CUE = Set.of("cue");
    private static final double ENOUGH = 0.5;

    @Override
    public List<Difference> differences(GoldRow row, FoundFact found) {
        List<FoundFact.Argument> speakers = found.in(SPEAKER);
        var differences = new ArrayList<Difference>();
        boolean nobody = words.isUnnamed(row.subject()) && speakers.isEmpty();
        if (!nobody && speakers.stream().noneMatch(speaker -> gold.same(row.subject(), speaker))) {
            differences.add(new Difference(
                    Mistake.Cause.ATTRIBUTION,
                    FactPlaces.argument("speaker", speakers).told()));
        }
        double overlap = overlap(row, found);
        if (overlap < ENOUGH && !(hasCue(row, found) && overlap > 0)) {
            differences.add(new Difference(
                    Mistake.Cause.BOUNDS,
                    found.content()
                            .map(content -> "content is \"" + content.text() + "\"")
                            .orElse("no content")));
        }
        return differences;
    }

    /** F1 of words. */
    private double overlap(GoldRow row, FoundFact found) {
        return found.content()
                .map(FoundFact.Words::span)
                .filter(row.evidence()::overlaps)
                .map(content -> overlap(row.evidence(), content))
                .orElse(0.0);
    }

    private double overlap(Span wanted, Span content) {
        int both = count(new Span(Math.max(wanted.start(), content.start()), Math.min(wanted.end(), content.end())));
        return both == 0 ? 0 : 2.0 * both / (count(content) + count(wanted));
    }

    private int count(Span span) {
        return AgreedWords.count(gold.text().substring(span.start(), span.end()));
    }

    private boolean hasCue(GoldRow row, FoundFact found) {
        return found.trigger()
                .filter(trigger -> gold.marks(row, CUE).stream().anyMatch(trigger.span()::overlaps))
                .isPresent();
    }

    @Override
    public double score(GoldRow row, FoundFact found) {
        return overlap(row, found) + (hasCue(row, found) ? 1 : 0);
    }

    @Override
    public List<String> labels(GoldRow row) {
        return List.of(row.subject());
    }

    @Override
    public boolean isNear(GoldRow row, FoundFact found) {
        return article.isBeside(row.evidence(), found.places());
    }

    @Override
    public boolean isFoundBy(GoldRow row, NearRule rule) {
        return !Collections.disjoint(terms.eventFamilies(STATEMENT), terms.eventFamilies(rule.localType()));
    }
}
