package org.newsgraph.text;

import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lexicons by name, each read from {@code lexicon/NAME.tsv} on the class path when it is first asked for. */
public final class Lexicons {
    private final Map<String, Lexicon> read = new ConcurrentHashMap<>();

    /**
     * A lexicon that has to exist.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Lexicon expect(String name) {
        return read.computeIfAbsent(name, Lexicons::open);
    }

    private static Lexicon open(String name) {
        InputStream table = Lexicons.class.getResourceAsStream("/lexicon/" + name + ".tsv");
        if (table == null) {
            throw new IllegalArgumentException(
                    "there is no lexicon " + name + ": lexicon/" + name + ".tsv is not on the class path");
        }
        return Lexicon.read(name, table);
    }
}
