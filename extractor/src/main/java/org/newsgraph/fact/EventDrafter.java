package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.event.Finding;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Drafts of events: one for each finding, or one for each value of the role that its rule distributes. */
final class EventDrafter {
    private static final List<String> POINTING = List.of("DET", "SCONJ");
    private static final String AGENT = "ng:agent";
    private static final String RECIPIENT = "ng:recipient";
    private static final List<String> GIVING = List.of(AGENT, "ng:participant");
    private static final List<String> CONCERNED = List.of("ng:personConcerned", "ng:victim", "ng:patient");

    private final FillerReader fillers;
    private final FactKinds kinds;
    private final Quantities quantities;
    private final ClaimReader claims;

    EventDrafter(FillerReader fillers, FactKinds kinds, Lexicons lexicons, ClaimReader claims) {
        this.fillers = fillers;
        this.kinds = kinds;
        this.quantities = new Quantities(lexicons);
        this.claims = claims;
    }

    List<Draft> drafts(Finding finding) {
        String distributed = finding.rule().set().getOrDefault("distribute", "");
        List<Finding.Filler> several = finding.fillers(distributed);
        if (several.size() < 2) {
            return draft(finding, "", List.of()).stream().toList();
        }
        var drafts = new ArrayList<Draft>();
        for (Finding.Filler filler : several) {
            draft(finding, distributed, List.of(filler)).ifPresent(drafts::add);
        }
        return drafts;
    }

    private Optional<Draft> draft(Finding finding, String distributed, List<Finding.Filler> only) {
        String id = "id/event/" + fillers.articleId() + "-" + fillers.offset(fillers.trigger(finding))
                + (only.isEmpty() ? "" : "-" + fillers.offset(fillers.text(only.get(0))));
        var draft = new Draft(id, Fact.Kind.EVENT, finding.rule().type(), Optional.empty());
        for (var entry : finding.arguments().entrySet()) {
            List<Finding.Filler> values = entry.getKey().equals(distributed) ? only : entry.getValue();
            for (Finding.Filler filler : values) {
                fillers.argument(entry.getKey(), filler)
                        .filter(argument -> argument instanceof Argument.OfEntity || saysSomething(finding, filler))
                        .ifPresent(draft::with);
            }
            if ((isRequired(finding, entry.getKey()) || entry.getKey().equals("ng:personConcerned"))
                    && draft.arguments.stream().noneMatch(a -> a.role().equals(entry.getKey()))) {
                return Optional.empty();
            }
        }
        addCounts(draft, finding);
        removeAgentConcerned(draft);
        removeOwnRecipient(draft);
        return Optional.of(claims.finish(draft, finding));
    }

    /** Words that name nobody say who or what it is when they do not only point at it and are not those of the event itself. */
    private boolean saysSomething(Finding finding, Finding.Filler filler) {
        Token head = fillers.sentence(filler).token(filler.head());
        boolean pointing = POINTING.contains(head.tag()) || head.xpos().startsWith("W");
        boolean event = head.tag().equals("VERB") && filler.tokens().contains(finding.trigger());
        return !event && !(pointing && filler.tokens().length() == 1);
    }

    private static boolean isRequired(Finding finding, String role) {
        return finding.rule().arguments().stream()
                .anyMatch(argument -> argument.required() && argument.role().equals(role));
    }

    /** Nobody appoints, frees or kills himself unless the text says so in as many words. */
    private static void removeAgentConcerned(Draft draft) {
        draft.arguments.removeIf(agent -> agent.role().equals(AGENT)
                && agent instanceof Argument.OfEntity filled
                && draft.arguments.stream()
                        .filter(other -> CONCERNED.contains(other.role()))
                        .anyMatch(other -> other.identity()
                                        .equals(filled.entity().id())
                                || other.identity().equals(filled.entity().name())));
    }

    /** Nobody meets or pays himself: then a pronoun was taken for the wrong one. */
    private static void removeOwnRecipient(Draft draft) {
        draft.arguments.removeIf(recipient -> recipient.role().equals(RECIPIENT)
                && draft.arguments.stream()
                        .anyMatch(other -> GIVING.contains(other.role())
                                && other.identity().equals(recipient.identity())));
    }

    /** The rule says whose number counts: {@code count: "ng:victim ng:killed"} fills ng:killedMin and ng:killedMax, once. */
    private void addCounts(Draft draft, Finding finding) {
        String count = finding.rule().set().getOrDefault("count", "");
        if (count.isEmpty()) {
            return;
        }
        String[] roles = count.split(" ");
        for (Finding.Filler filler : finding.fillers(roles[0])) {
            Sentence sentence = fillers.sentence(filler);
            if (draft.fills(roles[1] + "Min")) {
                return;
            }
            quantities.find(sentence, filler.tokens()).ifPresent(quantity -> {
                Span words = sentence.textSpan(quantity.tokens());
                draft.with(literal(roles[1] + "Min", Long.toString(quantity.min()), quantity, words));
                if (quantity.max().isPresent() && kinds.knows(roles[1] + "Max")) {
                    draft.with(literal(
                            roles[1] + "Max", Long.toString(quantity.max().get()), quantity, words));
                }
                draft.with(literal("ng:countText", fillers.article().slice(words), quantity, words));
            });
        }
    }

    private static Argument literal(String role, String value, Quantities.Quantity quantity, Span words) {
        return new Argument.OfLiteral(
                role, value, Optional.empty(), Optional.of(quantity.min()), quantity.max(), Optional.of(words));
    }
}
