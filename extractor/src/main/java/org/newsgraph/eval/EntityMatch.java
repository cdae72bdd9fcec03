package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.newsgraph.text.Span;

/** An entity answers when their coarse classes agree and one of its names or descriptions meets a gold name. */
record EntityMatch(ArticleGold gold, AgreedWords words, AgreedTerms terms) implements GoldMatch<FoundEntity> {
    private static final double HALF = 0.5;

    @Override
    public List<Difference> differences(GoldRow row, FoundEntity found) {
        var differences = new ArrayList<Difference>();
        Set<String> wanted = terms.classes(row.object().split(" \\| ", -1)[0]);
        if (Collections.disjoint(wanted, terms.classes(found.type()))) {
            differences.add(new Difference(Mistake.Cause.WRONG_TYPE, found.name() + " is " + found.type()));
        }
        if (hits(row, found).isEmpty()) {
            differences.add(new Difference(Mistake.Cause.NAME_NOT_FOUND, "\"" + found.name() + "\" has other bounds"));
        }
        return differences;
    }

    private List<Span> hits(GoldRow row, FoundEntity found) {
        List<Span> mine = found.descriptions();
        return gold.named(row.subject()).stream()
                .filter(place -> mine.stream().anyMatch(span -> words.meet(gold.text(), span, place)))
                .toList();
    }

    @Override
    public double score(GoldRow row, FoundEntity found) {
        List<Span> hits = hits(row, found);
        double share = found.descriptions().stream()
                .flatMapToDouble(mine -> hits.stream().mapToDouble(hit -> AgreedWords.share(mine, hit)))
                .max()
                .orElse(0);
        double part = (double) hits.size() / gold.named(row.subject()).size() / 2;
        return share + part + (hits.contains(row.evidence()) ? HALF : 0);
    }

    @Override
    public List<String> labels(GoldRow row) {
        return List.of();
    }

    @Override
    public boolean isNear(GoldRow row, FoundEntity found) {
        return found.places().stream()
                .anyMatch(mine -> gold.named(row.subject()).stream().anyMatch(mine::overlaps));
    }

    @Override
    public boolean isFoundBy(GoldRow row, NearRule rule) {
        return false;
    }
}
