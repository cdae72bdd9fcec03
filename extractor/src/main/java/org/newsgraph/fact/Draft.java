package org.newsgraph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/** A fact while it is being put together: two findings of the same thing become one draft with more evidence. */
final class Draft {
    /** What is said of a tenure, the more telling first. */
    static final List<String> TELLING = List.of("former", "acting", "future", "current");

    final String id;
    final Fact.Kind kind;
    final String type;
    final Optional<String> predicate;
    final List<Argument> arguments = new ArrayList<>();
    final Map<String, Claim> claims = new LinkedHashMap<>();
    Optional<Span> trigger = Optional.empty();
    Optional<Span> content = Optional.empty();
    Optional<String> tenure = Optional.empty();
    Optional<TimeValue> time = Optional.empty();

    Draft(String id, Fact.Kind kind, String type, Optional<String> predicate) {
        this.id = id;
        this.kind = kind;
        this.type = type;
        this.predicate = predicate;
    }

    Draft with(Argument argument) {
        if (arguments.stream().noneMatch(known -> sameFiller(known, argument))) {
            arguments.add(argument);
        }
        return this;
    }

    /** Puts an argument in the place of all that fill its role. */
    void replace(Argument argument) {
        arguments.removeIf(known -> known.role().equals(argument.role()));
        arguments.add(argument);
    }

    boolean fills(String role) {
        return arguments.stream().anyMatch(argument -> argument.role().equals(role));
    }

    /** Do two mentions of one entity fill one role? */
    private static boolean sameFiller(Argument a, Argument b) {
        boolean sameEntity = a instanceof Argument.OfEntity x
                && b instanceof Argument.OfEntity y
                && x.role().equals(y.role())
                && x.entity().id().equals(y.entity().id());
        return sameEntity || a.equals(b);
    }

    /** Adds a claim, or its evidence to a claim of the same source that says the same. */
    Draft with(Claim claim) {
        String key = claim.claimant().map(Entity::id).orElse("") + " "
                + claim.factuality().code();
        Claim known = claims.get(key);
        if (known == null) {
            claims.put(key, claim);
        } else {
            var evidence = new LinkedHashSet<>(known.evidence());
            evidence.addAll(claim.evidence());
            evidence.removeIf(span -> evidence.stream().anyMatch(other -> !other.equals(span) && other.contains(span)));
            claims.put(
                    key,
                    new Claim(
                            known.claimant(),
                            known.relays(),
                            known.factuality(),
                            Math.max(known.confidence(), claim.confidence()),
                            known.foundBy(),
                            List.copyOf(evidence),
                            known.madeIn()));
        }
        return this;
    }

    /** Takes over what another draft of the same fact knows besides. */
    void absorb(Draft other) {
        for (Argument argument : other.arguments) {
            if (arguments.stream().noneMatch(mine -> mine.role().equals(argument.role()))) {
                arguments.add(argument);
            }
        }
        if (trigger.isPresent() && trigger.equals(other.trigger)) {
            claims.replaceAll((key, claim) -> other.lessCertain(claim));
            other.claims.values().stream().map(this::lessCertain).forEach(this::with);
        } else {
            other.claims.values().forEach(this::with);
        }
        trigger = trigger.or(() -> other.trigger);
        tenure = moreTelling(tenure, other.tenure);
        content = content.or(() -> other.content);
        time = time.filter(TimeValue::isResolved).or(() -> other.time).or(() -> time);
    }

    /** The same words cannot be sure and unsure at once: a claim with the caution that this draft has for the same source. */
    private Claim lessCertain(Claim claim) {
        Factuality factuality = claim.factuality();
        for (Claim own : claims.values()) {
            if (own.claimant().equals(claim.claimant())) {
                factuality = factuality.atMost(own.factuality().certainty());
                factuality = own.factuality().future() ? factuality.inFuture() : factuality;
            }
        }
        return claim.with(factuality);
    }

    /** What says more about a tenure: that it is over says more than a bare title, which papers keep for former holders. */
    private static Optional<String> moreTelling(Optional<String> a, Optional<String> b) {
        return TELLING.stream()
                .filter(status -> a.filter(status::equals).isPresent()
                        || b.filter(status::equals).isPresent())
                .findFirst()
                .or(() -> a)
                .or(() -> b);
    }

    Optional<Entity> entity(String role) {
        return arguments.stream()
                .filter(argument -> argument.role().equals(role))
                .filter(Argument.OfEntity.class::isInstance)
                .map(argument -> ((Argument.OfEntity) argument).entity())
                .findFirst();
    }

    /** The organisation of a post, with its mention when it stands in the post's own words. */
    static Optional<Argument> organization(Argument post) {
        if (post instanceof Argument.OfEntity filled) {
            return filled.entity()
                    .postIn()
                    .map(body -> new Argument.OfEntity("ng:inOrganization", body, filled.span()));
        }
        return Optional.empty();
    }

    /** All entities that fill a role. */
    List<Entity> entities(String role) {
        return arguments.stream()
                .filter(argument -> argument.role().equals(role))
                .filter(Argument.OfEntity.class::isInstance)
                .map(argument -> ((Argument.OfEntity) argument).entity())
                .toList();
    }

    /**
     * The fact. A time that is over when the article appears is not the time of a tenure that goes on ("its reporters saw on
     * Monday that ..."), and is left out.
     */
    Fact toFact(Optional<LocalDate> published) {
        return new Fact(
                id,
                kind,
                type,
                predicate,
                arguments,
                trigger,
                content,
                tenure,
                tenure.filter(status -> !status.equals("former")).isEmpty()
                        ? time.filter(TimeValue::isOrdered)
                        : time.filter(TimeValue::isOrdered).filter(t -> !t.isOverBy(published)),
                Statuses.of(claims.values()),
                List.copyOf(claims.values()));
    }
}
