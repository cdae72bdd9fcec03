package org.newsgraph.check;

import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;

/** How grave a finding is; the gravest comes first. */
public enum Severity {
    VIOLATION,
    WARNING,
    INFO;

    /** Is this at least as grave as the other? */
    public boolean reaches(Severity other) {
        return compareTo(other) <= 0;
    }

    static Severity of(Node severity) {
        if (severity.equals(SHACL.Warning)) {
            return WARNING;
        }
        return severity.equals(SHACL.Info) ? INFO : VIOLATION;
    }
}
