package org.newsgraph.pattern;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words without one of which a pattern cannot match.
 *
 * @param words lower-cased forms or lemmas
 * @param lexicons names of lexicons whose words do too
 */
record Needed(Set<String> words, Set<String> lexicons) {
    /** A lexicon lets about so many more sentences through than a word. */
    private static final int LEXICON_COST = 50;

    private static final Comparator<Needed> CHEAPEST =
            Comparator.comparingInt(needed -> needed.words.size() + LEXICON_COST * needed.lexicons.size());

    Needed {
        words = Set.copyOf(words);
        lexicons = Set.copyOf(lexicons);
    }

    /** What a node needs; empty when it may match without any particular word. */
    static Optional<Needed> of(Node node) {
        if (node instanceof Node.One one) {
            return one.constraint().needed();
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.parts().stream().flatMap(part -> of(part).stream()).min(CHEAPEST);
        }
        if (node instanceof Node.Either either) {
            return any(either.ways());
        }
        if (node instanceof Node.Repeat repeat && repeat.least() > 0) {
            return of(repeat.node());
        }
        return node instanceof Node.Group group ? of(group.node()) : Optional.empty();
    }

    private static Optional<Needed> any(List<Node> ways) {
        var words = new HashSet<String>();
        var lexicons = new HashSet<String>();
        for (Node way : ways) {
            Optional<Needed> needed = of(way);
            if (needed.isEmpty()) {
                return Optional.empty();
            }
            words.addAll(needed.get().words());
            lexicons.addAll(needed.get().lexicons());
        }
        return Optional.of(new Needed(words, lexicons));
    }
}
