package org.newsgraph.nlp;

/** Typographic marks as the corpora write them, one character for one. */
public final class Typography {
    private Typography() {}

    /** The text with straight quotation marks and plain hyphens; it has the same length. */
    public static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (plain(text.charAt(i)) != text.charAt(i)) {
                return plainFrom(i, text);
            }
        }
        return text;
    }

    private static String plainFrom(int first, String text) {
        char[] plain = text.toCharArray();
        for (int i = first; i < plain.length; i++) {
            plain[i] = plain(plain[i]);
        }
        return new String(plain);
    }

    private static char plain(char mark) {
        return switch (mark) {
            case '’', '‘', '‛', '′' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '–', '—', '‐', '‑' -> '-';
            case '\u00a0', '\u2009', '\u202f' -> ' ';
            default -> mark;
        };
    }
}
