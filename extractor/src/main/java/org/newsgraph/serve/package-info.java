/** Embedded Fuseki with its web interface. */
@NullMarked
package org.newsgraph.serve;

import org.jspecify.annotations.NullMarked;
