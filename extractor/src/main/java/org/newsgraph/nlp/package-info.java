/** Sentences, tokens, tags, lemmas and names by Apache OpenNLP. */
@NullMarked
package org.newsgraph.nlp;

import org.jspecify.annotations.NullMarked;
