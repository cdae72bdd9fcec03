/** Facts, claims and evidence, built from what the rules matched. */
@NullMarked
package org.newsgraph.fact;

import org.jspecify.annotations.NullMarked;
