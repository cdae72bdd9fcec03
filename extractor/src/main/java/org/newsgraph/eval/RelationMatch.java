package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A membership, relation or attribute answers when the predicates are of one family and both ends agree in the order that the
 * predicates tell; a literal agrees by its numbers, or by more than half of its words if it has none.
 */
record RelationMatch(ArticleGold gold, AgreedWords words, AgreedTerms terms, FoundArticle article)
        implements GoldMatch<FoundFact> {
    private static final String MEMBER = "memberOf";
    private static final double HALF = 0.5;
    private static final Set<String> LEFT = Set.of("subject", "holder");
    private static final Set<String> RIGHT = Set.of("object", "value", "inOrganization");

    @Override
    public List<Difference> differences(GoldRow row, FoundFact found) {
        String predicate = found.predicate().orElse(MEMBER);
        Set<Boolean> directions = terms.directions(wanted(row), predicate);
        var differences = new ArrayList<Difference>();
        if (directions.isEmpty()) {
            differences.add(new Difference(Mistake.Cause.WRONG_TYPE, "predicate is " + predicate));
        }
        differences.addAll(
                (directions.isEmpty() ? Stream.of(false) : directions.stream().sorted())
                        .map(turned -> ends(row, found, turned))
                        .min(Comparator.comparingInt(List::size))
                        .orElse(List.of()));
        return differences;
    }

    private static String wanted(GoldRow row) {
        return row.kind() == GoldKind.MEMBERSHIP ? MEMBER : row.predicate();
    }

    private List<Difference> ends(GoldRow row, FoundFact found, boolean turned) {
        List<FoundFact.Argument> subjects = found.in(turned ? RIGHT : LEFT);
        List<FoundFact.Argument> objects = found.in(turned ? LEFT : RIGHT);
        var differences = new ArrayList<Difference>();
        if (subjects.stream().noneMatch(subject -> gold.same(row.subject(), subject))) {
            differences.add(FactPlaces.argument("subject", subjects));
        }
        if (objects.stream().noneMatch(object -> agrees(row, object))) {
            differences.add(FactPlaces.argument("object", objects));
        }
        return differences;
    }

    private boolean agrees(GoldRow row, FoundFact.Argument argument) {
        if (gold.same(row.object(), argument)) {
            return true;
        }
        return row.kind() == GoldKind.ATTRIBUTE
                && Stream.concat(argument.saying().stream(), argument.names().stream())
                        .anyMatch(said -> saysSame(row.object(), said));
    }

    private boolean saysSame(String wanted, String said) {
        Set<Double> numbers = words.numbers().in(wanted);
        if (!numbers.isEmpty()) {
            return words.numbers().in(said).stream().anyMatch(numbers::contains);
        }
        Set<String> mine = words.words(said);
        return AgreedWords.shared(words.words(wanted), mine) > HALF
                || AgreedWords.shared(words.words(AgreedWords.bare(wanted)), mine) > HALF;
    }

    @Override
    public double score(GoldRow row, FoundFact found) {
        boolean sameKind = GoldKind.of(found, terms) == row.kind();
        boolean samePredicate = row.predicate().equals(found.predicate().orElse(MEMBER));
        return 1 + FactPlaces.nearness(row, found) + (sameKind ? 1 : 0) + (samePredicate ? 1 : 0);
    }

    @Override
    public List<String> labels(GoldRow row) {
        return List.of(row.subject(), row.object());
    }

    @Override
    public boolean isNear(GoldRow row, FoundFact found) {
        return article.isBeside(row.evidence(), found.places());
    }

    @Override
    public boolean isFoundBy(GoldRow row, NearRule rule) {
        Optional<String> predicate =
                GoldKind.MEMBERSHIPS.contains(rule.localType()) ? Optional.of(MEMBER) : rule.localPredicate();
        return predicate
                .filter(name -> !terms.directions(wanted(row), name).isEmpty())
                .isPresent();
    }
}
