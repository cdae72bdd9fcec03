package org.newsgraph.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands beside a name, or in it, and tells what it is: {@code lexicon/entity/name-contexts.tsv}. A place is {@code after}
 * (a noun directly behind the name), {@code owned} (a noun that the name possesses), {@code governs} (a noun and a preposition
 * before the name), {@code does} (a verb of which it is the subject), {@code first} or {@code last} (its own first or last word).
 */
final class NameContexts {
    private final Map<String, Map<String, String>> classes = new HashMap<>();

    void add(String place, String words, String type) {
        classes.computeIfAbsent(place, key -> new HashMap<>()).put(words, type);
    }

    /** The class that words at a place tell of. */
    Optional<String> type(String place, String words) {
        return Optional.ofNullable(classes.getOrDefault(place, Map.of()).get(words.toLowerCase(Locale.ROOT)));
    }
}
