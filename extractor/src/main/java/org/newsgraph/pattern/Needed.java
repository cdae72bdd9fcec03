package org.newsgraph.pattern;

import java.util.ArrayList;
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
    /** A lexicon lets about so many times more sentences through than a long word, and so does a short word. */
    private static final int COMMON = 50;

    private static final int SHORT = 4;

    private static final Comparator<Needed> CHEAPEST = Comparator.comparingInt(Needed::cost);

    Needed {
        words = Set.copyOf(words);
        lexicons = Set.copyOf(lexicons);
    }

    /** How often it may be in a sentence: short words are the common ones. */
    private int cost() {
        int cost = COMMON * lexicons.size();
        for (String word : words) {
            cost += word.length() <= SHORT ? COMMON : 1;
        }
        return cost;
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

    /** The tokens and spans without one of which a node cannot match, first those that are certain words. */
    static List<Node.Leaf> parts(Node node) {
        var parts = new ArrayList<Node.Leaf>();
        collect(node, parts);
        parts.sort(Comparator.comparing(part ->
                !(part instanceof Node.One one) || one.constraint().needed().isEmpty()));
        return List.copyOf(parts);
    }

    private static void collect(Node node, List<Node.Leaf> parts) {
        if (node instanceof Node.Leaf leaf) {
            parts.add(leaf);
        } else if (node instanceof Node.Sequence sequence) {
            sequence.parts().forEach(part -> collect(part, parts));
        } else if (node instanceof Node.Repeat repeat && repeat.least() > 0) {
            collect(repeat.node(), parts);
        } else if (node instanceof Node.Group group) {
            collect(group.node(), parts);
        } else if (node instanceof Node.Ahead ahead) {
            collect(ahead.node(), parts);
        }
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
