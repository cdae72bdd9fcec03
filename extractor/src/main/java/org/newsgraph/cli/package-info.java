/** The command line. */
@NullMarked
package org.newsgraph.cli;

import org.jspecify.annotations.NullMarked;
