package org.newsgraph.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes parts of IRIs from content: the same content always gives the same part. */
final class Slug {
    private static final int HASH_DIGITS = 12;
    private static final int LONGEST = 80;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern GENITIVE = Pattern.compile("['’]s\\b");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-|-$");

    private Slug() {}

    /** A readable part: lower case, accents off, other marks as hyphens; a hash when nothing readable is left. */
    static String of(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String hyphened = MARKS.matcher(GENITIVE.matcher(bare).replaceAll("")).replaceAll("-");
        String plain = OUTER_HYPHENS.matcher(hyphened).replaceAll("");
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
