package org.newsgraph.parse;

import java.util.List;
import java.util.Locale;
import org.newsgraph.text.Token;

/** The words and tags of a sentence as hash codes, the way the features see them. Position {@code size} is the root. */
final class Words {
    private static final int NONE = "<none>".hashCode();
    private static final int ROOT = "<root>".hashCode();

    private final int[] forms;
    private final int[] tags;
    private final int[] xpos;
    private final int[] suffixes;
    private final int size;

    Words(List<Token> tokens) {
        size = tokens.size();
        forms = new int[size];
        tags = new int[size];
        xpos = new int[size];
        suffixes = new int[size];
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            String form = plain(token.form());
            forms[i] = form.hashCode();
            tags[i] = token.tag().hashCode();
            xpos[i] = token.xpos().hashCode();
            suffixes[i] = form.substring(Math.max(0, form.length() - 3)).hashCode();
        }
    }

    /** Lower case, digits alike, typographic marks as the treebanks write them. */
    private static String plain(String form) {
        char[] plain = form.toLowerCase(Locale.ROOT).toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = switch (plain[i]) {
                case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> '0';
                case '’', '‘' -> '\'';
                case '“', '”' -> '"';
                case '–', '—' -> '-';
                default -> plain[i];
            };
        }
        return new String(plain);
    }

    int size() {
        return size;
    }

    int form(int i) {
        return of(forms, i);
    }

    int tag(int i) {
        return of(tags, i);
    }

    int xpos(int i) {
        return of(xpos, i);
    }

    int suffix(int i) {
        return of(suffixes, i);
    }

    private int of(int[] values, int i) {
        return i < 0 || i > size ? NONE : i == size ? ROOT : values[i];
    }
}
