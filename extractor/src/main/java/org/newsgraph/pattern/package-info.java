/** The pattern language over tokens, mentions and dependencies. */
@NullMarked
package org.newsgraph.pattern;

import org.jspecify.annotations.NullMarked;
