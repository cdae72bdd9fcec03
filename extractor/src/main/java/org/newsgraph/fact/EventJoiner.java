package org.newsgraph.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.text.Document;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/**
 * Makes one event of what one source says happened and what another one, elsewhere in the article, denies or cannot confirm, so
 * that the two views meet. Only then: two reports of like events may well be of two events.
 */
final class EventJoiner {
    private static final String ANY = "ng:Event";
    private static final int FARTHEST = 1200;

    private final Document document;

    EventJoiner(Document document) {
        this.document = document;
    }

    /** Joins events that are denied or left open with the events they are about. */
    void join(Map<String, Draft> drafts) {
        List<Draft> doubted = drafts.values().stream()
                .filter(draft -> draft.kind == Fact.Kind.EVENT && isDoubted(draft))
                .toList();
        for (Draft draft : doubted) {
            Optional<Draft> other = drafts.values().stream()
                    .filter(candidate -> isToldBySomebodyElse(candidate, draft) && isSame(candidate, draft))
                    .min(Comparator.comparingInt((Draft candidate) -> distance(candidate, draft))
                            .thenComparing(candidate -> candidate.id));
            other.ifPresent(told -> {
                told.absorb(draft);
                drafts.remove(draft.id);
            });
        }
    }

    private static boolean isDoubted(Draft draft) {
        return draft.claims.values().stream()
                .allMatch(claim -> claim.factuality().certainty() == Factuality.Certainty.UNKNOWN
                                && !claim.factuality().future()
                        || claim.factuality().polarity() == Factuality.Polarity.NEGATIVE);
    }

    private static boolean isToldBySomebodyElse(Draft draft, Draft doubted) {
        Set<Optional<Entity>> doubters =
                doubted.claims.values().stream().map(Claim::claimant).collect(Collectors.toSet());
        return draft != doubted
                && draft.kind == Fact.Kind.EVENT
                && draft.claims.values().stream()
                        .anyMatch(claim ->
                                claim.factuality().equals(Factuality.CERTAIN) && !doubters.contains(claim.claimant()));
    }

    private boolean isSame(Draft told, Draft doubted) {
        boolean sameWord = word(told).equals(word(doubted));
        if (!told.type.equals(doubted.type)
                || told.type.equals(ANY) && !sameWord
                || distance(told, doubted) > FARTHEST
                || !timesAgree(told, doubted)) {
            return false;
        }
        List<String> common = told.arguments.stream()
                .map(Argument::role)
                .filter(role -> !fillers(doubted, role).isEmpty())
                .distinct()
                .toList();
        boolean agree = common.stream()
                .allMatch(role -> fillers(told, role).stream().anyMatch(fillers(doubted, role)::contains));
        return agree && (!common.isEmpty() || doubted.arguments.isEmpty());
    }

    private static Set<String> fillers(Draft draft, String role) {
        return draft.arguments.stream()
                .filter(argument -> argument.role().equals(role))
                .map(Argument::identity)
                .collect(Collectors.toSet());
    }

    private static boolean timesAgree(Draft a, Draft b) {
        Optional<TimeValue> first = a.time.filter(TimeValue::isResolved);
        Optional<TimeValue> second = b.time.filter(TimeValue::isResolved);
        return first.isEmpty()
                || second.isEmpty()
                || Objects.equals(first.get().day(), second.get().day());
    }

    private String word(Draft draft) {
        return draft.trigger
                .flatMap(span -> document.sentences().stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .filter(token -> span.contains(token.span()))
                        .map(token -> token.lemma())
                        .findFirst())
                .orElse("");
    }

    private static int distance(Draft a, Draft b) {
        int first = a.trigger.map(Span::start).orElse(0);
        return Math.abs(first - b.trigger.map(Span::start).orElse(0));
    }
}
