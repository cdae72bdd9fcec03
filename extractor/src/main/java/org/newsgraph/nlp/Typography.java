package org.newsgraph.nlp;

/** Typographic marks as the corpora write them, one character for one. */
public final class Typography {
    private Typography() {}

    /** The text with straight quotation marks and plain hyphens; it has the same length. */
    public static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(
                    switch (text.charAt(i)) {
                        case '’', '‘', '‛', '′' -> '\'';
                        case '“', '”', '„', '«', '»' -> '"';
                        case '–', '—', '‐', '‑' -> '-';
                        case '\u00a0', '\u2009', '\u202f' -> ' ';
                        default -> text.charAt(i);
                    });
        }
        return plain.toString();
    }
}
