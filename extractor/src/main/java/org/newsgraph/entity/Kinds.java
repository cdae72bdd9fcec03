package org.newsgraph.entity;

import org.newsgraph.text.Taxonomy;

/** Which classes of the ontology may name one and the same thing. */
record Kinds(Taxonomy taxonomy) {
    static final String PERSON = "ng:Person";
    static final String GROUP = "ng:PersonGroup";
    static final String ORGANIZATION = "ng:Organization";
    static final String GOVERNMENT_BODY = "ng:GovernmentBody";
    static final String INTERGOVERNMENTAL = "ng:IntergovernmentalOrganization";
    static final String SECURITY_FORCE = "ng:SecurityForce";
    static final String AREA = "ng:AdministrativeArea";
    static final String CITY = "ng:City";
    static final String FACILITY = "ng:Facility";
    static final String PARTY = "ng:PoliticalParty";
    static final String PLACE = "ng:Place";
    static final String GEOPOLITICAL = "ng:GeopoliticalEntity";
    static final String COUNTRY = "ng:Country";
    static final String REGION = "ng:Region";
    static final String POST = "ng:Post";
    static final String AGENT = "ng:Agent";
    static final String ENTITY = "ng:Entity";

    boolean isPerson(String type) {
        return taxonomy.isA(type, PERSON);
    }

    boolean isGroup(String type) {
        return taxonomy.isA(type, GROUP);
    }

    boolean isOrganization(String type) {
        return taxonomy.isA(type, ORGANIZATION);
    }

    boolean isGeopolitical(String type) {
        return taxonomy.isA(type, GEOPOLITICAL);
    }

    boolean isPlace(String type) {
        return taxonomy.isA(type, PLACE);
    }

    boolean isCountry(String type) {
        return taxonomy.isA(type, COUNTRY);
    }

    boolean isPost(String type) {
        return taxonomy.isA(type, POST);
    }

    /** Bodies that every country has: their names say little without it. */
    boolean isStateBody(String type) {
        return taxonomy.isA(type, GOVERNMENT_BODY) || taxonomy.isA(type, SECURITY_FORCE);
    }

    /** Bodies that have bodies below them: "the UN agency" is not the UN. */
    boolean isOfStates(String type) {
        return isStateBody(type) || isGeopolitical(type) || taxonomy.isA(type, INTERGOVERNMENTAL);
    }

    boolean isUnknown(String type) {
        return type.equals(AGENT) || type.equals(ENTITY);
    }

    /** Is the first class the second or finer? */
    boolean isA(String type, String other) {
        return taxonomy.isA(type, other);
    }

    /** Could something of the first class be of the second as well? */
    boolean agree(String one, String other) {
        return isUnknown(one) || isUnknown(other) || taxonomy.isA(one, other) || taxonomy.isA(other, one);
    }

    /** Could two names that read the same be one thing, although a finder called one a place and one an organisation? */
    boolean agreeLoosely(String one, String other) {
        return agree(one, other) || isPerson(one) == isPerson(other) && isGroup(one) == isGroup(other);
    }

    /** The finer of two classes, the first if neither is. */
    String finer(String one, String other) {
        return isUnknown(one) && !isUnknown(other) || !one.equals(other) && taxonomy.isA(other, one) ? other : one;
    }
}
