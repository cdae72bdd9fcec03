/** Articles, the layers found in them, and the pipeline that adds one layer after another. */
@NullMarked
package org.newsgraph.text;

import org.jspecify.annotations.NullMarked;
