package org.newsgraph.entity;

/**
 * What the lexicon says of a pronoun; values as in {@link Features}, empty where the pronoun does not say.
 *
 * @param person 1, 2 or 3
 */
record Pronoun(String role, String person, String number, String gender) {

    boolean isRelative() {
        return role.equals(Features.RELATIVE);
    }

    /** The class of what it can mean before it is known what it means. */
    String type() {
        if (gender.equals(Features.NEUTER) || gender.equals(Features.ANY)) {
            return Kinds.ENTITY;
        }
        if (number.equals(Features.PLURAL)) {
            return person.equals("3") ? Kinds.AGENT : Kinds.GROUP;
        }
        return isRelative() ? Kinds.AGENT : Kinds.PERSON;
    }
}
