/** Reads articles from files, standard input and HTML pages. */
@NullMarked
package org.newsgraph.ingest;

import org.jspecify.annotations.NullMarked;
