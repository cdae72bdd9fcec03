package org.newsgraph.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/** Reads one time expression: first the stretch of days it names, then what a word like "since" makes of it. */
final class TimeReading {
    private static final String DAY = "day";

    /** A stretch of days, first and last included. */
    private record Days(LocalDate first, LocalDate last) {}

    private final List<TimeWord> words;
    private final Optional<LocalDate> published;
    private final Optional<TimeValue> before;
    private final Tense tense;

    /**
     * A reading.
     *
     * @param words the words of the expression
     * @param published the publication date
     * @param before the time told last before, from which "the same day" counts
     * @param tense what the verb says of the time
     */
    TimeReading(List<TimeWord> words, Optional<LocalDate> published, Optional<TimeValue> before, Tense tense) {
        this.words = words;
        this.published = published;
        this.before = before;
        this.tense = tense;
    }

    TimeValue value(String kind, int sentence, Span tokens) {
        Optional<Days> days;
        try {
            days = days(kind);
        } catch (DateTimeException e) {
            days = Optional.empty(); // "February 30" is no day
        }
        if (days.isEmpty()) {
            return value(sentence, tokens, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<LocalDate> first = days.map(Days::first);
        Optional<LocalDate> last = days.map(Days::last);
        Optional<LocalDate> none = Optional.empty();
        String bound = kind.equals("range") || kind.equals("following")
                ? ""
                : find('B').map(TimeWord::value).orElse("");
        return switch (bound) {
            case "since", "from" -> value(sentence, tokens, first, last, none, none);
            case "until", "by" -> value(sentence, tokens, none, none, none, last);
            case "before" -> value(sentence, tokens, none, none, none, first.map(day -> day.minusDays(1)));
            case "after" -> value(sentence, tokens, first, none, none, none);
            default -> value(sentence, tokens, first, none, none, last);
        };
    }

    private static TimeValue value(
            int sentence,
            Span tokens,
            Optional<LocalDate> beginsNotBefore,
            Optional<LocalDate> beginsNotAfter,
            Optional<LocalDate> endsNotBefore,
            Optional<LocalDate> endsNotAfter) {
        return new TimeValue(sentence, tokens, beginsNotBefore, beginsNotAfter, endsNotBefore, endsNotAfter);
    }

    private Optional<TimeWord> find(char letter) {
        return words.stream().filter(word -> word.letter() == letter).findFirst();
    }

    private Optional<Days> days(String kind) {
        return switch (kind) {
            case "day" -> day().map(day -> new Days(day, day));
            case "month" -> month();
            case "year" -> find('y').map(year -> ofYear(year.number()));
            case "range" -> range();
            case "decade" -> find('k').flatMap(this::decade);
            case "unit" -> isNextDay() ? told(1) : unit();
            case "told", "following" -> told(find('E').map(TimeWord::number).orElse(1));
            case "ago" -> ago();
            default -> Optional.empty();
        };
    }

    private static Days ofYear(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private Optional<LocalDate> day() {
        Optional<TimeWord> month = find('M');
        Optional<TimeWord> number = find('d');
        if (month.isPresent() && number.isPresent()) {
            return find('y')
                    .map(TimeWord::number)
                    .or(() -> published.map(date ->
                            nearestYear(date, month.get().number(), number.get().number())))
                    .map(year -> LocalDate.of(
                            year, month.get().number(), number.get().number()));
        }
        Optional<TimeWord> relative = find('R');
        if (relative.isPresent()) {
            return published.map(date -> date.plusDays(relative.get().number()));
        }
        return find('W').flatMap(weekday -> published.map(date -> weekday(date, DayOfWeek.of(weekday.number()))));
    }

    private LocalDate weekday(LocalDate date, DayOfWeek weekday) {
        int shift = find('S').map(TimeWord::number).orElse(tense == Tense.AHEAD ? 1 : 0);
        if (shift > 0) {
            return date.with(
                    tense == Tense.AHEAD && find('S').isEmpty()
                            ? TemporalAdjusters.nextOrSame(weekday)
                            : TemporalAdjusters.next(weekday));
        }
        return date.with(shift < 0 ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }

    /** A day without a year is the nearest one on the side of the verb's tense; without a tense, one not far ahead. */
    private int nearestYear(LocalDate date, int month, int day) {
        LocalDate same = LocalDate.of(date.getYear(), month, Math.min(day, 28));
        return switch (tense) {
            case AHEAD -> same.isBefore(date) ? date.getYear() + 1 : date.getYear();
            case PAST -> same.isAfter(date) ? date.getYear() - 1 : date.getYear();
            case OPEN -> same.isAfter(date.plusMonths(3)) ? date.getYear() - 1 : date.getYear();
        };
    }

    private Optional<Days> month() {
        int month = find('M').orElseThrow().number();
        Optional<Integer> year = find('y').map(TimeWord::number);
        if (year.isEmpty()) {
            year = find('S')
                    .flatMap(shift -> published.map(date -> date.getYear() + shift.number()))
                    .or(() -> published.map(date -> nearestYear(date, month, 1)));
        }
        return year.map(y -> LocalDate.of(y, month, 1))
                .map(first -> new Days(first, first.with(TemporalAdjusters.lastDayOfMonth())));
    }

    private Optional<Days> range() {
        List<Integer> years = words.stream()
                .filter(word -> word.letter() == 'y')
                .map(TimeWord::number)
                .toList();
        return years.get(0) > years.get(1)
                ? Optional.empty()
                : Optional.of(new Days(LocalDate.of(years.get(0), 1, 1), LocalDate.of(years.get(1), 12, 31)));
    }

    private Optional<Days> decade(TimeWord decade) {
        int first = decade.number();
        int century = published.map(date -> date.getYear() / 100 * 100).orElse(2000) - 100;
        int year = first < 100 ? century + first : first;
        return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31)));
    }

    private Optional<Days> unit() {
        int shift = find('S').orElseThrow().number();
        String unit = find('U').orElseThrow().value();
        return published.flatMap(date -> stretch(date, unit, shift));
    }

    /** "The next day" of what was, which is not the day after publication. */
    private boolean isNextDay() {
        return tense == Tense.PAST
                && find('t').isPresent()
                && find('S').orElseThrow().number() > 0
                && find('U').orElseThrow().value().equals(DAY);
    }

    /** A unit counted from the time told before, if that is no longer than such a unit. */
    private Optional<Days> told(int shift) {
        String unit = find('U').orElseThrow().value();
        return before.flatMap(time -> time.beginsNotBefore()
                .filter(first -> time.endsNotAfter()
                        .filter(last -> stretch(first, unit, 0)
                                .filter(whole -> !whole.last().isBefore(last))
                                .isPresent())
                        .isPresent())
                .flatMap(first -> stretch(first, unit, shift)));
    }

    private Optional<Days> ago() {
        int count = words.stream()
                .filter(word -> "dn1".indexOf(word.letter()) >= 0)
                .findFirst()
                .map(TimeWord::number)
                .orElse(1);
        String unit = find('U').orElseThrow().value();
        return published.flatMap(date -> stretch(date, unit, -count));
    }

    /** The day, week, month or year that lies so many of them from a date. */
    private static Optional<Days> stretch(LocalDate date, String unit, int shift) {
        return switch (unit) {
            case DAY -> Optional.of(new Days(date.plusDays(shift), date.plusDays(shift)));
            case "week" -> {
                LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(shift);
                yield Optional.of(new Days(monday, monday.plusDays(6)));
            }
            case "weekend" -> {
                LocalDate saturday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(shift)
                        .plusDays(5);
                yield Optional.of(new Days(saturday, saturday.plusDays(1)));
            }
            case "month" -> {
                LocalDate first = date.withDayOfMonth(1).plusMonths(shift);
                yield Optional.of(
                        new Days(first, first.plus(1, ChronoUnit.MONTHS).minusDays(1)));
            }
            case "year" -> Optional.of(ofYear(date.getYear() + shift));
            default -> Optional.empty();
        };
    }
}
