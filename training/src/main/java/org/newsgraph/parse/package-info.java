/** The trainer of the dependency parser, beside the classes it trains. */
@NullMarked
package org.newsgraph.parse;

import org.jspecify.annotations.NullMarked;
