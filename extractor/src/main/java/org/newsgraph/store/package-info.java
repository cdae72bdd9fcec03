/** The TDB2 store: one named graph an article. */
@NullMarked
package org.newsgraph.store;

import org.jspecify.annotations.NullMarked;
