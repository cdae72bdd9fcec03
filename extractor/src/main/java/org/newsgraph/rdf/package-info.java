/** Writes facts as RDF and as JSON lines. */
@NullMarked
package org.newsgraph.rdf;

import org.jspecify.annotations.NullMarked;
