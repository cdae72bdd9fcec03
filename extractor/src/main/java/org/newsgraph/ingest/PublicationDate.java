package org.newsgraph.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Publication dates as people and pages write them: an ISO date, alone or with a time (the date is taken as written, in
 * whatever zone), or the date formats of web headers and bylines. A date that does not exist is none.
 */
public final class PublicationDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ].*)?");
    private static final List<DateTimeFormatter> OTHERS = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));

    private PublicationDate() {}

    /** The date that is written; empty if none is, or one that does not exist. */
    public static Optional<LocalDate> parse(String written) {
        String text = written.strip();
        Matcher iso = ISO.matcher(text);
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(iso.group(1)),
                        Integer.parseInt(iso.group(2)),
                        Integer.parseInt(iso.group(3))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return OTHERS.stream().flatMap(format -> parse(format, text).stream()).findFirst();
    }

    /** Whether something is written like a date, be it one that exists or not. */
    static boolean looksLikeDate(String written) {
        return ISO.matcher(written.strip()).matches();
    }

    /** What to tell somebody who gave a date that is none. */
    static Problem problem(String file, String place, String written) {
        return new Problem(
                file,
                place,
                "'" + written + "' is not a date that exists",
                "write it as year-month-day, such as 2001-02-03, or give it with --date");
    }

    private static Optional<LocalDate> parse(DateTimeFormatter format, String text) {
        try {
            return Optional.of(LocalDate.from(format.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
