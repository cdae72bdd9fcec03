package org.newsgraph.eval;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.text.Span;

/**
 * A rule that began to hold and did not.
 *
 * @param place where it began to, UTF-16 offsets in the article's text
 * @param type class of what it finds, as prefixed name
 * @param predicate for a relation or attribute, the property as prefixed name
 * @param told the rule, its place and what it lacks, for a reader
 */
public record NearRule(Span place, String type, Optional<String> predicate, String told) {
    private static final int MOST_NEAR = 2;
    private static final int MOST_HELD = 4;

    /** The rules that began to hold where something was missed, and those that held there, a few of each, for a reader. */
    static String told(Stream<NearRule> near, Stream<String> held) {
        String there = held.distinct().limit(MOST_HELD).collect(Collectors.joining(", "));
        return Stream.concat(
                        near.map(NearRule::told).distinct().limit(MOST_NEAR),
                        there.isEmpty() ? Stream.empty() : Stream.of("there: " + there))
                .collect(Collectors.joining("; "));
    }

    /** The type without its prefix. */
    String localType() {
        return FoundFact.local(type);
    }

    /** The predicate without its prefix. */
    Optional<String> localPredicate() {
        return predicate.map(FoundFact::local);
    }
}
