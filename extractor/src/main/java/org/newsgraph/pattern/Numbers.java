package org.newsgraph.pattern;

import org.newsgraph.text.Token;

/** What a number in digits may be by itself. */
final class Numbers {
    private static final int DIGITS_OF_YEAR = 4;
    private static final int OLDEST_DIGITS = 3;

    private Numbers() {}

    /** May it be a year? */
    static boolean isYear(Token token) {
        String form = token.form();
        return form.length() == DIGITS_OF_YEAR && (form.startsWith("1") || form.startsWith("20")) && isDigits(form);
    }

    /** May it be the age of somebody, up to 119? */
    static boolean isAge(Token token) {
        String form = token.form();
        boolean fits = form.length() < OLDEST_DIGITS
                ? !form.isEmpty() && form.charAt(0) != '0'
                : form.length() == OLDEST_DIGITS && (form.startsWith("10") || form.startsWith("11"));
        return fits && isDigits(form);
    }

    private static boolean isDigits(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) < '0' || form.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
