package org.newsgraph.ingest;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a user may say about reading.
 *
 * @param published publication date of every article, which goes before what the article says itself
 * @param maxBytes greatest size of an input
 */
public record ReadingOptions(Optional<LocalDate> published, long maxBytes) {
    /** 20 MB: a long article has 100 kB; what is larger is most likely something else. */
    public static final long DEFAULT_MAX_BYTES = 20_000_000;

    public static final ReadingOptions DEFAULT = new ReadingOptions(Optional.empty(), DEFAULT_MAX_BYTES);

    public ReadingOptions {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("the greatest size of an input is " + maxBytes + " bytes");
        }
    }

    public ReadingOptions withPublished(LocalDate date) {
        return new ReadingOptions(Optional.of(date), maxBytes);
    }
}
