package org.newsgraph.fact;

/** What all claims on a fact amount to. Only an asserted fact becomes a direct triple. */
public enum Status {
    ASSERTED("Asserted"),
    ATTRIBUTED("Attributed"),
    DISPUTED("Disputed"),
    DENIED("Denied"),
    POSSIBLE("Possible"),
    PLANNED("Planned");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** The local name in the ontology. */
    public String label() {
        return label;
    }
}
