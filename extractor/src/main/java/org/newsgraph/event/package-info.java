/** Extraction rules: read from YAML, matched against a document. */
@NullMarked
package org.newsgraph.event;

import org.jspecify.annotations.NullMarked;
