package org.newsgraph.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Makes parts of IRIs from content: the same content always gives the same part. */
final class Slug {
    private static final int HASH_DIGITS = 12;
    private static final int LONGEST = 80;

    private Slug() {}

    /** A readable part: lower case, accents off, other marks as hyphens; a hash when nothing readable is left. */
    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]s\\b", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.isEmpty()) {
            return hash(text);
        }
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "-" + hash(plain);
    }

    /** The first 12 hexadecimal digits of the SHA-256 hash of the parts, joined by an unused control character. */
    static String hash(String... parts) {
        try {
            byte[] bytes = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
