package org.newsgraph.eval;

import java.util.Optional;
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
    /** The type without its prefix. */
    String localType() {
        return FoundFact.local(type);
    }

    /** The predicate without its prefix. */
    Optional<String> localPredicate() {
        return predicate.map(FoundFact::local);
    }
}
