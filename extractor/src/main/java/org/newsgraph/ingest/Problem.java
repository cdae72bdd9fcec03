package org.newsgraph.ingest;

/**
 * Why something could not be processed, in words for the person who gave it.
 *
 * @param file the input as it was named by the user
 * @param place where in the file, such as {@code line 3, byte 57}; empty when the whole file is meant
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Problem(String file, String place, String message, String remedy) {

    /** A problem of a file as a whole. */
    public static Problem of(String file, String message, String remedy) {
        return new Problem(file, "", message, remedy);
    }

    /** One line: file, place, what is wrong and what to do. */
    @Override
    public String toString() {
        String where = place.isEmpty() ? file : file + ", " + place;
        return where + ": " + message + "; " + remedy;
    }
}
