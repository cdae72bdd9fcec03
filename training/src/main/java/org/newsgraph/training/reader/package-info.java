/** Prepares what the trained reader learns from: windows of the corpora, as the extractor will cut texts into windows. */
@NullMarked
package org.newsgraph.training.reader;

import org.jspecify.annotations.NullMarked;
