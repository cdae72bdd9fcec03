package org.newsgraph.fact;

import java.util.Optional;
import org.newsgraph.text.Span;

/** What fills a role of a fact. Roles are ontology properties as prefixed names, such as {@code ng:agent}. */
public sealed interface Argument {
    /** Most characters of a determiner with the space behind it. */
    int DETERMINER = 4;

    String role();

    /** Where in the article's text its words stand, UTF-16 offsets; empty when it is implied, or no words fill it. */
    default Optional<Span> words() {
        return Optional.empty();
    }

    /** Do two arguments rest on the same words, but for a determiner? */
    default boolean hasWordsOf(Argument other) {
        return words().flatMap(mine -> other.words()
                        .filter(theirs ->
                                mine.end() == theirs.end() && Math.abs(mine.start() - theirs.start()) <= DETERMINER))
                .isPresent();
    }

    /** What tells fillers of one role apart: an entity's or fact's identifier, or the literal value. */
    String identity();

    /**
     * An entity.
     *
     * @param span the mention in the article's text, UTF-16 offsets; empty when the entity is implied by the text
     */
    record OfEntity(String role, Entity entity, Optional<Span> span) implements Argument {
        @Override
        public String identity() {
            return entity.id();
        }

        @Override
        public Optional<Span> words() {
            return span;
        }
    }

    /**
     * A literal.
     *
     * @param value as written, or a number
     * @param unit such as a currency
     * @param min least number meant, for a quantity
     * @param max greatest number meant, for a quantity
     */
    record OfLiteral(
            String role,
            String value,
            Optional<String> unit,
            Optional<Long> min,
            Optional<Long> max,
            Optional<Span> span)
            implements Argument {
        @Override
        public String identity() {
            return value;
        }

        @Override
        public Optional<Span> words() {
            return span;
        }
    }

    /** Another fact of the same article, by its identifier. */
    record OfFact(String role, String factId) implements Argument {
        @Override
        public String identity() {
            return factId;
        }
    }

    /**
     * A term of the ontology, such as a kind of act.
     *
     * @param term as prefixed name
     */
    record OfTerm(String role, String term) implements Argument {
        @Override
        public String identity() {
            return term;
        }
    }
}
