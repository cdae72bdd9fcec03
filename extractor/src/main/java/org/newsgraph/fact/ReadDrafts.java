package org.newsgraph.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.event.Finding;
import org.newsgraph.event.Rule;

/**
 * Adds what a trained reader found to what the rules found. Where a fact of theirs joins the same two already, it stays as it is, because
 * the rule explains it, and at most is held for more likely.
 */
final class ReadDrafts {
    private final Map<String, Draft> drafts;

    ReadDrafts(Map<String, Draft> drafts) {
        this.drafts = drafts;
    }

    void add(Finding finding, Draft draft) {
        List<Draft> known = drafts.values().stream()
                .filter(other -> isCovered(finding, draft, other))
                .toList();
        known.stream()
                .filter(other -> other.id.equals(draft.id) || other.kind == Fact.Kind.TENURE)
                .forEach(other -> raise(other, draft));
        if (known.isEmpty()) {
            drafts.put(draft.id, draft);
        }
    }

    private static boolean isCovered(Finding finding, Draft draft, Draft other) {
        Set<String> kinds = Arrays.stream(
                        finding.rule().set().getOrDefault(Rule.COVERED, "").split(" "))
                .collect(Collectors.toSet());
        return other.id.equals(draft.id)
                || kinds.contains(other.predicate.orElse(other.type))
                        && ends(other).containsAll(ends(draft));
    }

    /** What a fact joins: not posts, which may be named in many ways, but whom and what they are of. */
    private static Set<String> ends(Draft draft) {
        return draft.arguments.stream()
                .filter(argument -> !(argument instanceof Argument.OfFact))
                .map(ReadDrafts::end)
                .collect(Collectors.toSet());
    }

    private static String end(Argument argument) {
        Optional<Entity> body =
                argument instanceof Argument.OfEntity filled ? filled.entity().postIn() : Optional.empty();
        return body.map(Entity::id).orElseGet(argument::identity);
    }

    private static void raise(Draft known, Draft draft) {
        for (Claim claim : draft.claims.values()) {
            known.claims.replaceAll((key, own) ->
                    own.claimant().equals(claim.claimant()) && own.factuality().equals(claim.factuality())
                            ? own.withConfidenceOfAtLeast(claim.confidence())
                            : own);
        }
    }
}
