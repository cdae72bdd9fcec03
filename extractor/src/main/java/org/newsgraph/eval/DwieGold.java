package org.newsgraph.eval;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.json.JsonObject;
import org.newsgraph.text.Span;

/**
 * The answers of one article of DWIE as {@code score_dwie.py} takes them: pairs of concepts in a family of relations, a demonym
 * counting as its country. A place means the concept of the shortest marked mention that it overlaps.
 */
final class DwieGold {
    static final Set<String> FIELDS = Set.of("id", "text", "mentions", "concepts", "relations");

    private static final String ADJECTIVE = "-x";
    private static final String AFFILIATION = "affiliation";
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("member_of", AFFILIATION),
            Map.entry("head_of", AFFILIATION),
            Map.entry("head_of_state", AFFILIATION),
            Map.entry("head_of_gov", AFFILIATION),
            Map.entry("minister_of", AFFILIATION),
            Map.entry("agent_of", AFFILIATION),
            Map.entry("spokesperson_of", AFFILIATION),
            Map.entry("agency_of", AFFILIATION),
            Map.entry("ministry_of", AFFILIATION),
            Map.entry("citizen_of", "citizen"),
            Map.entry("based_in0", "based"),
            Map.entry("in0", "in"));

    /** Two concepts, by their numbers. */
    record Relation(int subject, String family, int object) {}

    /** A marked place and the concept it means. */
    record Marked(Span span, int concept) {}

    private final Map<Integer, Integer> countries = new HashMap<>();
    private final Set<Relation> relations = new HashSet<>();
    private final List<Marked> mentions;

    DwieGold(Item item) {
        List<JsonObject> all = Json.objects(item, "relations");
        for (JsonObject relation : all) {
            if (Json.text(relation, "p").equals("gpe0")) {
                countries.put(Json.number(relation.get("s")), Json.number(relation.get("o")));
            }
        }
        for (JsonObject relation : all) {
            String name = Json.text(relation, "p");
            String family = FAMILIES.get(
                    name.endsWith(ADJECTIVE) ? name.substring(0, name.length() - ADJECTIVE.length()) : name);
            if (family != null) {
                relations.add(new Relation(
                        country(Json.number(relation.get("s"))), family, country(Json.number(relation.get("o")))));
            }
        }
        mentions = Json.objects(item, "mentions").stream()
                .map(mention -> new Marked(
                        new Span(Json.number(mention.get("begin")), Json.number(mention.get("end"))),
                        Json.number(mention.get("concept"))))
                .sorted(Comparator.comparing(mention -> mention.span().length()))
                .toList();
    }

    Set<Relation> relations() {
        return relations;
    }

    List<Marked> mentions() {
        return mentions;
    }

    /** What a prediction says of concepts; nothing when it speaks of something that is not marked. */
    Optional<Relation> relation(DwiePredictor.Prediction prediction) {
        return concept(prediction.subject())
                .flatMap(subject -> concept(prediction.object())
                        .filter(object -> !object.equals(subject))
                        .map(object -> new Relation(subject, prediction.family(), object)));
    }

    /** The concept, a country for its demonym, that a place means. */
    Optional<Integer> concept(Span place) {
        return mentions.stream()
                .filter(mention -> mention.span().overlaps(place))
                .map(mention -> country(mention.concept()))
                .findFirst();
    }

    private int country(int concept) {
        return countries.getOrDefault(concept, concept);
    }
}
