package org.newsgraph.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.ingest.PublicationDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are read. */
final class Converters {
    private Converters() {}

    /** A date that exists. */
    static final class Date implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            return PublicationDate.parse(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + value + "' is not a date that exists; write year-month-day, such as 2001-02-03"));
        }
    }

    /** A number of bytes, with a decimal unit or none. */
    static final class Size implements ITypeConverter<Long> {
        private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([kmg]?)b?");

        @Override
        public Long convert(String value) {
            Matcher size = SIZE.matcher(value.strip().toLowerCase(Locale.ROOT));
            if (!size.matches() || Long.parseLong(size.group(1)) == 0) {
                throw new TypeConversionException("'" + value + "' is not a size; write bytes, or 500k, 20M, 1G");
            }
            long unit = switch (size.group(2)) {
                case "k" -> 1_000L;
                case "m" -> 1_000_000L;
                case "g" -> 1_000_000_000L;
                default -> 1L;
            };
            return Long.parseLong(size.group(1)) * unit;
        }
    }
}
