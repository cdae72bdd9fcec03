package org.newsgraph.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.event.Finding;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Span;

/**
 * The stands that somebody takes on what another one said: that an accusation is false, that a report could not be confirmed.
 * A rule of type {@code ng:Claim} finds them: {@code ng:claimant} is who takes the stand (without one, whoever says the sentence),
 * the content is what is judged ("accusations that …", "the report"), and {@code set: { effect: NEG }} how, {@code set: { means: Accuse }} that
 * only a statement of that kind can be meant. Each becomes one more
 * claim on the facts that the judged statement puts forward.
 */
final class Stances {
    private static final String CLAIMANT = "ng:claimant";
    private static final String NOUNS = "content-nouns";
    private static final String DENIES = "NEG";
    private static final String MEANS = "means";
    private static final List<String> FINITE = List.of("VBD", "VBZ", "VBP", "MD");
    private static final int FARTHEST_SENTENCES = 3;

    private final FillerReader fillers;
    private final Statements statements;
    private final ClaimReader claims;
    private final MainLine mainLine;
    private final Lexicons lexicons;

    Stances(FillerReader fillers, Statements statements, ClaimReader claims, MainLine mainLine, Lexicons lexicons) {
        this.fillers = fillers;
        this.statements = statements;
        this.claims = claims;
        this.mainLine = mainLine;
        this.lexicons = lexicons;
    }

    /** Adds the claims that the stances make to the facts that they are about. */
    void apply(List<Finding> stances, Map<String, Draft> drafts) {
        for (Finding stance : stances) {
            Optional<Claim> claim = stance.content().flatMap(content -> claim(stance, content.text()));
            if (claim.isPresent()) {
                List<Statements.Statement> judged =
                        judged(stance, stance.content().get().text(), claim.get());
                judged.forEach(statement -> judge(stance, claim.get(), statement, drafts.values()));
                if (!judged.isEmpty()) {
                    deny(stance, drafts);
                }
            }
        }
    }

    /** The stand as a claim without a fact; empty when nobody has taken it yet. */
    private Optional<Claim> claim(Finding stance, Span content) {
        Span trigger = fillers.trigger(stance);
        Span evidence = fillers.sentence(stance).textSpan(stance.tokens()).cover(content);
        Claim told = claims.claim(stance, trigger, fillers.head(stance), List.of(evidence));
        if (told.factuality().future()) {
            return Optional.empty();
        }
        boolean taken = told.factuality().polarity() == Factuality.Polarity.POSITIVE
                && told.factuality().certainty().compareTo(Factuality.Certainty.PROBABLE) <= 0;
        Factuality factuality =
                Factuality.CERTAIN.after(taken ? stance.rule().set().getOrDefault("effect", "") : "UN");
        Optional<Entity> own = stance.fillers(CLAIMANT).stream().findFirst().flatMap(fillers::source);
        if (own.isEmpty()) {
            return Optional.of(told.with(factuality));
        }
        Claim stand = told.with(factuality).of(own.get());
        return Optional.of(stand.madeIn(statements
                .madeAt(trigger)
                .filter(statement -> statement.speaker().equals(own))
                .map(Statements.Statement::id)));
    }

    /** The statements in what is judged, or else the one that it refers back to. */
    private List<Statements.Statement> judged(Finding stance, Span content, Claim claim) {
        List<Statements.Statement> inside = statements.all().stream()
                .filter(statement -> content.contains(statement.trigger()) && statement.isNoun())
                .toList();
        return inside.isEmpty() ? meantBefore(stance, content, claim).stream().toList() : inside.subList(0, 1);
    }

    /** What "the report" or "these accusations" mean: the last statement of somebody else, of the right kind if there is one. */
    private Optional<Statements.Statement> meantBefore(Finding stance, Span content, Claim claim) {
        if (tellsItself(stance, content)) {
            return Optional.empty();
        }
        Span trigger = fillers.trigger(stance);
        List<Statements.Statement> before = statements.all().stream()
                .filter(statement -> statement.trigger().end() <= trigger.start()
                        || statement.content().end() <= trigger.start())
                .filter(statement -> !statement.content().overlaps(trigger))
                .filter(statement -> stance.sentence() - statement.finding().sentence() <= FARTHEST_SENTENCES)
                .filter(statement -> !statement.speaker().equals(claim.claimant()))
                .sorted(Comparator.comparing(Statements.Statement::content))
                .toList();
        List<Statements.Statement> fitting = before.stream()
                .filter(statement -> act(stance, content)
                        .filter(statement.speechAct()::equals)
                        .isPresent())
                .toList();
        boolean strict = stance.rule().set().containsKey(MEANS);
        List<Statements.Statement> candidates = fitting.isEmpty() && !strict ? before : fitting;
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(candidates.size() - 1));
    }

    /** "The claim that he left" says itself what it is about, and refers to nothing before. */
    private boolean tellsItself(Finding stance, Span content) {
        return fillers.sentence(stance).tokens().stream()
                .filter(token -> content.contains(token.span()))
                .anyMatch(token -> FINITE.contains(token.xpos()));
    }

    /** The kind of speech act that the rule or the noun for it names. */
    private Optional<String> act(Finding stance, Span content) {
        Optional<String> meant = Optional.ofNullable(stance.rule().set().get(MEANS));
        return meant.isPresent()
                ? meant
                : fillers.sentence(stance).tokens().stream()
                        .filter(token -> content.contains(token.span()))
                        .flatMap(token -> lexicons.expect(NOUNS).feature(token.lemma(), "act").stream())
                        .findFirst();
    }

    private void judge(Finding stance, Claim claim, Statements.Statement statement, Collection<Draft> drafts) {
        for (Draft draft : drafts) {
            Optional<Claim> theirs = draft.claims.values().stream()
                    .filter(known -> known.madeIn().equals(Optional.of(statement.id())))
                    .findFirst();
            if (theirs.isPresent()
                    && draft.trigger
                            .filter(trigger -> mainLine.isIn(trigger, statement.content()))
                            .isPresent()) {
                draft.with(claim.with(towards(theirs.get().factuality(), claim.factuality())));
            }
        }
    }

    /** The stand on a fact: for or against what the other source says of it. */
    private static Factuality towards(Factuality theirs, Factuality stand) {
        return theirs.polarity() == Factuality.Polarity.NEGATIVE ? stand.negated() : stand;
    }

    /** Whoever says that something is false denies it, whatever the verb of saying. */
    private void deny(Finding stance, Map<String, Draft> drafts) {
        boolean denies = stance.rule().set().getOrDefault("effect", "").equals(DENIES);
        List<Statements.Statement> around = statements.around(fillers.trigger(stance));
        if (denies && stance.fillers(CLAIMANT).isEmpty() && !around.isEmpty()) {
            Optional.ofNullable(drafts.get(around.get(around.size() - 1).id()))
                    .ifPresent(saying -> saying.replace(new Argument.OfTerm(StatementDrafter.SPEECH_ACT, "ng:Deny")));
        }
    }
}
