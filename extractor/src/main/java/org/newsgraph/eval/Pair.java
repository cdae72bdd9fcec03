package org.newsgraph.eval;

import org.newsgraph.fact.Entity;

/**
 * Two entities in a family of relations.
 *
 * @param family as the scorer calls it
 */
record Pair(Entity subject, String family, Entity object) {}
