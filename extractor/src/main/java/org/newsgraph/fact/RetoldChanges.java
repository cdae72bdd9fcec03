package org.newsgraph.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/**
 * Makes one event of a change of office that an article tells more than once: of one kind, of the same person, by the same sources,
 * and with nothing in which the tellings differ. Nobody is appointed to one post twice in one article without the article saying when.
 */
final class RetoldChanges {
    private static final String PERSON = "ng:personConcerned";
    private static final String POST = "ng:concernsPost";
    private static final Set<String> SAME = Set.of(PERSON, POST, "ng:agent", "ng:inOrganization");

    private RetoldChanges() {}

    static void join(Map<String, Draft> drafts) {
        List<Draft> changes = drafts.values().stream()
                .filter(draft ->
                        draft.kind == Fact.Kind.EVENT && names(draft, PERSON).size() == 1)
                .sorted(Comparator.comparingInt(RetoldChanges::place).thenComparing(draft -> draft.id))
                .toList();
        for (Draft later : changes) {
            changes.stream()
                    .takeWhile(draft -> draft != later)
                    .filter(earlier -> drafts.containsKey(earlier.id) && isSame(earlier, later))
                    .findFirst()
                    .ifPresent(earlier -> {
                        earlier.absorb(later);
                        drafts.remove(later.id);
                    });
        }
    }

    private static boolean isSame(Draft one, Draft other) {
        return one.type.equals(other.type)
                && one.claims.keySet().equals(other.claims.keySet())
                && timesAgree(one, other)
                && SAME.stream().allMatch(role -> agree(names(one, role), names(other, role)));
    }

    private static boolean agree(Set<String> some, Set<String> others) {
        return some.isEmpty() || others.isEmpty() || some.equals(others);
    }

    private static boolean timesAgree(Draft one, Draft other) {
        Optional<TimeValue> first = one.time.filter(TimeValue::isResolved);
        Optional<TimeValue> second = other.time.filter(TimeValue::isResolved);
        return first.isEmpty()
                || second.isEmpty()
                || Objects.equals(first.get().beginsNotBefore(), second.get().beginsNotBefore())
                        && Objects.equals(
                                first.get().endsNotAfter(), second.get().endsNotAfter());
    }

    /** Who or what fills a role; posts of one name are one, whatever their case. */
    private static Set<String> names(Draft draft, String role) {
        return draft.entities(role).stream()
                .map(entity -> role.equals(POST) ? entity.name().toLowerCase(Locale.ROOT) : entity.id())
                .collect(Collectors.toSet());
    }

    private static int place(Draft draft) {
        return draft.trigger.map(Span::start).orElse(Integer.MAX_VALUE);
    }
}
