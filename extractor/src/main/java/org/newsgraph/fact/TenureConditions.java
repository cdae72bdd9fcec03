package org.newsgraph.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;

/**
 * Lowers the certainty of tenures that depend on more than the event that began them: whoever was appointed and not (yet) confirmed
 * holds the post at most probably. Which event does so, and when, stands in {@code lexicon/tenure-conditions.tsv}.
 */
final class TenureConditions {
    private static final List<String> CONCERNED = List.of(Careers.PERSON, "ng:patient");
    private static final String BEGUN = "ng:startedBy";
    private static final String APPOINTMENT = "ng:Appointment";
    private static final String AGENT = "ng:agent";
    private static final int FARTHEST = 400;

    private final Lexicon conditions;
    private final Map<String, Draft> drafts;

    TenureConditions(Lexicons lexicons, Map<String, Draft> drafts) {
        this.conditions = lexicons.expect("tenure-conditions");
        this.drafts = drafts;
    }

    /** Applies all conditions that speak against a tenure. */
    void apply() {
        List<Draft> against = drafts.values().stream()
                .filter(draft -> draft.kind == Fact.Kind.EVENT && speaksAgainst(draft) && !isMadeGood(draft))
                .toList();
        for (Draft event : against) {
            String effect = conditions.feature(event.type, "effect").orElse("");
            concerned(event).flatMap(person -> dependent(event, person)).forEach(tenure -> lower(tenure, effect));
        }
    }

    private boolean speaksAgainst(Draft event) {
        return switch (conditions.feature(event.type, "when").orElse("")) {
            case "missing" -> event.claims.values().stream().noneMatch(TenureConditions::happened);
            case "denied" ->
                event.claims.values().stream()
                        .allMatch(claim -> claim.factuality().polarity() == Factuality.Polarity.NEGATIVE);
            case "happened" -> event.claims.values().stream().anyMatch(TenureConditions::happened);
            default -> false;
        };
    }

    private static boolean happened(Claim claim) {
        return claim.factuality().equals(Factuality.CERTAIN);
    }

    /** Does the article tell further on that the same body did after all what it had not done? */
    private boolean isMadeGood(Draft event) {
        return drafts.values().stream()
                .anyMatch(later -> later.type.equals(event.type)
                        && place(later) > place(event)
                        && later.claims.values().stream().anyMatch(TenureConditions::happened) == !happenedAtAll(event)
                        && concerned(later).anyMatch(person -> concerned(event).anyMatch(person::equals))
                        && sameAgent(later, event));
    }

    private static boolean happenedAtAll(Draft event) {
        return event.claims.values().stream().anyMatch(TenureConditions::happened);
    }

    private static boolean sameAgent(Draft a, Draft b) {
        Optional<Entity> one = a.entity(AGENT);
        Optional<Entity> other = b.entity(AGENT);
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static Stream<Entity> concerned(Draft event) {
        return CONCERNED.stream().flatMap(role -> event.entities(role).stream()).distinct();
    }

    /** The tenures of the post that the event names, or else the one that the appointment nearest before it began. */
    private Stream<Draft> dependent(Draft event, Entity person) {
        List<Draft> held = begun(event, appointment -> true)
                .filter(tenure -> tenure.entity(Careers.HOLDER).equals(Optional.of(person)))
                .toList();
        List<String> posts = event.entities(Careers.CHANGED).stream()
                .map(post -> Slug.of(post.name()))
                .toList();
        if (!posts.isEmpty()) {
            return held.stream()
                    .filter(tenure -> tenure.entity(Careers.POST)
                            .filter(post -> posts.contains(Slug.of(post.name())))
                            .isPresent());
        }
        return held.isEmpty() ? given(event, person) : nearest(event, held.stream());
    }

    /** What the person gave another one just before: a pronoun ("confirm her") is easily taken to mean who appointed. */
    private Stream<Draft> given(Draft event, Entity person) {
        return nearest(
                event,
                begun(event, appointment -> appointment.entities(AGENT).contains(person))
                        .filter(tenure -> distance(tenure, event) <= FARTHEST));
    }

    private Stream<Draft> begun(Draft event, Predicate<Draft> wanted) {
        return Careers.tenures(drafts)
                .filter(tenure ->
                        appointments(tenure).anyMatch(appointment -> appointment != event && wanted.test(appointment)));
    }

    private Stream<Draft> nearest(Draft event, Stream<Draft> tenures) {
        return tenures.min(Comparator.comparingInt(tenure -> distance(tenure, event))).stream();
    }

    private Stream<Draft> appointments(Draft tenure) {
        return tenure.arguments.stream()
                .filter(argument -> argument.role().equals(BEGUN))
                .filter(Argument.OfFact.class::isInstance)
                .flatMap(argument -> Optional.ofNullable(drafts.get(((Argument.OfFact) argument).factId())).stream())
                .filter(event -> event.type.equals(APPOINTMENT));
    }

    /** How far behind the nearest appointment an event is told, in characters; one told ahead of it is farther than any. */
    private int distance(Draft tenure, Draft event) {
        return appointments(tenure)
                .mapToInt(appointment -> place(event) - place(appointment))
                .map(behind -> behind >= 0 ? behind : Integer.MAX_VALUE / 2 - behind)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean sharesWords(Draft appointment, Draft tenure) {
        return appointment
                .trigger
                .filter(words -> tenure.claims.values().stream()
                        .allMatch(claim -> claim.evidence().stream().allMatch(words::overlaps)))
                .isPresent();
    }

    private static int place(Draft draft) {
        return draft.trigger.map(span -> span.start()).orElse(0);
    }

    /** Lowers a tenure, and what else the words of its appointment begin for its holder, such as an employment. */
    private void lower(Draft tenure, String effect) {
        Stream<Draft> along = drafts.values().stream()
                .filter(other -> other.kind == Fact.Kind.TENURE)
                .filter(other -> other.entity(Careers.HOLDER).equals(tenure.entity(Careers.HOLDER)))
                .filter(other -> appointments(tenure).anyMatch(appointment -> sharesWords(appointment, other)));
        Stream.concat(Stream.of(tenure), along)
                .distinct()
                .forEach(draft -> draft.claims.replaceAll(
                        (key, claim) -> claim.with(claim.factuality().after(effect))));
    }
}
