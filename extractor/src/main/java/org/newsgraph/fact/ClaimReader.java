package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.event.Finding;
import org.newsgraph.event.MarkBalance;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/** Reads who claims what a finding says, through whom and how certainly. */
final class ClaimReader {
    private static final java.util.Set<String> PRESENT = java.util.Set.of("VBZ", "VBP");
    private static final int MOST_TIME_GAP = 60;
    private static final String OPEN = "UN";
    private static final String HEARSAY = "PR";
    private static final String AHEAD = "FUT";
    /** Effects that bear on what a statement puts forward, not on what it takes for granted. */
    private static final List<String> POLAR = List.of("NEG", "UN");

    private final FillerReader fillers;
    private final FactKinds kinds;
    private final Statements statements;
    private final Times times;
    private final MainLine mainLine;
    private final FactualityReader factualityReader;

    ClaimReader(
            FillerReader fillers,
            FactKinds kinds,
            Statements statements,
            Times times,
            MainLine mainLine,
            Lexicons lexicons) {
        this.fillers = fillers;
        this.kinds = kinds;
        this.statements = statements;
        this.times = times;
        this.mainLine = mainLine;
        this.factualityReader = new FactualityReader(lexicons);
    }

    /** Adds trigger, time and claim to a draft that is no statement. */
    Draft finish(Draft draft, Finding finding) {
        Sentence sentence = fillers.sentence(finding);
        int head = fillers.head(finding);
        Span trigger = fillers.trigger(finding);
        draft.trigger = Optional.of(trigger);
        draft.time = isTimeless(finding) ? Optional.empty() : time(finding, sentence, head, trigger);
        Span evidence = MarkBalance.closed(
                fillers.document(), withTime(sentence.textSpan(finding.tokens()), sentence, draft.time));
        return draft.with(claim(finding, trigger, head, List.of(evidence)));
    }

    /** Is it told of something that lasts: {@code set: { time: none }}? */
    private static boolean isTimeless(Finding finding) {
        return finding.rule().set().getOrDefault("time", "").equals("none");
    }

    private Optional<TimeValue> time(Finding finding, Sentence sentence, int head, Span trigger) {
        return isDescription(finding, sentence, head)
                ? times.inside(
                        sentence,
                        finding.tokens(),
                        finding.fillers(Careers.HOLDER).stream()
                                .map(Finding.Filler::tokens)
                                .toList())
                : times.of(sentence, head, scope(sentence, trigger));
    }

    /** The evidence with the words that date it, where these are near. */
    private static Span withTime(Span evidence, Sentence sentence, Optional<TimeValue> time) {
        return time.map(value -> evidence.cover(sentence.textSpan(value.tokens())))
                .filter(both -> both.length() <= evidence.length() + MOST_TIME_GAP)
                .orElse(evidence);
    }

    /**
     * The claim that a finding makes.
     */
    Claim claim(Finding finding, Span trigger, int head, List<Span> evidence) {
        Sentence sentence = fillers.sentence(finding);
        boolean description = isDescription(finding, sentence, head);
        boolean named = statements.isNoun(trigger) && kinds.isStatement(finding);
        List<Statements.Statement> around = description
                ? ofOthers(statements.quoting(trigger), finding)
                : withoutOwnWords(statements.around(trigger), trigger);
        Factuality factuality = (description
                        ? describesItself(finding, head)
                                ? Factuality.CERTAIN
                                : factualityReader.readWord(sentence, head)
                        : named
                                ? factualityReader.readWord(sentence, head)
                                : factualityReader.read(telling(sentence, trigger), head, scope(sentence, trigger)))
                .after(finding.rule().set().getOrDefault("factuality", ""))
                .after(isSimplePresent(sentence, head) ? finding.rule().set().getOrDefault("present", "") : "");
        var source = own(finding, source(around, trigger));
        return new Claim(
                source.claimant(),
                source.relays(),
                source.weigh(factuality),
                finding.rule().confidence(),
                finding.rule().foundBy(),
                evidence,
                source.madeIn());
    }

    /** Nobody calls himself by name and post: "it is too late, said Commissioner X". */
    private List<Statements.Statement> ofOthers(List<Statements.Statement> around, Finding finding) {
        List<Entity> named = finding.fillers(Careers.HOLDER).stream()
                .filter(holder -> holder.mention()
                        .filter(mention -> mention.kind() == Mention.Kind.NAME)
                        .isPresent())
                .flatMap(holder -> fillers.entity(holder).stream())
                .toList();
        return around.stream()
                .filter(statement -> statement.speaker().filter(named::contains).isEmpty())
                .toList();
    }

    /** "It was not her son who came" does not say that he is no son of hers. */
    private boolean describesItself(Finding finding, int head) {
        return finding.arguments().values().stream()
                .flatMap(List::stream)
                .filter(filler -> filler.head() == head)
                .flatMap(filler -> fillers.entity(filler).stream())
                .anyMatch(entity -> !entity.isNamed());
    }

    /** "Rossing buys Vik Motors" tells of what is agreed, and not yet done. */
    private static boolean isSimplePresent(Sentence sentence, int head) {
        return PRESENT.contains(sentence.token(head).xpos());
    }

    /** Is the fact told in a noun phrase ("X, director of Y")? The verb and the time of the sentence say nothing of it. */
    private boolean isDescription(Finding finding, Sentence sentence, int head) {
        return kinds.isState(finding) && !sentence.token(head).tag().equals("VERB");
    }

    /** Who stands behind words: the innermost source, those that pass it on, and what the way of telling does to certainty. */
    private record Source(
            Optional<Entity> claimant, List<Entity> relays, List<String> effects, Optional<String> madeIn) {

        Source after(String effect) {
            return new Source(
                    claimant,
                    relays,
                    Stream.concat(Stream.of(effect), effects.stream()).toList(),
                    madeIn);
        }

        Factuality weigh(Factuality factuality) {
            Factuality weighed = factuality;
            for (String effect : effects) {
                weighed = weighed.after(effect);
            }
            return weighed;
        }
    }

    /** Who "claims responsibility" says so himself, where nobody else tells of it: {@code set: { claimedBy: ng:agent }}. */
    private Source own(Finding finding, Source told) {
        String role = finding.rule().set().getOrDefault("claimedBy", "");
        Optional<Entity> claimant = finding.fillers(role).stream().findFirst().flatMap(fillers::entity);
        return told.claimant().isPresent() || claimant.isEmpty()
                ? told
                : new Source(claimant, List.of(), List.of(), Optional.empty());
    }

    private Source source(List<Statements.Statement> around, Span trigger) {
        if (around.isEmpty()) {
            return new Source(Optional.empty(), List.of(), List.of(), Optional.empty());
        }
        Statements.Statement innermost = around.get(around.size() - 1);
        if (isOfNobody(innermost)) {
            return source(around.subList(0, around.size() - 1), trigger)
                    .after(effect(innermost, trigger))
                    .after(HEARSAY);
        }
        Entity claimant = innermost.speaker().orElseGet(() -> fillers.described(innermost.trigger()));
        var chain = new ArrayList<Entity>();
        for (Statements.Statement statement : around) {
            statement.relays().forEach(relay -> chain.add(relay.source()));
            statement.speaker().ifPresent(chain::add);
        }
        chain.removeIf(claimant::equals);
        return new Source(
                Optional.of(claimant),
                chain.stream().distinct().toList(),
                List.of(effect(innermost, trigger)),
                Optional.of(innermost.id()));
    }

    /** "Is feared to have sunk", "those who accuse him": whoever tells of it says so, without being sure. */
    private static boolean isOfNobody(Statements.Statement statement) {
        return statement.speaker().isEmpty() && !statement.isNoun();
    }

    /** What a statement does to the certainty of what is said; one that was not made, or not yet, leaves it open. */
    private String effect(Statements.Statement statement, Span trigger) {
        boolean presupposed = !mainLine.isIn(trigger, statement.content()) || statements.isNoun(trigger);
        if (POLAR.contains(statement.effect()) && presupposed) {
            return "";
        }
        Factuality told = told(statement);
        boolean made = told.polarity() == Factuality.Polarity.POSITIVE
                && !told.future()
                && told.certainty().compareTo(Factuality.Certainty.PROBABLE) <= 0;
        return made ? statement.effect() : OPEN;
    }

    /**
     * The statements around a place, without an order, wish or threat whose content takes the place for granted: those words are of
     * whoever tells of it ("ordered them to repair the port, which burned down").
     */
    private List<Statements.Statement> withoutOwnWords(List<Statements.Statement> around, Span trigger) {
        if (around.isEmpty()) {
            return around;
        }
        Statements.Statement innermost = around.get(around.size() - 1);
        boolean ahead = innermost.effect().endsWith(AHEAD) && !innermost.isQuotation();
        return ahead && mainLine.isGiven(trigger, innermost.content()) ? around.subList(0, around.size() - 1) : around;
    }

    /** How certain it is, for whoever tells of it, that a statement was made; one that a noun stands for is taken as made. */
    private Factuality told(Statements.Statement statement) {
        Sentence sentence = fillers.sentence(statement.finding());
        int head = fillers.head(statement.finding());
        if (statement.continued() || statement.isNoun()) {
            return Factuality.CERTAIN;
        }
        List<Statements.Statement> around = statements.around(statement.trigger()).stream()
                .filter(outer -> isInside(statement.content(), outer.content()))
                .toList();
        return factualityReader
                .read(telling(sentence, statement.trigger()), head, scope(sentence, statement.trigger()))
                .after(statement.finding().rule().set().getOrDefault("factuality", ""))
                .after(around.isEmpty() ? "" : effect(around.get(around.size() - 1), statement.trigger()));
    }

    private static boolean isInside(Span inner, Span outer) {
        return outer.contains(inner) && !inner.equals(outer);
    }

    /** The sentence as it tells of a statement that the words make, or as it is. */
    private Sentence telling(Sentence sentence, Span words) {
        return statements
                .madeAt(words)
                .map(statement -> Telling.of(sentence, statement))
                .orElse(sentence);
    }

    /** The tokens of the sentence that belong to the innermost statement around a place, or all of them. */
    private Span scope(Sentence sentence, Span place) {
        List<Statements.Statement> around = statements.around(place);
        if (around.isEmpty()) {
            return new Span(0, sentence.size());
        }
        Span content = around.get(around.size() - 1).content();
        return sentence.tokens().stream()
                .filter(token -> content.overlaps(token.span()))
                .map(token -> new Span(token.index(), token.index() + 1))
                .reduce(Span::cover)
                .orElse(new Span(0, sentence.size()));
    }
}
