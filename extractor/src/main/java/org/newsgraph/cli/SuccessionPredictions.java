package org.newsgraph.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNull;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.newsgraph.fact.Argument;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Claim;
import org.newsgraph.fact.Entity;
import org.newsgraph.fact.Fact;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/** The facts of an item in the terms of the office-change scorer. */
final class SuccessionPredictions {
    private static final Set<String> CHANGES =
            Set.of("ng:Appointment", "ng:Dismissal", "ng:Resignation", "ng:Election", "ng:Retirement", "ng:Nomination");

    private final ArticleFacts facts;
    private final Document document;

    SuccessionPredictions(ArticleFacts facts) {
        this.facts = facts;
        this.document = facts.document();
    }

    JsonArray facts() {
        var found = new JsonArray();
        for (Fact fact : facts.facts()) {
            prediction(fact).ifPresent(found::add);
        }
        return found;
    }

    private Optional<JsonObject> prediction(Fact fact) {
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
        return fact.type().equals("ng:Membership") && person ? of(fact, "Membership", "ng:holder") : Optional.empty();
    }

    private Optional<JsonObject> of(Fact fact, String type, String personRole) {
        Optional<Entity> person = entity(fact, personRole);
        if (person.filter(SuccessionPredictions::isTold).isEmpty()) {
            return Optional.empty();
        }
        Optional<Entity> post = entity(fact, "ng:concernsPost")
                .or(() -> entity(fact, "ng:heldPost"))
                .or(() -> type.equals("Succession") ? sharedPost(fact) : Optional.empty());
        Claim claim = fact.claims().get(0);
        var json = new JsonObject();
        json.put("type", type);
        json.put("person", slot(person.get()));
        post.ifPresent(p -> json.put("post", p.name()));
        post.flatMap(Entity::postIn)
                .or(() -> entity(fact, "ng:inOrganization"))
                .ifPresent(o -> json.put("organization", slot(o)));
        entity(fact, "ng:agent").ifPresent(agent -> json.put("agent", slot(agent)));
        predecessor(fact, type, person.get()).ifPresent(p -> json.put("predecessor", slot(p)));
        fact.time()
                .flatMap(SuccessionPredictions::date)
                .ifPresentOrElse(date -> json.put("date", date), () -> json.put("date", JsonNull.instance));
        fact.tenure().ifPresent(status -> json.put("status", status));
        json.put("factuality", claim.factuality().code());
        claim.claimant().ifPresent(claimant -> json.put("attributed_to", slot(claimant)));
        return Optional.of(json);
    }

    /** Is it more than a pronoun that may mean anything? */
    private static boolean isTold(Entity entity) {
        return entity.type().equals("ng:Person")
                || entity.mentions().stream().anyMatch(mention -> mention.kind() != Mention.Kind.PRONOUN);
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

    /** The post of the tenure that the succession began. */
    private Optional<Entity> sharedPost(Fact succession) {
        Optional<Entity> incoming = entity(succession, "ng:subject");
        return facts.facts().stream()
                .filter(fact -> fact.type().equals("ng:PostTenure")
                        && entity(fact, "ng:holder").equals(incoming))
                .filter(fact -> fact.arguments().stream().anyMatch(a -> a.role().equals("ng:previousTenure")))
                .flatMap(fact -> entity(fact, "ng:heldPost").stream())
                .findFirst();
    }

    private Optional<Entity> predecessor(Fact fact, String type, Entity person) {
        if (type.equals("Succession")) {
            return entity(fact, "ng:object");
        }
        return facts.facts().stream()
                .filter(other -> other.predicate().filter("ng:replaced"::equals).isPresent())
                .filter(other ->
                        entity(other, "ng:subject").filter(person::equals).isPresent())
                .flatMap(other -> entity(other, "ng:object").stream())
                .findFirst();
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
        if (time.day().isPresent()) {
            return time.day().map(LocalDate::toString);
        }
        Optional<LocalDate> first = time.beginsNotBefore();
        Optional<LocalDate> last = time.endsNotAfter();
        if (first.isPresent() && last.isPresent()) {
            boolean years = first.get().getDayOfYear() == 1
                    && last.get().getMonthValue() == 12
                    && last.get().getDayOfMonth() == 31;
            boolean month = first.get().getDayOfMonth() == 1
                    && last.get().equals(first.get().plusMonths(1).minusDays(1));
            if (month) {
                return Optional.of(first.get().toString().substring(0, 7));
            }
            if (years) {
                return Optional.of(
                        first.get().getYear() == last.get().getYear()
                                ? Integer.toString(first.get().getYear())
                                : first.get().getYear() + "/" + last.get().getYear());
            }
            return Optional.of(first.get() + "/" + last.get());
        }
        return first.map(day -> day + "/..").or(() -> last.map(day -> "../" + day));
    }
}
