package org.newsgraph.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which ontology class lies below which, by prefixed names. Built from the ontology by whoever reads it, so that packages
 * without RDF can ask.
 */
public final class Taxonomy {
    private final Map<String, Set<String>> ancestors;

    private Taxonomy(Map<String, Set<String>> ancestors) {
        this.ancestors = ancestors;
    }

    /** A taxonomy from the direct superclasses (or superproperties) of each name. */
    public static Taxonomy of(Map<String, Set<String>> parents) {
        var closed = new HashMap<String, Set<String>>();
        for (String name : parents.keySet()) {
            var above = new TreeSet<String>();
            climb(name, parents, above);
            closed.put(name, new HashSet<>(above));
        }
        return new Taxonomy(closed);
    }

    private static void climb(String name, Map<String, Set<String>> parents, Set<String> above) {
        if (above.add(name)) {
            for (String parent : parents.getOrDefault(name, Set.of())) {
                climb(parent, parents, above);
            }
        }
    }

    public boolean knows(String name) {
        return ancestors.containsKey(name);
    }

    /** Is the first name the second, or below it? A name that is not known is only itself. */
    public boolean isA(String name, String ancestor) {
        return name.equals(ancestor) || ancestors.getOrDefault(name, Set.of()).contains(ancestor);
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(ancestors.keySet());
    }
}
