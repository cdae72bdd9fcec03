package org.newsgraph.pattern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.text.Span;

/**
 * A place where a pattern matched.
 *
 * @param tokens the tokens matched, in the sentence
 * @param groups the spans of the named groups that took part, by name, in the order of the text
 */
public record Match(Span tokens, Map<String, List<Span>> groups) {
    public Match {
        var copy = new TreeMap<String, List<Span>>();
        groups.forEach((name, spans) -> {
            if (!spans.isEmpty()) {
                copy.put(name, List.copyOf(spans));
            }
        });
        groups = java.util.Collections.unmodifiableMap(copy);
    }

    /** All spans of a group. */
    public List<Span> spans(String name) {
        return groups.getOrDefault(name, List.of());
    }

    /** The first span of a group. */
    public Optional<Span> group(String name) {
        return spans(name).stream().findFirst();
    }
}
