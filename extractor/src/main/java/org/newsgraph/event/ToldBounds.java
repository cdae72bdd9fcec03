package org.newsgraph.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.pattern.Scene;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;
import org.newsgraph.text.Token;

/** Sets the bounds of what is told where a parser hung a part of it on the words of reporting, or a part of those on it. */
final class ToldBounds {
    private static final Set<String> OPENS_SUBJECT = Set.of("DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ");
    private static final Set<String> PRESENT = Set.of("VBZ", "VBP");
    private static final Set<String> BETWEEN = Set.of("PUNCT", "CCONJ", "ADV");
    private static final String COLON = ":";
    private static final String PAST = "VBD";
    private static final String BARE = "VB";
    private static final String ADPOSITION = "ADP";
    private static final String PUNCTUATION = "PUNCT";
    private static final String ADJUNCT = "obl";
    private static final String COORDINATOR = "CCONJ";
    private static final String CONJUNCT = "conj";
    private static final String SUBJECT = "nsubj";

    private final Scene scene;
    private final Sentence sentence;
    private final Span trigger;

    /**
     * A statement.
     *
     * @param trigger tokens of the verb or noun that reports
     */
    ToldBounds(Scene scene, Span trigger) {
        this.scene = scene;
        this.sentence = scene.sentence();
        this.trigger = trigger;
    }

    /** The tokens of what is told behind the words of reporting, with all that belongs to it and nothing that belongs to them. */
    Span mended(Span told) {
        return told.start() < trigger.end() ? told : withSecondVerb(behindTime(told));
    }

    /**
     * "The ferry is thought to have sunk", "called the ferry “an old, bad ship”": what is told begins with its subject. What the words for the subject tell ("the ferry that
     * burned is thought …") others do not tell, and these words count as words of reporting.
     *
     * @param head index of the token that heads the trigger
     * @param told without a subject
     */
    Finding.Content withSubject(Rule.ContentPlace place, int head, Finding.Content told) {
        return place.subject().stream()
                .flatMap(path -> path.find(scene, head).stream())
                .filter(subject -> !subject.tokens().overlaps(trigger))
                .map(subject -> sentence.textSpan(subject.tokens()))
                .filter(subject -> subject.start() < told.text().start() && !hasColon(subject.start(), told))
                .findFirst()
                .map(subject -> new Finding.Content(
                        MarkBalance.of(scene.document(), subject.cover(told.text())),
                        false,
                        Optional.of(new Span(subject.start(), told.text().start()))))
                .orElse(told);
    }

    /** "Called the ban “loony”: “Why did they sell it?”": a colon sets off what is all that was said. */
    private boolean hasColon(int start, Finding.Content told) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.span().start() >= start
                        && token.span().end() <= told.text().start()
                        && token.xpos().equals(COLON));
    }

    /** "Said on Friday it had sunk": the day right behind the verb is when it was said. */
    private Span behindTime(Span told) {
        if (told.start() != trigger.end()) {
            return told;
        }
        return scene.document().times().stream()
                .filter(time -> time.sentence() == sentence.index() && told.contains(time.tokens()))
                .filter(time -> dates(time, told.start()))
                .findFirst()
                .map(time -> new Span(time.tokens().end(), told.end()))
                .orElse(told);
    }

    /** Is it an adjunct at a place, a day or a time that is not ahead, with the subject of a clause right behind it? */
    private boolean dates(TimeValue time, int start) {
        Span tokens = time.tokens();
        boolean phrase = sentence.token(start).tag().equals(ADPOSITION) && tokens.start() == start + 1;
        boolean bare = tokens.start() == start && tokens.length() == 1;
        if (!phrase && !bare || tokens.end() >= sentence.size() - 1) {
            return false;
        }
        Token last = sentence.token(tokens.end() - 1);
        return last.relation().startsWith(ADJUNCT)
                && OPENS_SUBJECT.contains(sentence.token(tokens.end()).tag())
                && !isAhead(time);
    }

    private boolean isAhead(TimeValue time) {
        Optional<LocalDate> published = scene.document().article().published();
        return published.isPresent()
                && time.beginsNotBefore()
                        .filter(day -> day.isAfter(published.get()))
                        .isPresent();
    }

    /** "Said it seeks a port and, within a year, intends to buy one": a second verb in the present is told with the first. */
    private Span withSecondVerb(Span told) {
        Token reporting = sentence.token(trigger.start());
        if (!reporting.xpos().equals(PAST) || !isPresent(told)) {
            return told;
        }
        return sentence.tokens().stream()
                .filter(verb -> verb.index() >= told.end()
                        && verb.head() == reporting.index()
                        && verb.relation().equals(CONJUNCT)
                        && PRESENT.contains(verb.xpos())
                        && isJoined(told, verb.index()))
                .findFirst()
                .map(verb -> new Span(told.start(), end(verb.index())))
                .orElse(told);
    }

    /** "Declined to comment on the storm": an infinitive that stands for what is told, with the phrase that hangs on it. */
    Span withDependents(Span verb) {
        if (!sentence.token(verb.start()).xpos().equals(BARE)) {
            return verb;
        }
        int end = IntStream.range(verb.end(), end(verb.start()))
                .filter(this::endsPhrase)
                .findFirst()
                .orElse(end(verb.start()));
        return new Span(verb.start(), Math.max(verb.end(), end));
    }

    /** Is it a mark, or a conjunction ("because it was late") that no preposition governs ("on whether it was late")? */
    private boolean endsPhrase(int index) {
        String tag = sentence.token(index).tag();
        return tag.equals(PUNCTUATION)
                || tag.equals("SCONJ") && !sentence.token(index - 1).tag().equals(ADPOSITION);
    }

    /** Is the first verb of a clause that hangs on the words of reporting in the present? */
    private boolean isPresent(Span told) {
        return sentence.tokens().stream()
                .filter(token -> told.contains(token.index()) && token.head() == trigger.start())
                .anyMatch(token -> PRESENT.contains(token.xpos()));
    }

    /** Do only marks and a coordinator, which may stand at the end of the clause, part it from a verb without a subject? */
    private boolean isJoined(Span told, int verb) {
        boolean subject = sentence.tokens().stream()
                .anyMatch(token -> token.head() == verb && token.relation().startsWith(SUBJECT));
        List<Integer> below = scene.graph().subtreeTokens(verb);
        boolean near = IntStream.range(told.end(), verb)
                .allMatch(i -> BETWEEN.contains(sentence.token(i).tag()) || below.contains(i));
        boolean coordinated = sentence.tokens().stream()
                .anyMatch(token -> token.head() == verb && token.tag().equals(COORDINATOR));
        return !subject && near && coordinated;
    }

    /** Where the words that hang on a word end. */
    private int end(int word) {
        return scene.graph().subtreeTokens(word).stream()
                        .filter(i -> !sentence.token(i).tag().equals(PUNCTUATION))
                        .reduce(word, Math::max)
                + 1;
    }
}
