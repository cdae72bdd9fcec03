package org.newsgraph.text;

/** What an annotator may require or provide. */
public enum Layer {
    SENTENCES,
    TOKENS,
    READING,
    TAGS,
    LEMMAS,
    DEPENDENCIES,
    QUOTATIONS,
    TIMES,
    MENTIONS,
    PAIRS,
    CHAINS
}
