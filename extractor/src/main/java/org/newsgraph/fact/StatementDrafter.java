package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.event.Finding;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/** Drafts of statements: that somebody said something is itself a fact, claimed by whoever tells of it. */
final class StatementDrafter {
    static final String SPEECH_ACT = "ng:speechAct";
    static final String RELAYED_BY = "ng:relayedBy";
    private static final String PASSED_ON = "ng:IndirectStatement";
    private static final String ADDRESSEE = "ng:addressee";
    private static final String CONJUNCT = "conj";
    private static final String LINE_END = "\n";
    private static final Set<String> OWN_ROLES =
            Set.of(StatementReader.SPEAKER, StatementReader.RELAY, StatementReader.RELAY_CUE);

    private final Statements statements;
    private final FillerReader fillers;
    private final Times times;
    private final ClaimReader claims;

    StatementDrafter(Statements statements, FillerReader fillers, Times times, ClaimReader claims) {
        this.statements = statements;
        this.fillers = fillers;
        this.times = times;
        this.claims = claims;
    }

    /** The statement as a fact, and those of the sources that pass it on. */
    List<Draft> drafts(Statements.Statement statement) {
        Finding finding = statement.finding();
        Sentence sentence = fillers.sentence(finding);
        int head = fillers.head(finding);
        Span evidence = sentence.textSpan(finding.tokens()).cover(statement.content());
        Claim read = claims.claim(finding, statement.trigger(), head, List.of(evidence));
        Claim claim = isPresumed(statement) ? read.with(read.factuality().atMost(Factuality.Certainty.PROBABLE)) : read;
        Draft draft = draft(statement);
        draft.time = times.outside(sentence, head, place -> statements.isSaidBeside(statement, place));
        var all = new ArrayList<>(List.of(draft));
        if (statement.relays().isEmpty()) {
            pass(draft, claim);
        }
        for (Statements.Relay relay : statement.relays()) {
            all.add(draft(statement, relay, List.of(evidence)));
            draft.with(claim.of(relay.source()).madeIn(Optional.of(relay.id())))
                    .with(new Argument.OfFact(RELAYED_BY, relay.id()));
        }
        return all;
    }

    /** Who speaks a quotation in a paragraph of its own is not told, and only likely the one quoted before. */
    private boolean isPresumed(Statements.Statement statement) {
        int words = fillers.trigger(statement.finding()).end();
        int start = statement.content().start();
        return statement.continued()
                && fillers.document()
                        .article()
                        .text()
                        .substring(Math.min(words, start), start)
                        .contains(LINE_END);
    }

    private Draft draft(Statements.Statement statement) {
        var draft = new Draft(statement.id(), Fact.Kind.STATEMENT, statement.type(), Optional.empty());
        addSpeaker(draft, statement);
        draft.with(new Argument.OfTerm(SPEECH_ACT, "ng:" + statement.speechAct()));
        statement.finding().arguments().forEach((role, values) -> {
            if (!OWN_ROLES.contains(role)) {
                values.forEach(filler -> argument(role, filler).ifPresent(draft::with));
            }
        });
        draft.content = Optional.of(statement.content());
        draft.trigger = Optional.of(statement.trigger());
        return draft;
    }

    private Optional<Argument> argument(String role, Finding.Filler filler) {
        return role.equals(ADDRESSEE) ? fillers.thing(role, filler) : fillers.argument(role, filler);
    }

    /** What somebody else said, as the statement of a source that passes it on. */
    private Draft draft(Statements.Statement statement, Statements.Relay relay, List<Span> evidence) {
        var draft = new Draft(relay.id(), Fact.Kind.STATEMENT, PASSED_ON, Optional.empty());
        draft.with(new Argument.OfEntity(StatementReader.SPEAKER, relay.source(), Optional.of(relay.words())));
        draft.with(new Argument.OfTerm(SPEECH_ACT, "ng:" + relay.speechAct()));
        draft.content = Optional.of(statement.content());
        draft.trigger = Optional.of(relay.cue());
        pass(draft, claims.claim(statement.finding(), relay.cue(), relay.head(), evidence));
        return draft;
    }

    /** Adds the claim that somebody tells of the statement; whoever affirms it in a statement of its own passes it on. */
    private static void pass(Draft draft, Claim told) {
        draft.with(told);
        boolean affirmed = told.factuality().polarity() == Factuality.Polarity.POSITIVE
                && !told.factuality().future();
        told.madeIn()
                .filter(statement -> affirmed && !told.claimant().equals(draft.entity(StatementReader.SPEAKER)))
                .ifPresent(statement -> draft.with(new Argument.OfFact(RELAYED_BY, statement)));
    }

    private void addSpeaker(Draft draft, Statements.Statement statement) {
        Optional<Span> words = statement.finding().fillers(StatementReader.SPEAKER).stream()
                .findFirst()
                .map(fillers::core);
        statement
                .speaker()
                .ifPresent(speaker -> draft.with(new Argument.OfEntity(StatementReader.SPEAKER, speaker, words)));
        statement.finding().fillers(StatementReader.SPEAKER).stream()
                .skip(1)
                .filter(filler -> fillers.sentence(statement.finding())
                        .token(filler.head())
                        .relation()
                        .equals(CONJUNCT))
                .forEach(filler -> fillers.source(filler)
                        .ifPresent(speaker -> draft.with(new Argument.OfEntity(
                                StatementReader.SPEAKER, speaker, Optional.of(fillers.core(filler))))));
    }
}
