package org.newsgraph.time;

/** A token as the time patterns see it: its letter, its value where it has one, and its form. */
record TimeWord(char letter, String value, String form) {
    int number() {
        return Integer.parseInt(value);
    }
}
