/** Readers of corpora with names, and the trainers of the name finder and its word clusters. */
@NullMarked
package org.newsgraph.training.nlp;

import org.jspecify.annotations.NullMarked;
