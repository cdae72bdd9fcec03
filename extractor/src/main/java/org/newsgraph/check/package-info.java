/** Holds graphs to the shapes of {@code ontology/shapes.ttl}. */
@NullMarked
package org.newsgraph.check;

import org.jspecify.annotations.NullMarked;
