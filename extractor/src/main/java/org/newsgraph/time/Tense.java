package org.newsgraph.time;

/** Where the verb over a time expression puts it, seen from the day of publication. */
enum Tense {
    PAST,
    AHEAD,
    /** The verb does not tell. */
    OPEN
}
