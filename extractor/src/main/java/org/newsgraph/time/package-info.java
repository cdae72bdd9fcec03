/** Finds time expressions and normalises them against the publication date. */
@NullMarked
package org.newsgraph.time;

import org.jspecify.annotations.NullMarked;
