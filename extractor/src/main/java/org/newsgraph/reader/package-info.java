/**
 * The trained reader: an encoder of words in their context, fine-tuned to tag, parse, find names and relations. What it reads is
 * words; what it knows of an article is sentences as lists of words.
 */
@NullMarked
package org.newsgraph.reader;

import org.jspecify.annotations.NullMarked;
