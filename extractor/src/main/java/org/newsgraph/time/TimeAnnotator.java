package org.newsgraph.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.text.Annotator;
import org.newsgraph.text.Document;
import org.newsgraph.text.Layer;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;
import org.newsgraph.text.Token;

/**
 * Finds time expressions and places them on the calendar. A weekday is the last one on or before the publication date, or the
 * next one when its verb is about what is to come; without a publication date, what depends on it stays unresolved. "The same day" is
 * counted from the time told last before it, and stays unresolved without one.
 */
public final class TimeAnnotator implements Annotator {
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2100;
    private static final int FARTHEST = 6;

    /** How many sentences back "the same day" may count from. */
    private static final int NEAR = 2;

    private static final String DECADE = "decade";
    private static final String POSSESSIVE = "PRP$";
    private static final String PAST = "VBD";
    private static final String PARTICIPLE = "VBN";

    private final Lexicon words;
    private final Lexicon effects;
    private final TimePatterns patterns;

    public TimeAnnotator(Lexicons lexicons) {
        words = lexicons.expect("time-words");
        effects = lexicons.expect("clause-effects");
        patterns = new TimePatterns(lexicons.expect("time-patterns"));
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES, Layer.TOKENS, Layer.TAGS);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.TIMES);
    }

    @Override
    public Document annotate(Document document) {
        var times = new ArrayList<TimeValue>();
        Optional<LocalDate> published = document.article().published();
        for (Sentence sentence : document.sentences()) {
            List<TimeWord> read = sentence.tokens().stream().map(this::read).toList();
            var letters = new StringBuilder();
            read.forEach(word -> letters.append(word.letter()));
            for (TimePatterns.Found found : patterns.find(letters.toString())) {
                Span tokens = trimmed(read, found.tokens());
                if (isAge(sentence, tokens, found.kind())) {
                    continue;
                }
                var reading = new TimeReading(
                        read.subList(found.tokens().start(), found.tokens().end()),
                        published,
                        before(times, sentence),
                        tense(sentence, tokens));
                times.add(reading.value(found.kind(), sentence.index(), tokens));
            }
        }
        return document.withTimes(times);
    }

    /** The last time told, here or shortly before. */
    private static Optional<TimeValue> before(List<TimeValue> times, Sentence sentence) {
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(times.get(times.size() - 1)).filter(time -> sentence.index() - time.sentence() <= NEAR);
    }

    /** "In her 20s" tells an age. */
    private static boolean isAge(Sentence sentence, Span tokens, String kind) {
        int first = tokens.start();
        while (first < tokens.end() - 1
                && !Character.isDigit(sentence.token(first).form().charAt(0))) {
            first++;
        }
        return kind.equals(DECADE)
                && first > 0
                && sentence.token(first - 1).xpos().equals(POSSESSIVE);
    }

    /** The preposition is read with the expression, and is no part of it, unless it is one like "since". */
    private static Span trimmed(List<TimeWord> read, Span tokens) {
        int start = tokens.start();
        while (start < tokens.end() - 1 && "ijt".indexOf(read.get(start).letter()) >= 0) {
            start++;
        }
        return new Span(start, tokens.end());
    }

    private TimeWord read(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        if (form.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            Optional<TimeWord> number = readNumber(form);
            if (number.isPresent()) {
                return number.get();
            }
        }
        boolean month = words.feature(form, "letter").filter("M"::equals).isPresent();
        if (month && !token.isCapitalised()) {
            return new TimeWord('x', "", form);
        }
        return new TimeWord(
                words.feature(form, "letter").orElse("x").charAt(0),
                words.feature(form, "value").orElse(""),
                form);
    }

    private static Optional<TimeWord> readNumber(String form) {
        if (form.matches("\\d{4}s|\\d0s")) {
            return Optional.of(new TimeWord('k', form.substring(0, form.length() - 1), form));
        }
        if (form.matches("\\d{1,2}(st|nd|rd|th)")) {
            return Optional.of(new TimeWord('d', form.replaceAll("\\D", ""), form));
        }
        if (form.matches("\\d{1,2}:\\d{2}")) {
            return Optional.of(new TimeWord('u', "", form));
        }
        if (form.matches("\\d{1,4}")) {
            int number = Integer.parseInt(form);
            char letter = number >= FIRST_YEAR && number <= LAST_YEAR ? 'y' : number >= 1 && number <= 31 ? 'd' : 'n';
            return Optional.of(new TimeWord(letter, form, form));
        }
        if (form.matches("mid-\\d{4}")) {
            return Optional.of(new TimeWord('y', form.substring(4), form));
        }
        return Optional.empty();
    }

    /** The tense of the verb above the expression. */
    private Tense tense(Sentence sentence, Span tokens) {
        int current = tokens.end() - 1;
        for (int step = 0; step < FARTHEST && current >= 0; step++) {
            Token token = sentence.token(current);
            if (!tokens.contains(current)
                    && (token.tag().equals("VERB") || token.tag().equals("AUX"))) {
                return hasModal(sentence, current)
                        ? Tense.AHEAD
                        : isPast(sentence, token) && !looksAhead(token) ? Tense.PAST : Tense.OPEN;
            }
            current = token.head();
        }
        return Tense.OPEN;
    }

    /** "Met", "was met", "has met", but not "was meeting", which may be a plan. */
    private static boolean isPast(Sentence sentence, Token verb) {
        return verb.xpos().equals(PAST)
                || verb.xpos().equals(PARTICIPLE)
                        && sentence.tokens().stream()
                                .anyMatch(token -> token.head() == verb.index()
                                        && token.relation().startsWith("aux"));
    }

    /** A verb such as "schedule", whose time may be to come when the verb is in the past. */
    private boolean looksAhead(Token verb) {
        return effects.feature(verb.lemma(), "governor")
                .filter(effect -> effect.contains("FUT"))
                .isPresent();
    }

    private static boolean hasModal(Sentence sentence, int verb) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.head() == verb && token.xpos().equals("MD"));
    }
}
