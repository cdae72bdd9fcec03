package org.newsgraph.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonNull;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.newsgraph.fact.Argument;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Claim;
import org.newsgraph.fact.Entity;
import org.newsgraph.fact.Fact;
import org.newsgraph.fact.Factuality;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/** The facts of an item in the terms of the office-change scorer. */
final class SuccessionPredictions {
    private static final Set<String> CHANGES =
            Set.of("ng:Appointment", "ng:Dismissal", "ng:Resignation", "ng:Election", "ng:Retirement", "ng:Nomination");

    private static final Set<String> BEGINNINGS = Set.of("Appointment", "Election", "Nomination");

    private static final Set<String> STATES = Set.of("Tenure", "Membership");

    private final ArticleFacts facts;
    private final Document document;

    SuccessionPredictions(ArticleFacts facts) {
        this.facts = facts;
        this.document = facts.document();
    }

    List<JsonObject> facts() {
        Map<String, JsonObject> distinct = new LinkedHashMap<>();
        for (Fact fact : facts.facts()) {
            predictions(fact).forEach(one -> distinct.merge(key(one), one, SuccessionPredictions::dated));
        }
        return List.copyOf(distinct.values());
    }

    /** One fact for each kind, person and post, or organisation. */
    private static String key(JsonObject prediction) {
        String object = prediction.get("type").getAsString().value().equals("Membership") ? "organization" : "post";
        return Stream.of("type", "person", object, "factuality")
                .map(slot -> Optional.ofNullable(prediction.get(slot))
                        .map(String::valueOf)
                        .orElse(""))
                .collect(Collectors.joining("|"))
                .toLowerCase(Locale.ROOT);
    }

    private static JsonObject dated(JsonObject first, JsonObject second) {
        return first.get("date").isNull() ? second : first;
    }

    private List<JsonObject> predictions(Fact fact) {
        if (CHANGES.contains(fact.type())) {
            return of(fact, fact.type().substring(3), "ng:personConcerned");
        }
        if (fact.predicate().filter("ng:replaced"::equals).isPresent()
                && fact.trigger().isPresent()) {
            return of(fact, "Succession", "ng:subject");
        }
        boolean said =
                argument(fact, "ng:holder").flatMap(Argument.OfEntity::span).isPresent();
        if (fact.type().equals("ng:PostTenure") && said) {
            return of(fact, "Tenure", "ng:holder");
        }
        boolean person = entity(fact, "ng:holder")
                .filter(e -> e.type().equals("ng:Person"))
                .isPresent();
        boolean known = entity(fact, "ng:inOrganization").isPresent()
                && fact.tenure().filter("unknown"::equals).isEmpty();
        return fact.type().equals("ng:Membership") && person && known ? of(fact, "Membership", "ng:holder") : List.of();
    }

    /** One prediction for each person and each post of a fact. */
    private List<JsonObject> of(Fact fact, String type, String personRole) {
        List<Entity> posts = Stream.concat(entities(fact, "ng:concernsPost"), entities(fact, "ng:heldPost"))
                .distinct()
                .toList();
        List<Optional<Entity>> each = posts.isEmpty()
                ? List.of(Optional.empty())
                : posts.stream().map(Optional::of).toList();
        return fact.arguments().stream()
                .filter(argument -> argument.role().equals(personRole))
                .filter(Argument.OfEntity.class::isInstance)
                .map(Argument.OfEntity.class::cast)
                .filter(person -> isTold(person.entity()))
                .flatMap(person -> each.stream().map(post -> prediction(fact, type, person, post)))
                .toList();
    }

    private JsonObject prediction(Fact fact, String type, Argument.OfEntity holder, Optional<Entity> post) {
        Entity person = holder.entity();
        Claim claim = fact.claims().get(0);
        var json = new JsonObject();
        json.put("type", type);
        json.put("person", person.isNamed() ? slot(person) : plain(holder));
        post.ifPresent(p -> json.put("post", p.name()));
        post.flatMap(Entity::postIn)
                .or(() -> entity(fact, "ng:inOrganization"))
                .ifPresent(o -> json.put("organization", slot(o)));
        entity(fact, "ng:agent").ifPresent(agent -> json.put("agent", slot(agent)));
        predecessor(fact, type, person).ifPresent(p -> json.put("predecessor", slot(p)));
        fact.time()
                .flatMap(time -> STATES.contains(type) ? date(time) : point(time))
                .ifPresentOrElse(date -> json.put("date", date), () -> json.put("date", JsonNull.instance));
        fact.tenure().ifPresent(status -> json.put("status", status));
        json.put("factuality", factuality(claim).code());
        claim.claimant().ifPresent(claimant -> json.put("attributed_to", slot(claimant)));
        json.put("foundBy", claim.foundBy());
        return json;
    }

    /** Is it more than a pronoun that may mean anything? */
    private static boolean isTold(Entity entity) {
        return entity.type().equals("ng:Person")
                || entity.mentions().stream().anyMatch(mention -> mention.kind() != Mention.Kind.PRONOUN);
    }

    /** What a paper reports is second-hand, and so no more than probable. */
    private static Factuality factuality(Claim claim) {
        boolean reported = claim.claimant()
                .filter(claimant -> claimant.type().equals("ng:MediaOrganization"))
                .isPresent();
        return reported ? claim.factuality().atMost(Factuality.Certainty.PROBABLE) : claim.factuality();
    }

    private static Optional<Argument.OfEntity> argument(Fact fact, String role) {
        return fact.arguments().stream()
                .filter(argument -> argument.role().equals(role))
                .filter(Argument.OfEntity.class::isInstance)
                .map(Argument.OfEntity.class::cast)
                .findFirst();
    }

    private static Optional<Entity> entity(Fact fact, String role) {
        return argument(fact, role).map(Argument.OfEntity::entity);
    }

    private static Stream<Entity> entities(Fact fact, String role) {
        return fact.arguments().stream()
                .filter(argument -> argument.role().equals(role))
                .filter(Argument.OfEntity.class::isInstance)
                .map(argument -> ((Argument.OfEntity) argument).entity());
    }

    private Optional<Entity> predecessor(Fact fact, String type, Entity person) {
        if (type.equals("Succession")) {
            return entity(fact, "ng:object");
        }
        if (!BEGINNINGS.contains(type)) {
            return Optional.empty();
        }
        return facts.facts().stream()
                .filter(other -> other.predicate().filter("ng:replaced"::equals).isPresent())
                .filter(other ->
                        entity(other, "ng:subject").filter(person::equals).isPresent())
                .flatMap(other -> entity(other, "ng:object").stream())
                .findFirst();
    }

    /** Somebody without a name, by the first words that are no possessive. */
    private JsonObject plain(Argument.OfEntity argument) {
        return argument.entity().mentions().stream()
                .filter(mention ->
                        !document.sentence(mention).token(mention.head()).xpos().endsWith("$"))
                .findFirst()
                .map(this::slot)
                .orElseGet(() -> slot(argument.entity()));
    }

    private JsonObject slot(Mention mention) {
        var json = new JsonObject();
        json.put("text", document.text(mention));
        Span span = document.article().codePoints(document.textSpan(mention));
        json.put("start", JsonNumber.value(span.start()));
        json.put("end", JsonNumber.value(span.end()));
        return json;
    }

    /** The entity by its best name, and where that stands. */
    private JsonObject slot(Entity entity) {
        var json = new JsonObject();
        json.put("text", entity.name());
        List<Mention> mentions = entity.mentions();
        mentions.stream()
                .min(Comparator.comparing(
                        (Mention mention) -> !document.text(mention).equals(entity.name())))
                .ifPresent(mention -> {
                    Span span = document.article().codePoints(document.textSpan(mention));
                    json.put("start", JsonNumber.value(span.start()));
                    json.put("end", JsonNumber.value(span.end()));
                });
        return json;
    }

    /** A time at the precision that was stated: a day, a month, a year, or an interval. */
    static Optional<String> date(TimeValue time) {
        boolean bounded =
                time.beginsNotAfter().isPresent() || time.endsNotBefore().isPresent();
        if (!bounded) {
            return within(time.beginsNotBefore(), time.endsNotAfter());
        }
        String first = within(time.beginsNotBefore(), time.beginsNotAfter()).orElse("..");
        String last = within(time.endsNotBefore(), time.endsNotAfter()).orElse("..");
        return first.equals("..") && last.equals("..") ? Optional.empty() : Optional.of(first + "/" + last);
    }

    /** What happens at one time has no beginning and end of its own. */
    private static Optional<String> point(TimeValue time) {
        return time.beginsNotAfter().isEmpty() && time.endsNotBefore().isEmpty()
                ? date(time)
                : within(time.beginsNotBefore(), time.beginsNotAfter())
                        .or(() -> within(time.endsNotBefore(), time.endsNotAfter()));
    }

    private static Optional<String> within(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isEmpty() || last.isEmpty()) {
            return first.map(day -> day + "/..").or(() -> last.map(day -> "../" + day));
        }
        LocalDate from = first.get();
        LocalDate to = last.get();
        if (from.equals(to)) {
            return Optional.of(from.toString());
        }
        if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))) {
            return Optional.of(from.toString().substring(0, 7));
        }
        boolean years = from.getDayOfYear() == 1 && to.getMonthValue() == 12 && to.getDayOfMonth() == 31;
        if (years) {
            return Optional.of(from.getYear() == to.getYear() ? year(from) : year(from) + "/" + year(to));
        }
        return Optional.of(from + "/" + to);
    }

    private static String year(LocalDate day) {
        return day.toString().substring(0, 4);
    }
}
