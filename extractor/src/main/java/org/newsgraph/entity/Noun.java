package org.newsgraph.entity;

import java.util.Set;

/**
 * What the lexicon says of a common noun.
 *
 * @param type class of a single thing that the noun names
 * @param gender as in {@link Features}, or empty
 * @param traits what else is known of it
 */
record Noun(String type, String gender, Set<String> traits) {
    /** Names one of a body, which a complement names: "members of the crew". */
    static final String MEMBER = "member";

    /** Needs no article in the singular: "police". */
    static final String BARE = "bare";

    /** Names people or bodies in the plural only: "forces". */
    static final String PLURAL = "plural";

    Noun {
        traits = Set.copyOf(traits);
    }

    boolean is(String trait) {
        return traits.contains(trait);
    }
}
