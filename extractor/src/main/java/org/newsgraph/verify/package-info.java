/**
 * Checks what was built, without any code of the builder: that the words of every fact stand in their article where the graph
 * says, and that what is asserted has a claim of the article behind it. It knows nothing but RDF, and repeats on purpose the few
 * names and formulas of the published graph that it has to know.
 */
@NullMarked
package org.newsgraph.verify;

import org.jspecify.annotations.NullMarked;
