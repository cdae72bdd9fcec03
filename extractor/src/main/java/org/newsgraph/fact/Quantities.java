package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Reads a number with its bounds from the words of a phrase: "at least 20", "dozens", "nearly 1,000", "thirteen". */
final class Quantities {
    private static final String JOINED = "conj";

    /**
     * A number.
     *
     * @param min least number meant
     * @param max greatest number meant, when the words set one
     * @param tokens the words of the number and its bounds
     */
    record Quantity(long min, Optional<Long> max, Span tokens) {}

    private final Lexicon numbers;
    private final Lexicon bounds;

    Quantities(Lexicons lexicons) {
        this.numbers = lexicons.expect("numbers");
        this.bounds = lexicons.expect("number-bounds");
    }

    /** The number of a phrase: the first in it, and with it those of what it is joined to ("two men and five women"). */
    Optional<Quantity> find(Sentence sentence, Span phrase) {
        List<String> lower = sentence.tokens().stream()
                .map(token -> token.form().toLowerCase(Locale.ROOT))
                .toList();
        return first(sentence, lower, phrase).map(number -> {
            Quantity sum = number;
            int counted = sentence.token(number.tokens().end() - 1).head();
            for (int i = number.tokens().end(); i < phrase.end(); i++) {
                if (counted >= 0
                        && sentence.token(i).head() == counted
                        && sentence.token(i).relation().equals(JOINED)) {
                    sum = sum(sum, numberOf(sentence, lower, i, sum.tokens().end()));
                }
            }
            return sum;
        });
    }

    /** The number that counts a noun, when it stands behind a place of the sentence. */
    private Optional<Quantity> numberOf(Sentence sentence, List<String> lower, int noun, int from) {
        return first(sentence, lower, new Span(from, noun))
                .filter(number -> sentence.token(number.tokens().end() - 1).head() == noun);
    }

    /** Both together; something joined without a number leaves only the least number. */
    private static Quantity sum(Quantity one, Optional<Quantity> other) {
        return other.map(more -> new Quantity(
                        one.min() + more.min(),
                        one.max().flatMap(max -> more.max().map(most -> max + most)),
                        new Span(one.tokens().start(), more.tokens().end())))
                .orElseGet(() -> new Quantity(one.min(), Optional.empty(), one.tokens()));
    }

    private Optional<Quantity> first(Sentence sentence, List<String> lower, Span phrase) {
        for (int i = phrase.start(); i < phrase.end(); i++) {
            Optional<Quantity> number = numberAt(sentence, lower, i, phrase.end());
            if (number.isPresent()) {
                return Optional.of(bounded(lower, number.get(), phrase.start()));
            }
        }
        return Optional.empty();
    }

    private Optional<Quantity> numberAt(Sentence sentence, List<String> lower, int start, int end) {
        var values = new ArrayList<Long>();
        boolean vague = false;
        int at = start;
        while (at < end) {
            Optional<Long> value = value(lower.get(at));
            if (value.isEmpty()) {
                break;
            }
            vague |= numbers.feature(lower.get(at), "vague").isPresent();
            values.add(value.get());
            at++;
        }
        if (values.isEmpty() || isNotACount(sentence, start)) {
            return Optional.empty();
        }
        long total = combine(values);
        return Optional.of(new Quantity(total, vague ? Optional.empty() : Optional.of(total), new Span(start, at)));
    }

    /** A determiner ("one" as a pronoun) or a year is no count. */
    private static boolean isNotACount(Sentence sentence, int index) {
        Token token = sentence.token(index);
        boolean year = token.form().matches("(1[89]|20)\\d\\d")
                && index > 0
                && sentence.token(index - 1).tag().equals("ADP");
        return year || token.tag().equals("PRON") || token.tag().equals("DET");
    }

    private Optional<Long> value(String word) {
        if (word.matches("\\d{1,3}(,\\d{3})+|\\d+")) {
            String digits = word.replace(",", "");
            return digits.length() > 15 ? Optional.empty() : Optional.of(Long.parseLong(digits));
        }
        return numbers.feature(word, "value").map(Long::parseLong);
    }

    /** "two hundred" multiplies, "twenty five" adds. */
    private static long combine(List<Long> values) {
        long total = 0;
        long group = 0;
        for (long value : values) {
            if (value >= 1000) {
                total += Math.max(1, group) * value;
                group = 0;
            } else if (value == 100) {
                group = Math.max(1, group) * value;
            } else {
                group += value;
            }
        }
        return total + group;
    }

    private Quantity bounded(List<String> lower, Quantity number, int earliest) {
        for (int start = Math.max(0, Math.min(earliest, number.tokens().start() - 3));
                start < number.tokens().start();
                start++) {
            for (Lexicon.Entry entry : bounds.matches(lower, start)) {
                if (start + entry.length() == number.tokens().start()) {
                    var tokens = new Span(start, number.tokens().end());
                    return switch (entry.feature("bound")) {
                        case "min" -> new Quantity(number.min(), Optional.empty(), tokens);
                        case "over" -> new Quantity(number.min() + 1, Optional.empty(), tokens);
                        case "max" -> new Quantity(0, Optional.of(number.min()), tokens);
                        default -> new Quantity(number.min(), Optional.empty(), tokens);
                    };
                }
            }
        }
        return number;
    }
}
