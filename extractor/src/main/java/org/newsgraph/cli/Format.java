package org.newsgraph.cli;

import java.util.Locale;

/** The formats that facts are written in. */
enum Format {
    TURTLE,
    TRIG,
    NQUADS,
    JSONLD,
    JSONL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
