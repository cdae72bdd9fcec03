package org.newsgraph.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time expression and what it says about when something began and ended: four bounds, each known or not.
 *
 * @param sentence index of its sentence
 * @param tokens the tokens it spans in that sentence
 * @param beginsNotBefore earliest possible first day
 * @param beginsNotAfter latest possible first day
 * @param endsNotBefore earliest possible last day
 * @param endsNotAfter latest possible last day
 */
public record TimeValue(
        int sentence,
        Span tokens,
        Optional<LocalDate> beginsNotBefore,
        Optional<LocalDate> beginsNotAfter,
        Optional<LocalDate> endsNotBefore,
        Optional<LocalDate> endsNotAfter) {

    /** The day, when all that is known names one and the same day. */
    public Optional<LocalDate> day() {
        return beginsNotBefore.filter(day -> endsNotAfter.filter(day::equals).isPresent());
    }

    /** Has the expression been placed on the calendar at all? */
    public boolean isResolved() {
        return beginsNotBefore.isPresent()
                || beginsNotAfter.isPresent()
                || endsNotBefore.isPresent()
                || endsNotAfter.isPresent();
    }

    /** Does no bound lie after a later one? Expressions that are put together may contradict each other. */
    public boolean isOrdered() {
        return isOrdered(beginsNotBefore, beginsNotAfter)
                && isOrdered(beginsNotBefore, endsNotAfter)
                && isOrdered(endsNotBefore, endsNotAfter);
    }

    private static boolean isOrdered(Optional<LocalDate> earlier, Optional<LocalDate> later) {
        return earlier.flatMap(from -> later.filter(from::isAfter)).isEmpty();
    }

    /** Has it ended for certain before the given day? */
    public boolean isOverBy(Optional<LocalDate> day) {
        return endsNotAfter.filter(end -> day.filter(end::isBefore).isPresent()).isPresent();
    }
}
