/** A dependency parser for English, trained on open treebanks. */
@NullMarked
package org.newsgraph.parse;

import org.jspecify.annotations.NullMarked;
