package org.newsgraph.eval;

import java.util.List;

/**
 * When a find answers a gold fact of one kind, as {@code score_articles.py} says it. A match is made of a few conditions; what
 * breaks exactly one of them is as near to a match as can be.
 *
 * @param <F> what answers this kind
 */
interface GoldMatch<F extends Found> {
    /**
     * A condition that does not hold.
     *
     * @param cause of what sort of mistake that is
     * @param told what the find has instead, for a reader
     */
    record Difference(Mistake.Cause cause, String told) {}

    /** The conditions that do not hold; none if the find answers the fact. */
    List<Difference> differences(GoldRow row, F found);

    /** How well a find that answers the fact does so; the best ones are paired first. */
    double score(GoldRow row, F found);

    /** The things without which no find can answer the fact; labels of the answers, known there or not. */
    List<String> labels(GoldRow row);

    /** Does the find stand where the fact stands, so that they can be compared? */
    boolean isNear(GoldRow row, F found);

    /** Would what the rule finds be of the type of the fact? */
    boolean isFoundBy(GoldRow row, NearRule rule);
}
