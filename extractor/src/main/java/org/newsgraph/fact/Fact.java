package org.newsgraph.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/**
 * A described event, tenure, relation, attribute or statement. Describing is not asserting: see {@link #status()}.
 *
 * @param id relative IRI, stable for the same text
 * @param kind which of the five
 * @param type ontology class as prefixed name
 * @param predicate for a relation or attribute, the property as prefixed name
 * @param arguments in the order of their roles
 * @param trigger the words that evoke it, UTF-16 offsets in the article's text
 * @param content for a statement, what is said, UTF-16 offsets
 * @param tenure for a tenure: current, former, future, acting or unknown
 * @param time when it was, when the text says so
 * @param status what the claims amount to
 * @param claims at least one
 */
public record Fact(
        String id,
        Kind kind,
        String type,
        Optional<String> predicate,
        List<Argument> arguments,
        Optional<Span> trigger,
        Optional<Span> content,
        Optional<String> tenure,
        Optional<TimeValue> time,
        Status status,
        List<Claim> claims) {

    /** The five kinds of fact. */
    public enum Kind {
        EVENT,
        TENURE,
        RELATION,
        ATTRIBUTE,
        STATEMENT
    }

    public Fact {
        arguments = List.copyOf(arguments);
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("fact " + id + " has no claim");
        }
    }

    /** Without links to facts that are not among these. */
    Fact speakingOnlyOf(Set<String> facts) {
        return new Fact(
                id,
                kind,
                type,
                predicate,
                arguments.stream()
                        .filter(argument ->
                                !(argument instanceof Argument.OfFact link) || facts.contains(link.factId()))
                        .toList(),
                trigger,
                content,
                tenure,
                time,
                status,
                claims.stream().map(claim -> claim.madeOnlyIn(facts)).toList());
    }
}
