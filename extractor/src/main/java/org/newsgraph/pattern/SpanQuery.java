package org.newsgraph.pattern;

import java.util.Map;
import java.util.Optional;
import org.newsgraph.text.Mention;

/** Which spans of a sentence a node of a pattern means. */
sealed interface SpanQuery {

    /** Whole mentions of one of the classes, and of the kind if one is given, else of any but demonym. */
    record Mentions(java.util.List<String> types, Optional<Mention.Kind> kind) implements SpanQuery {
        boolean fits(Scene scene, Mention mention) {
            boolean kindFits = kind.isPresent() ? kind.get() == mention.kind() : mention.kind() != Mention.Kind.DEMONYM;
            return kindFits && scene.isA(mention, types);
        }
    }

    /** Quotations, or time expressions. */
    record OfLayer(String layer) implements SpanQuery {}

    /** Entries of a lexicon that have the given features. */
    record Entries(String lexicon, Map<String, String> features) implements SpanQuery {}
}
