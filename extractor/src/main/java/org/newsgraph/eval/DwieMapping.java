package org.newsgraph.eval;

import java.util.List;
import org.newsgraph.fact.Entity;
import org.newsgraph.text.Taxonomy;

/**
 * What Newsgraph finds in the terms of {@code score_dwie.py}, read from {@code eval/dwie-relations.tsv} and
 * {@code eval/dwie-consequences.tsv}: tables of tab-separated values whose empty cells mean "any".
 */
record DwieMapping(PairTerms terms, List<Consequence> consequences) {

    /**
     * A pair that follows from one pair, or from two of which the second begins where the first ends.
     *
     * @param second family of the second pair; empty if there is none
     */
    record Consequence(String first, String second, String subjectClass, String objectClass, String gives) {
        boolean accepts(Entity subject, Entity object, Taxonomy taxonomy) {
            return PairTerms.is(subject, subjectClass, taxonomy) && PairTerms.is(object, objectClass, taxonomy);
        }
    }

    static DwieMapping read() {
        return new DwieMapping(
                PairTerms.read("/eval/dwie-relations.tsv"),
                PairTerms.cells("/eval/dwie-consequences.tsv", 5).stream()
                        .map(c -> new Consequence(c[0], c[1], c[2], c[3], c[4]))
                        .toList());
    }
}
