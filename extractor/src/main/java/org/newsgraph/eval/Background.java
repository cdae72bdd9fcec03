package org.newsgraph.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.newsgraph.fact.Argument;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Entity;
import org.newsgraph.fact.Fact;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Taxonomy;

/** What a reader would add to an article from general knowledge, or by guessing: good for comparisons, not for a graph. */
final class Background {
    /** The share of all mentions of countries from which on one is as good as the only one. */
    private static final double HARDLY_OTHERS = 0.9;

    private final ArticleFacts facts;
    private final Taxonomy taxonomy;
    private final Lexicon seats;
    private final Lexicon statePosts;
    private final List<Entity> countries;

    Background(ArticleFacts facts, Taxonomy taxonomy, Lexicons lexicons) {
        this.facts = facts;
        this.taxonomy = taxonomy;
        this.seats = lexicons.expect("background/seats");
        this.statePosts = lexicons.expect("background/state-posts");
        this.countries = facts.entities().stream()
                .filter(entity -> taxonomy.isA(entity.type(), "ng:Country"))
                .toList();
    }

    /** Pairs of the source that a row names, or none when it names another. */
    Stream<Pair> pairs(PairTerms.Row row, Set<Pair> known) {
        return switch (row.found()) {
            case "seat" ->
                facts.entities().stream()
                        .flatMap(entity -> seat(entity).stream().flatMap(country -> pair(row, entity, country)));
            case "name" ->
                facts.entities().stream()
                        .flatMap(entity -> countries.stream()
                                .filter(country -> holds(entity, country))
                                .flatMap(country -> pair(row, entity, country)));
            case "state post" ->
                facts.facts().stream()
                        .filter(this::isStatePostAlone)
                        .flatMap(fact -> PairTerms.entities(fact, row.subjectRole()))
                        .flatMap(holder -> mainCountry().stream().flatMap(country -> pair(row, holder, country)));
            case "nearest country" ->
                open(row, known)
                        .flatMap(entity ->
                                nearestCountry(entity).stream().flatMap(country -> pair(row, entity, country)));
            case "only country" ->
                open(row, known)
                        .flatMap(entity -> mainCountry().filter(this::isHardlyWithOthers).stream()
                                .flatMap(country -> pair(row, entity, country)));
            default -> Stream.empty();
        };
    }

    /** The named entities that have no country yet, and of which nobody knows one. */
    private Stream<Entity> open(PairTerms.Row row, Set<Pair> known) {
        return facts.entities().stream()
                .filter(Entity::isNamed)
                .filter(entity -> known.stream()
                        .noneMatch(pair ->
                                pair.subject().equals(entity) && pair.family().equals(row.family())))
                .filter(entity -> seatName(entity).isEmpty());
    }

    private Stream<Pair> pair(PairTerms.Row row, Entity subject, Entity object) {
        return row.accepts(subject, object, taxonomy)
                ? Stream.of(new Pair(subject, row.family(), object))
                : Stream.empty();
    }

    /** Does a name of the one stand inside a name of the other? */
    private static boolean holds(Entity outer, Entity inner) {
        return outer.mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.NAME)
                .anyMatch(mention -> inner.mentions().stream()
                        .anyMatch(other -> other.sentence() == mention.sentence()
                                && mention.tokens().contains(other.tokens())
                                && other.tokens().length() < mention.tokens().length()));
    }

    /** The country of the article that a place or body is known to belong to. */
    private Optional<Entity> seat(Entity entity) {
        return seatName(entity)
                .flatMap(name -> countries.stream()
                        .filter(country -> names(country).contains(name))
                        .findFirst());
    }

    private Optional<String> seatName(Entity entity) {
        return names(entity).stream()
                .flatMap(name -> seats.feature(name, "country").stream())
                .findFirst();
    }

    /** What it is called in the article and in the gazetteers. */
    private static Set<String> names(Entity entity) {
        var names = new TreeSet<String>(entity.aliases());
        names.add(entity.name());
        for (Mention mention : entity.mentions()) {
            mention.feature("canonical").ifPresent(names::add);
            mention.feature("place").ifPresent(names::add);
        }
        return names;
    }

    private boolean isStatePostAlone(Fact fact) {
        return fact.type().equals("ng:PostTenure")
                && fact.arguments().stream()
                        .noneMatch(argument -> argument.role().equals("ng:inOrganization"))
                && fact.arguments().stream()
                        .anyMatch(argument -> argument.role().equals("ng:heldPost")
                                && argument instanceof Argument.OfEntity filled
                                && isStatePost(filled.entity().name()));
    }

    private boolean isStatePost(String post) {
        String lower = post.toLowerCase(Locale.ROOT);
        return statePosts.entries().keySet().stream()
                .anyMatch(entry -> lower.equals(entry) || lower.endsWith(" " + entry));
    }

    /** The country that is mentioned most, the first of several. */
    private Optional<Entity> mainCountry() {
        return countries.stream()
                .max(Comparator.comparingInt(Background::weight)
                        .thenComparing(country -> country.mentions().get(0), Comparator.reverseOrder()));
    }

    private boolean isHardlyWithOthers(Entity country) {
        int all = countries.stream().mapToInt(Background::weight).sum();
        return weight(country) >= HARDLY_OTHERS * all;
    }

    /** The country that is named last before something is mentioned first; for what stands before all, the main one. */
    private Optional<Entity> nearestCountry(Entity entity) {
        Mention first = entity.mentions().get(0);
        return countries.stream()
                .flatMap(country -> country.mentions().stream()
                        .filter(mention ->
                                mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.DEMONYM)
                        .filter(mention -> mention.compareTo(first) < 0)
                        .map(mention -> Map.entry(mention, country)))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .or(this::mainCountry);
    }

    private static int weight(Entity entity) {
        return (int) entity.mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.DEMONYM)
                .count();
    }
}
