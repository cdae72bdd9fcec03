package org.newsgraph.entity;

import java.util.Locale;

/** Closed classes of words in {@code lexicon/entity/words.tsv} that finding and linking mentions needs. */
enum WordClass {
    /** Determiners of what the reader is supposed to know. */
    DEFINITE,
    /** Determiners of what is new. */
    INDEFINITE,
    /** Determiners of nothing in particular: "every". */
    UNSPECIFIC,
    /** The preposition that joins a noun to its complement. */
    OF,
    /** Words inside names: "Bank of England". */
    LINK,
    /** Joins two parts of a name or two names. */
    CONJUNCTION,
    /** Words inside names of people: "van", "al". */
    PARTICLE,
    /** Prepositions after which a name is a place. */
    LOCATIVE,
    /** The prepositions among them that nothing but places follow. */
    INSIDE,
    /** Determiners that no plural follows. */
    SINGULAR,
    /** Nouns that say what kind of thing a name is: "the company". */
    KIND,
    /** Nouns that say directly behind the name of a body what it is: "the Rossing news agency". */
    DESCRIBING,
    /** Last words of names of seas and islands, which are as well known without them. */
    NATURAL,
    /** Nouns that need no article: "police". */
    BARE,
    /** Nouns that count what follows: "dozens of". */
    QUANTITY,
    /** Weekdays and months. */
    CALENDAR,
    /** Last parts of compounds with an adjective of a place: "-led". */
    SUFFIX,
    /** Words before a name that say what has become of its bearer: "former". */
    STATUS,
    /** Points of the compass in names of places. */
    COMPASS,
    /** Words before the name of a place that say which part of it, or which of two places of one name: "Lower". */
    PART,
    /** Countries in their own languages, as names of companies have them: "Polska". */
    NATIVE;

    static WordClass of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
