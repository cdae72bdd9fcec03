/** The parts of the trained reader, opened one by one, beside the classes they are. */
@NullMarked
package org.newsgraph.reader;

import org.jspecify.annotations.NullMarked;
