package org.newsgraph.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;
import org.newsgraph.text.Token;

/** Finds the time expression that dates what a trigger evokes. */
final class Times {
    /** Up to which word a time that a comma follows is that of the sentence. */
    private static final int LATEST_OPENING = 2;

    private static final int MOST_BETWEEN = 14;

    private final Document document;
    private final TimeAttachment attachment;

    Times(Document document, Lexicons lexicons) {
        this.document = document;
        this.attachment = new TimeAttachment(lexicons);
    }

    /**
     * The time expression closest in the syntax: one that hangs on the trigger, then one that hangs on what governs it.
     *
     * @param scope only expressions inside these tokens count
     */
    Optional<TimeValue> of(Sentence sentence, int trigger, Span scope) {
        return best(sentence, trigger, time -> scope.contains(time.tokens()));
    }

    /**
     * The time expression closest in the syntax that is not part of what is said.
     *
     * @param said is a place in the text part of what is said?
     */
    Optional<TimeValue> outside(Sentence sentence, int trigger, Predicate<Span> said) {
        return best(sentence, trigger, time -> !said.test(sentence.textSpan(time.tokens())));
    }

    private Optional<TimeValue> best(Sentence sentence, int trigger, Predicate<TimeValue> allowed) {
        List<TimeValue> here = document.times().stream()
                .filter(time -> time.sentence() == sentence.index() && allowed.test(time))
                .filter(time -> !isInName(sentence, time.tokens()))
                .filter(time -> !isAside(sentence, time.tokens(), trigger))
                .toList();
        Optional<TimeValue> best = here.stream()
                .filter(time ->
                        attachment.reach(sentence, time.tokens(), trigger).isPresent())
                .min(Comparator.comparingInt((TimeValue time) -> attachment
                                .reach(sentence, time.tokens(), trigger)
                                .orElseThrow()
                                .rank())
                        .thenComparing(time -> Math.abs(time.tokens().start() - trigger)))
                .or(() -> here.stream()
                        .filter(time -> isNear(sentence, time.tokens(), trigger))
                        .min(Comparator.comparingInt(
                                time -> Math.abs(time.tokens().start() - trigger))));
        return best.map(time -> here.stream()
                .filter(other ->
                        attachment.reach(sentence, other.tokens(), trigger).isPresent()
                                || isNear(sentence, other.tokens(), trigger))
                .flatMap(other -> bounded(time, other).stream())
                .findFirst()
                .orElse(time));
    }

    /** Does it stand in parentheses, behind something else than the trigger: "Ada Moss (1 May 1901 – 2 June 1980) led the bank"? */
    private static boolean isAside(Sentence sentence, Span time, int trigger) {
        int open = opening(sentence, time.start());
        boolean name = open > 0 && sentence.token(open - 1).tag().equals("PROPN");
        return open > 0 && (trigger < open - 1 || name && trigger == open - 1 || closes(sentence, time.end(), trigger));
    }

    /** The parenthesis that a word stands in, or -1. */
    private static int opening(Sentence sentence, int word) {
        int closed = 0;
        for (int i = word - 1; i >= 0; i--) {
            String form = sentence.token(i).form();
            closed += form.equals(")") ? 1 : 0;
            if (form.equals("(") && closed-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Is a parenthesis closed between two places? */
    private static boolean closes(Sentence sentence, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> sentence.token(i).form().equals(")"));
    }

    /** Is it a part of a name ("The Sunday Herald")? */
    private boolean isInName(Sentence sentence, Span time) {
        return document.mentionsIn(sentence).stream()
                .anyMatch(mention -> mention.kind() == Mention.Kind.NAME
                        && mention.tokens().contains(time)
                        && mention.tokens().length() > time.length());
    }

    /** Where a parse goes wrong: a time expression with no other verb between it and the trigger. */
    private boolean isNear(Sentence sentence, Span time, int trigger) {
        int from = Math.min(time.end(), trigger + 1);
        int to = Math.max(time.start(), trigger);
        if (to - from > MOST_BETWEEN || time.contains(trigger) || TimeAttachment.isBeforeNoun(sentence, time)) {
            return false;
        }
        if (isInRelativeClause(sentence, time, trigger)) {
            return false;
        }
        boolean noun = sentence.token(trigger).tag().equals("NOUN");
        for (int i = from; i < to; i++) {
            String tag = sentence.token(i).tag();
            boolean comma = (noun || time.start() > LATEST_OPENING)
                    && sentence.token(i).form().equals(",");
            if (i != trigger
                    && (comma
                            || tag.equals("VERB")
                            || attachment.isOfOtherTime(sentence.token(i))
                            || tag.equals("CCONJ")
                            || sentence.token(i).form().equals(";"))) {
                return false;
            }
        }
        return true;
    }

    /** "The sailor who left on Monday said": a time that hangs on the verb of a clause about the subject dates that verb alone. */
    private static boolean isInRelativeClause(Sentence sentence, Span time, int trigger) {
        int governor = sentence.governor(time);
        if (governor < 0 || governor >= trigger || trigger < time.end()) {
            return false;
        }
        Token verb = sentence.token(governor);
        return verb.tag().equals("VERB") && verb.relation().equals("acl:relcl");
    }

    /** "From 1983" and "until 2000" together. */
    private static Optional<TimeValue> bounded(TimeValue a, TimeValue b) {
        boolean begins = a.beginsNotAfter().isPresent() && a.endsNotAfter().isEmpty();
        boolean ends = b.endsNotBefore().isPresent() && b.beginsNotBefore().isEmpty();
        return begins && ends
                ? Optional.of(new TimeValue(
                        a.sentence(),
                        a.tokens(),
                        a.beginsNotBefore(),
                        a.beginsNotAfter(),
                        b.endsNotBefore(),
                        b.endsNotAfter()))
                : a != b
                                && b.beginsNotAfter().isPresent()
                                && b.endsNotAfter().isEmpty()
                                && a.endsNotBefore().isPresent()
                                && a.beginsNotBefore().isEmpty()
                        ? bounded(b, a)
                        : Optional.empty();
    }

    /** What a phrase says when it is a time expression, or a year by itself. */
    Optional<TimeValue> at(Sentence sentence, Span tokens) {
        return document.times().stream()
                .filter(time ->
                        time.sentence() == sentence.index() && time.tokens().equals(tokens))
                .findFirst()
                .or(() -> year(sentence, tokens));
    }

    private static Optional<TimeValue> year(Sentence sentence, Span tokens) {
        String form = sentence.token(tokens.start()).form();
        if (tokens.length() != 1 || !form.matches("\\d{4}")) {
            return Optional.empty();
        }
        var first = LocalDate.of(Integer.parseInt(form), 1, 1);
        return Optional.of(new TimeValue(
                sentence.index(),
                tokens,
                Optional.of(first),
                Optional.empty(),
                Optional.empty(),
                Optional.of(first.plusYears(1).minusDays(1))));
    }

    /** The time expression that hangs on the words of a description, rather than on the verb of its sentence or on a name in it. */
    Optional<TimeValue> inside(Sentence sentence, Span words, List<Span> names) {
        return document.times().stream()
                .filter(time -> time.sentence() == sentence.index())
                .filter(time -> {
                    int governor = sentence.governor(time.tokens());
                    return words.contains(governor)
                            && names.stream().noneMatch(name -> name.contains(governor))
                            && time.tokens().start() > governor
                            && (opening(sentence, time.tokens().start()) < words.start()
                                    || !closes(sentence, time.tokens().end(), words.end()));
                })
                .findFirst();
    }
}
