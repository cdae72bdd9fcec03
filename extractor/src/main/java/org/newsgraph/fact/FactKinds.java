package org.newsgraph.fact;

import org.newsgraph.event.Finding;
import org.newsgraph.text.Taxonomy;

/** Which of the five kinds of fact a finding is, by the class its rule names. */
final class FactKinds {
    private final Taxonomy taxonomy;

    FactKinds(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    Fact.Kind of(Finding finding) {
        String type = finding.rule().type();
        if (taxonomy.isA(type, "ng:Statement")) {
            return Fact.Kind.STATEMENT;
        }
        if (taxonomy.isA(type, "ng:Tenure")) {
            return Fact.Kind.TENURE;
        }
        if (taxonomy.isA(type, "ng:Attribute")) {
            return Fact.Kind.ATTRIBUTE;
        }
        return taxonomy.isA(type, "ng:Relation") ? Fact.Kind.RELATION : Fact.Kind.EVENT;
    }

    /** Is it no fact, but a stand on what somebody said? */
    boolean isStance(Finding finding) {
        return finding.rule().type().equals("ng:Claim");
    }

    boolean isStatement(Finding finding) {
        return of(finding) == Fact.Kind.STATEMENT;
    }

    /** Is it a state rather than something that happens or is said? */
    boolean isState(Finding finding) {
        if (isStance(finding)) {
            return false;
        }
        Fact.Kind kind = of(finding);
        return kind != Fact.Kind.EVENT && kind != Fact.Kind.STATEMENT;
    }

    /** Does the ontology have a term? */
    boolean knows(String term) {
        return taxonomy.knows(term);
    }
}
