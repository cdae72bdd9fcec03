package org.newsgraph.fact;

import java.util.List;
import java.util.Optional;
import org.newsgraph.event.Finding;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/** Drafts of statements: that somebody said something is itself a fact, claimed by whoever tells of it. */
final class StatementDrafter {
    static final String SPEECH_ACT = "ng:speechAct";

    private final FillerReader fillers;
    private final Times times;
    private final ClaimReader claims;

    StatementDrafter(FillerReader fillers, Times times, ClaimReader claims) {
        this.fillers = fillers;
        this.times = times;
        this.claims = claims;
    }

    Draft draft(Statements.Statement statement) {
        Finding finding = statement.finding();
        var draft = new Draft(statement.id(), Fact.Kind.STATEMENT, statement.type(), Optional.empty());
        addSpeaker(draft, statement);
        draft.with(new Argument.OfTerm(SPEECH_ACT, "ng:" + statement.speechAct()));
        for (var entry : finding.arguments().entrySet()) {
            if (!entry.getKey().equals(StatementReader.SPEAKER)
                    && !entry.getKey().equals(StatementReader.RELAY)) {
                entry.getValue()
                        .forEach(filler ->
                                fillers.argument(entry.getKey(), filler).ifPresent(draft::with));
            }
        }
        draft.content = Optional.of(statement.content());
        draft.trigger = Optional.of(statement.trigger());
        Sentence sentence = fillers.sentence(finding);
        int head = fillers.head(finding);
        draft.time = times.outside(sentence, head, statement.content());
        Span evidence = sentence.textSpan(finding.tokens()).cover(statement.content());
        Claim claim = claims.claim(finding, statement.trigger(), head, List.of(evidence), statement.relays());
        return draft.with(
                statement.continued() ? claim.with(claim.factuality().atMost(Factuality.Certainty.PROBABLE)) : claim);
    }

    private void addSpeaker(Draft draft, Statements.Statement statement) {
        Optional<Span> words = statement.finding().fillers(StatementReader.SPEAKER).stream()
                .findFirst()
                .map(fillers::text);
        statement
                .speaker()
                .ifPresent(speaker -> draft.with(new Argument.OfEntity(StatementReader.SPEAKER, speaker, words)));
    }
}
