package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.fact.Fact;

/**
 * A tenure or a change of office answers when the holder agrees, the post in its head noun, and the organisation, unless that is
 * only implied.
 */
record RoleMatch(ArticleGold gold, AgreedWords words, AgreedTerms terms, FoundArticle article)
        implements GoldMatch<FoundFact> {
    private static final String IMPLIED = "(implied)";
    private static final Set<String> POSTS = Set.of("heldPost", "concernsPost", "post", "roleLabel");
    private static final Set<String> BODIES = Set.of("inOrganization", "postIn", "organization");

    @Override
    public List<Difference> differences(GoldRow row, FoundFact found) {
        var differences = new ArrayList<Difference>();
        if (isEvent(found) && terms.tenureOf(found.type()).isEmpty()) {
            differences.add(new Difference(Mistake.Cause.WRONG_TYPE, "type is " + found.type()));
        }
        List<FoundFact.Argument> holders = holders(found);
        if (holders.stream().noneMatch(holder -> gold.same(row.subject(), holder))) {
            differences.add(FactPlaces.argument("holder", holders));
        }
        Set<String> nouns = nouns(row.value("post"));
        if (texts(found).stream().noneMatch(text -> AgreedWords.meet(nouns, words.headWords(text)))) {
            differences.add(FactPlaces.argument("post", found.in(POSTS)));
        }
        String body = row.value("org");
        if (isSaid(body) && bodies(found).noneMatch(argument -> gold.same(body, argument, false))) {
            differences.add(FactPlaces.argument("organization", found.in(BODIES)));
        }
        return differences;
    }

    private static boolean isSaid(String body) {
        return !body.isEmpty() && !body.contains(IMPLIED);
    }

    private static boolean isEvent(FoundFact found) {
        return found.kind() == Fact.Kind.EVENT;
    }

    private static List<FoundFact.Argument> holders(FoundFact found) {
        return Stream.of(Set.of("holder", "personConcerned"), Set.of("patient"), Set.of("agent"))
                .map(found::in)
                .filter(holders -> !holders.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<FoundFact.Argument> bodies(FoundFact found) {
        return Stream.concat(found.in(BODIES).stream(), found.in(POSTS).stream());
    }

    /** What says the post. */
    private static List<String> texts(FoundFact found) {
        Stream<String> posts = found.in(POSTS).stream().flatMap(post -> post.names().stream());
        Stream<String> trigger = isEvent(found) ? Stream.empty() : found.trigger().map(FoundFact.Words::text).stream();
        return Stream.concat(posts, trigger).toList();
    }

    private Set<String> nouns(String post) {
        var nouns = new HashSet<>(words.headWords(AgreedWords.bare(post)));
        AgreedWords.brackets(post).forEach(inner -> nouns.addAll(words.headWords(inner)));
        return nouns;
    }

    @Override
    public double score(GoldRow row, FoundFact found) {
        Set<String> post = words.words(row.value("post"));
        double alike = texts(found).stream()
                .mapToDouble(text -> AgreedWords.shared(post, words.words(text)))
                .max()
                .orElse(0);
        return (isEvent(found) ? 1 : 2) + FactPlaces.nearness(row, found) + alike;
    }

    @Override
    public List<String> labels(GoldRow row) {
        String body = row.value("org");
        return isSaid(body) ? List.of(row.subject(), body) : List.of(row.subject());
    }

    @Override
    public boolean isNear(GoldRow row, FoundFact found) {
        return article.isBeside(row.evidence(), found.places());
    }

    @Override
    public boolean isFoundBy(GoldRow row, NearRule rule) {
        return GoldKind.POST_TENURE.equals(rule.localType())
                || !terms.tenureOf(rule.localType()).isEmpty();
    }
}
