/** The query library. */
@NullMarked
package org.newsgraph.query;

import org.jspecify.annotations.NullMarked;
