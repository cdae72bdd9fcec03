package org.newsgraph.entity;

/** Names and values of the features of mentions that this package writes and reads. */
public final class Features {
    /** {@link #SINGULAR} or {@link #PLURAL}. */
    public static final String NUMBER = "number";

    public static final String SINGULAR = "singular";
    public static final String PLURAL = "plural";

    /** Does a nominal speak of something the reader is supposed to know: {@link #TRUE} or {@link #FALSE}. */
    public static final String DEFINITE = "definite";

    public static final String TRUE = "true";
    public static final String FALSE = "false";

    /** {@link #MALE}, {@link #FEMALE} or {@link #NEUTER}; absent when unknown. */
    public static final String GENDER = "gender";

    public static final String MALE = "male";
    public static final String FEMALE = "female";
    public static final String NEUTER = "neuter";

    /** In the lexicon only: may mean persons as well as things. */
    static final String ANY = "any";

    /** Grammatical person of a pronoun: 1, 2 or 3. */
    public static final String PERSON = "person";

    /** What a pronoun does: personal, possessive, reflexive or relative. */
    public static final String ROLE = "role";

    public static final String PERSONAL = "personal";
    public static final String POSSESSIVE = "possessive";
    public static final String REFLEXIVE = "reflexive";
    public static final String RELATIVE = "relative";

    /** Canonical name of the country that a demonym speaks of. */
    public static final String PLACE = "place";

    /** Canonical name in the gazetteer of a thing that is known by several names. */
    public static final String CANONICAL = "canonical";

    /** Words of a title directly before a name. */
    public static final String TITLE = "title";

    /** Lemma of the noun that a nominal is about: "protester" in "thousands of protesters". */
    public static final String NOUN = "noun";

    /** A nominal has a possessor: "her nephew". */
    public static final String POSSESSED = "possessed";

    /** {@link #TRUE} on the name of a body that every country has one of: "Health Ministry". */
    public static final String GENERIC = "generic";

    /** How a mention was found. */
    public static final String FOUND_BY = "foundBy";

    /** Why a mention was linked to the one that {@link #LINKED_TO} names. */
    public static final String LINK = "link";

    /** The mention it was linked to, as it is written. */
    public static final String LINKED_TO = "linkedTo";

    private Features() {}
}
