package org.newsgraph.entity;

/**
 * An entry of the gazetteer.
 *
 * @param type class of the thing
 * @param canonical the one of its names that stands for all
 */
record KnownName(String type, String canonical) {}
