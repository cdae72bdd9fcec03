package org.newsgraph.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An article as it was read.
 *
 * @param name where it came from, for messages and file names: the file's name without its ending
 * @param text the whole text with line ends as LF and without byte-order mark; a title is its first line
 * @param title the headline, when it is known
 * @param published the publication date, which anchors relative times
 * @param source the publisher, when it is known
 * @param url where it was published, when it is known
 */
public record Article(
        String name,
        String text,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<String> source,
        Optional<String> url) {

    /** How many hexadecimal digits of the text's hash make the identifier. */
    private static final int ID_DIGITS = 12;

    public Article {
        if (text.isBlank()) {
            throw new IllegalArgumentException("article " + name + " has no text");
        }
    }

    /** An article known by its text and date alone. */
    public static Article of(String name, String text, Optional<LocalDate> published) {
        return new Article(name, text, Optional.empty(), published, Optional.empty(), Optional.empty());
    }

    /** The first 12 hexadecimal digits of {@link #sha256()}: the same text has the same identifier. */
    public String id() {
        return sha256().substring(0, ID_DIGITS);
    }

    /** The SHA-256 hash of the text in UTF-8, in hexadecimal. */
    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The text of a span, in UTF-16 offsets. */
    public String slice(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The Unicode code points before a UTF-16 offset: the offset that is published. */
    public int codePointOffset(int offset) {
        return text.codePointCount(0, offset);
    }

    /** A span of text in Unicode code points. */
    public Span codePoints(Span span) {
        int start = codePointOffset(span.start());
        return new Span(start, start + text.codePointCount(span.start(), span.end()));
    }
}
