package org.newsgraph.pattern;

import java.util.HashMap;
import java.util.Map;

/**
 * Parts of patterns that read the same, as one object: what a sentence answered for one pattern it need not be asked again for the next.
 * For one thread.
 */
final class SharedParts {
    private final Map<Object, Object> parts = new HashMap<>();

    /** The part that stands for all that equal it. */
    @SuppressWarnings("unchecked")
    <T> T one(T part) {
        return (T) parts.computeIfAbsent(part, first -> first);
    }
}
