package org.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/** When two tellings of a change of office are one event. */
class RetoldChangesTest {
    private static final String PERSON = "ng:personConcerned";
    private static final String POST = "ng:concernsPost";

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private Draft change(String type, int place, String... fillers) {
        var draft = new Draft("id/event/" + place, Fact.Kind.EVENT, type, Optional.empty());
        draft.trigger = Optional.of(new Span(place, place + 5));
        for (int i = 0; i < fillers.length; i += 2) {
            draft.with(new Argument.OfEntity(fillers[i], entity(fillers[i + 1]), Optional.empty()));
        }
        draft.with(claim(Optional.empty(), place));
        drafts.put(draft.id, draft);
        return draft;
    }

    private static Claim claim(Optional<Entity> claimant, int place) {
        return new Claim(
                claimant,
                List.of(),
                Factuality.CERTAIN,
                0.9,
                "rule:appoint",
                List.of(new Span(place, place + 9)),
                Optional.empty());
    }

    private static Entity entity(String name) {
        return new Entity("id/entity/" + name, "ng:Agent", name, List.of(), List.of(), Optional.empty(), List.of());
    }

    private static Optional<TimeValue> on(int day) {
        var date = Optional.of(LocalDate.of(2020, 5, day));
        return Optional.of(new TimeValue(0, new Span(0, 1), date, date, date, date));
    }

    private List<String> joined() {
        RetoldChanges.join(drafts);
        return List.copyOf(drafts.keySet());
    }

    @Test
    void oneChangeToldTwiceIsOneEventWithBothPiecesOfEvidence() {
        change("ng:Appointment", 200, PERSON, "Ilse", POST, "Mayor").time = on(3);
        change("ng:Appointment", 10, PERSON, "Ilse");

        assertThat(joined()).containsExactly("id/event/10");
        Draft draft = drafts.values().iterator().next();
        assertThat(draft.entities(POST)).extracting(Entity::name).containsExactly("Mayor");
        assertThat(draft.time).isEqualTo(on(3));
        assertThat(draft.claims.values()).flatExtracting(Claim::evidence).hasSize(2);
    }

    @Test
    void casesOfAPostAreOne() {
        change("ng:Appointment", 10, PERSON, "Ilse", POST, "Mayor");
        change("ng:Appointment", 200, PERSON, "Ilse", POST, "mayor");

        assertThat(joined()).hasSize(1);
    }

    @Test
    void whatDiffersStaysApart() {
        change("ng:Appointment", 10, PERSON, "Ilse", POST, "Mayor").time = on(3);
        change("ng:Appointment", 30, PERSON, "Paulo", POST, "Mayor");
        change("ng:Resignation", 50, PERSON, "Ilse", POST, "Mayor");
        change("ng:Appointment", 70, PERSON, "Ilse", POST, "Judge");
        change("ng:Appointment", 90, PERSON, "Ilse", POST, "Mayor").time = on(4);

        assertThat(joined()).hasSize(5);
    }

    @Test
    void whatAnotherSourceSaysStaysApart() {
        change("ng:Appointment", 10, PERSON, "Ilse", POST, "Mayor");
        change("ng:Appointment", 30, PERSON, "Ilse", POST, "Mayor").with(claim(Optional.of(entity("Post")), 30));

        assertThat(joined()).hasSize(2);
    }
}
