/** Gazetteers, mentions, their types and coreference within an article. */
@NullMarked
package org.newsgraph.entity;

import org.jspecify.annotations.NullMarked;
