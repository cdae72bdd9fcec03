package org.newsgraph.event;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.pattern.ArgumentPath;
import org.newsgraph.pattern.Scene;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** The clause that is told in a statement: without the words of reporting, with its subject. */
final class ToldClause {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> VERBS = Set.of("VERB", "AUX");
    private static final Set<String> RELATIVE = Set.of("WDT", "WP", "WP$");
    private static final Set<String> MARKS = Set.of("PUNCT", "CCONJ");
    private static final Set<String> OPENING = Set.of("PUNCT", "CCONJ", "SCONJ");
    private static final String REPORTING = "reporting-verbs";
    private static final String CONTENT_MARKS = "content-marks";
    private static final String TOLD = "told";
    private static final String ADDRESSED = "addressed";
    private static final String PRONOUN = "PRP";
    private static final Set<String> BRACKETS = Set.of("(", ")");
    private static final Set<String> QUOTES = Set.of("``", "''");
    private static final Set<String> PREPOSITIONS = Set.of("ADP", "PUNCT");
    private static final String SUBJECT = "nsubj";
    private static final String ITSELF = ".";
    private static final String BESIDE = "<parataxis";
    private static final String BELOW = "parataxis";
    private static final String COMPLEMENT = "ccomp";
    private static final String MARK = "IN";
    private static final int FARTHEST = 12;
    private static final int MOST_BEHIND_VERB = 6;
    private static final Set<String> NOT_GOING_ON = Set.of("VBG", "CC", "WDT", "WP");

    private final Scene scene;
    private final Sentence sentence;
    private final Lexicon marks;
    private final Span cue;
    private final Span trigger;

    /**
     * A statement's words of reporting.
     *
     * @param cue tokens of the trigger and its arguments
     * @param trigger tokens of the verb or noun that reports
     */
    ToldClause(Scene scene, Span cue, Span trigger) {
        this.scene = scene;
        this.sentence = scene.sentence();
        this.marks = scene.lexicons().expect(CONTENT_MARKS);
        this.cue = cue;
        this.trigger = trigger;
    }

    /** The tokens of what is told, where a parser found some of it; empty when it is no clause that anybody told. */
    Optional<Span> of(ArgumentPath path, Span found) {
        if (path.source().equals(ITSELF)) {
            return Optional.of(new ToldBounds(scene, trigger).withDependents(found));
        }
        if (found.contains(trigger)) {
            return without(found);
        }
        if (found.start() >= trigger.end()) {
            return isRelative(found) || isAdverbial(path, found)
                    ? Optional.empty()
                    : Optional.of(withSubject(behindAddressee(behindMark(withoutMark(found)))));
        }
        if (path.source().startsWith(BESIDE)) {
            return fromTheStart(found);
        }
        if (path.source().startsWith(BELOW)) {
            return Optional.empty();
        }
        return path.source().startsWith(COMPLEMENT) ? setOff(found) : Optional.of(found);
    }

    /**
     * "The ferry sank, the captain said": what is told first goes to the mark before the words of reporting. Without one ("Ferry
     * sinks captain says"), or between the speaker and the verb ("the captain, who had left, said"), it is something else.
     */
    private Optional<Span> setOff(Span found) {
        if (cue.start() < found.end()) {
            return Optional.empty();
        }
        return commaBefore(cue.start())
                .filter(comma -> comma >= found.end())
                .map(comma -> new Span(found.start(), comma));
    }

    /**
     * The words of reporting, with the marks around them, where they are inserted in what is told ("the port, he said, is closed").
     *
     * @param path by which what is told was found
     * @param found what a parser found of it
     */
    Optional<Span> inserted(ArgumentPath path, Span found) {
        if (!path.source().startsWith(BESIDE) || !found.contains(trigger)) {
            return Optional.empty();
        }
        return commaBefore(Math.min(cue.start(), trigger.start()))
                .filter(comma -> comma > found.start())
                .flatMap(comma -> markBehind().map(end -> new Span(comma, end)))
                .filter(words -> words.end() < found.end());
    }

    /** The end of the comma behind the words of reporting, or where a quotation begins there, if what is told goes on behind it. */
    private Optional<Integer> markBehind() {
        int last = Math.max(cue.end(), trigger.end());
        for (int i = last; i < Math.min(sentence.size() - 1, last + MOST_BEHIND_VERB); i++) {
            Token token = sentence.token(i);
            boolean goesOn = !NOT_GOING_ON.contains(sentence.token(i + 1).xpos());
            if (isMark(i)) {
                return token.form().equals(",") && goesOn ? Optional.of(i + 1) : Optional.empty();
            }
            if (VERBS.contains(token.tag())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "On board, the captain said it sank": behind the verb; "The ferry sank, the captain said": before the comma. */
    private Optional<Span> without(Span found) {
        var behind = new Span(trigger.end(), Math.max(trigger.end(), found.end()));
        boolean goesOn = isFinite(behind) && !isMark(behind.start());
        Optional<Span> before = commaBefore(Math.min(cue.start(), trigger.start()))
                .filter(comma -> comma > found.start() + 1)
                .map(comma ->
                        new Span(FINITE.contains(sentence.token(found.start()).xpos()) ? 0 : found.start(), comma))
                .filter(this::isFinite);
        return goesOn || before.isEmpty()
                ? Optional.of(behind).filter(this::hasVerb).map(this::trimmed)
                : before;
    }

    /** What stands before the comma and the words of reporting, from the first word on; a parser may have lost its subject. */
    private Optional<Span> fromTheStart(Span found) {
        return commaBefore(Math.min(cue.start(), trigger.start()))
                .filter(at -> at >= found.end() || hasVerb(new Span(found.start(), at)))
                .map(at -> trimmed(new Span(0, at), MARKS));
    }

    /** The comma, or the end of a quotation, that stands before the phrase of the speaker. */
    private Optional<Integer> commaBefore(int speaker) {
        for (int i = speaker - 1; i > 0 && i >= speaker - FARTHEST; i--) {
            Token token = sentence.token(i);
            if (isMark(i) && !QUOTES.contains(token.xpos()) && !BRACKETS.contains(token.form())) {
                return Optional.of(i);
            }
            if (VERBS.contains(token.tag())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Told the police she had left": whom it was told is no part of it. */
    private Span behindAddressee(Span found) {
        if (!mayBeAddressed() || isSubordinator(found.start())) {
            return found;
        }
        for (int i = trigger.end() + 1; i < Math.min(found.end(), trigger.end() + FARTHEST); i++) {
            Token token = sentence.token(i);
            if (VERBS.contains(token.tag())) {
                return found;
            }
            if (i <= found.start()) {
                continue;
            }
            if (isSubordinator(i)) {
                return new Span(i + 1, found.end());
            }
            if (token.xpos().equals(PRONOUN) && token.relation().startsWith(SUBJECT)) {
                return new Span(i, found.end());
            }
        }
        return found;
    }

    /** "Said that few, if any, sank": a first "that" is no part of it. */
    private Span withoutMark(Span found) {
        return found.length() > 1 && opensContent(found.start()) ? new Span(found.start() + 1, found.end()) : found;
    }

    /** Does it open the very clause that hangs on the words of reporting? */
    private boolean opensComplement(Token mark) {
        return mark.head() >= 0
                && trigger.contains(sentence.token(mark.head()).head())
                && sentence.token(mark.head()).relation().equals(COMPLEMENT);
    }

    private boolean opensContent(int index) {
        return isSubordinator(index)
                && marks.contains(sentence.token(index).lemma())
                && marks.feature(sentence.token(index).lemma(), TOLD).isEmpty();
    }

    /** "Said on Monday that it sank": the clause begins behind its mark. */
    private Span behindMark(Span found) {
        for (int i = found.start(); i < Math.min(found.end() - 1, found.start() + FARTHEST); i++) {
            Token token = sentence.token(i);
            if (VERBS.contains(token.tag())) {
                return found;
            }
            if (opensContent(i)
                    && i > found.start()
                    && (opensComplement(token) || isTimed(new Span(found.start(), i)))) {
                return new Span(i + 1, found.end());
            }
        }
        return found;
    }

    /** "Said the ship, which was old, has sunk": a clause of which a parser lost the subject has it behind the words of reporting. */
    private Span withSubject(Span found) {
        var gap = new Span(trigger.end(), found.start());
        if (gap.length() <= 0
                || gap.length() > FARTHEST
                || isTimed(gap)
                || PREPOSITIONS.contains(sentence.token(gap.start()).tag())) {
            return found;
        }
        boolean addressed = mayBeAddressed();
        if (addressed && IntStream.range(gap.start(), gap.end()).anyMatch(this::isSubordinator)) {
            return found;
        }
        boolean bare = FINITE.contains(sentence.token(found.start()).xpos());
        boolean close = !addressed
                && !hasVerb(gap)
                && IntStream.range(gap.start(), gap.end()).noneMatch(this::isMark);
        return bare || close ? withoutMark(trimmed(new Span(gap.start(), found.end()), MARKS)) : found;
    }

    private boolean mayBeAddressed() {
        return scene.lexicons()
                .expect(REPORTING)
                .feature(sentence.token(trigger.start()).lemma(), ADDRESSED)
                .isPresent();
    }

    private boolean isSubordinator(int index) {
        Token token = sentence.token(index);
        return token.xpos().equals(MARK) && token.relation().equals("mark");
    }

    private boolean isTimed(Span span) {
        return scene.document().times().stream()
                .anyMatch(time ->
                        time.sentence() == sentence.index() && time.tokens().overlaps(span));
    }

    /** "Urged them to leave as the storm came": a parser may take a clause of time or cause for what is told. */
    private boolean isAdverbial(ArgumentPath path, Span found) {
        Token mark = sentence.token(found.start());
        return path.source().equals(COMPLEMENT)
                && isSubordinator(mark.index())
                && !marks.contains(mark.lemma())
                && mark.head() >= 0
                && trigger.contains(sentence.token(mark.head()).head());
    }

    /** "Testimony that accuses him" is about the testimony. */
    private boolean isRelative(Span found) {
        return !sentence.token(trigger.start()).tag().equals("VERB")
                && RELATIVE.contains(sentence.token(found.start()).xpos())
                && sentence.token(found.start()).relation().startsWith(SUBJECT);
    }

    private boolean isMark(int index) {
        return sentence.token(index).tag().equals("PUNCT");
    }

    private boolean isFinite(Span span) {
        return IntStream.range(span.start(), span.end())
                .anyMatch(i -> FINITE.contains(sentence.token(i).xpos()));
    }

    private boolean hasVerb(Span span) {
        return IntStream.range(span.start(), span.end())
                .anyMatch(i -> VERBS.contains(sentence.token(i).tag()));
    }

    private Span trimmed(Span span) {
        return trimmed(span, OPENING);
    }

    private Span trimmed(Span span, Set<String> opening) {
        int start = span.start();
        while (start < span.end() - 1 && opening.contains(sentence.token(start).tag())) {
            start++;
        }
        return new Span(start, span.end());
    }
}
