/** Measuring: predictions for scorers, and the measures themselves. */
@NullMarked
package org.newsgraph.eval;

import org.jspecify.annotations.NullMarked;
