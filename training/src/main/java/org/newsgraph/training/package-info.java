/** Readers of corpora and trainers of models. */
@NullMarked
package org.newsgraph.training;

import org.jspecify.annotations.NullMarked;
