package org.newsgraph.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;

/**
 * A compiled pattern over the tokens of a sentence: regular expressions whose letters are tokens and mentions.
 *
 * <table>
 * <caption>The language</caption>
 * <tr><td>{@code as}, {@code ","}</td><td>a token of that lower-cased form; quotes for marks that mean something here</td></tr>
 * <tr><td>{@code [lemma=fire & tag=VERB]}</td><td>a token that passes the tests of {@link TokenConstraint}; {@code []} any</td></tr>
 * <tr><td>{@code @Person}, {@code @Person|Organization:name}</td><td>a whole mention of that class or one below it; after the
 * colon its kind: name, nominal, pronoun, demonym; without a kind, any but demonym</td></tr>
 * <tr><td>{@code @Quotation}, {@code @Time}</td><td>the part of a quotation, or a time expression, in the sentence</td></tr>
 * <tr><td>{@code <role-nouns>}, {@code <role-nouns:kind=head>}</td><td>a lexicon entry, the longest first</td></tr>
 * <tr><td>{@code (a b)}, {@code (a | b)}, {@code (?<name> a)}</td><td>group, alternatives, named group; a named group
 * that repeats keeps every span</td></tr>
 * <tr><td>{@code (?! a)}, {@code (?= a)}, {@code (?<! a)}</td><td>does not follow, follows, does not come before</td></tr>
 * <tr><td>{@code ?  *  +  {2,4}}, each also with {@code ?}</td><td>quantifiers, greedy or reluctant</td></tr>
 * <tr><td>{@code ^  $}</td><td>start and end of the sentence</td></tr>
 * <tr><td>{@code %NAME}</td><td>a macro</td></tr>
 * </table>
 *
 * Matching is leftmost, backtracking, and the first alternative that works wins, as in {@link java.util.regex.Pattern}.
 */
public final class TokenPattern {
    private final Node root;
    private final String source;
    private final Optional<Needed> needed;

    private TokenPattern(Node root, String source) {
        this.root = root;
        this.needed = Needed.of(root);
        this.source = source;
    }

    /**
     * Compiles a pattern.
     *
     * @param macros texts by name, for {@code %NAME}
     * @throws PatternException if the text is no pattern
     */
    public static TokenPattern compile(String source, Map<String, String> macros) {
        return new TokenPattern(new PatternParser(source, macros).parse(), source);
    }

    /** Has a sentence the words without which the pattern cannot match? Says yes where it cannot tell. */
    public boolean mayMatch(SentenceWords sentence) {
        return needed.map(words -> words.isIn(sentence)).orElse(true);
    }

    public String source() {
        return source;
    }

    /** All matches that do not overlap, from left to right. */
    public List<Match> findAll(Scene scene) {
        var matches = new ArrayList<Match>();
        int from = 0;
        while (from < scene.sentence().size()) {
            Optional<Match> match = matchAt(scene, from);
            match.ifPresent(matches::add);
            from = match.filter(m -> m.tokens().length() > 0)
                    .map(m -> m.tokens().end())
                    .orElse(from + 1);
        }
        return matches;
    }

    /** Matches that start at each position, overlapping ones included. */
    public List<Match> findOverlapping(Scene scene) {
        var matches = new ArrayList<Match>();
        for (int from = 0; from < scene.sentence().size(); from++) {
            matchAt(scene, from).ifPresent(matches::add);
        }
        return matches;
    }

    /** The match that starts at a token. */
    public Optional<Match> matchAt(Scene scene, int from) {
        var state = new State(scene);
        int[] end = {-1};
        boolean matched = root.match(state, from, position -> {
            end[0] = position;
            return true;
        });
        return matched ? Optional.of(new Match(new Span(from, end[0]), state.groups)) : Optional.empty();
    }

    /**
     * Where a named group matched while the whole pattern was tried, whether that matched or not: for each place of the group
     * the try that had matched the most groups before it. The tokens are those up to the end of the group.
     */
    public List<Match> tried(Scene scene, String group) {
        var tried = new TreeMap<Span, Match>();
        for (int from = 0; from < scene.sentence().size(); from++) {
            int start = from;
            var state = new State(scene, (name, groups, end) -> {
                if (name.equals(group)) {
                    Match match = new Match(new Span(start, end), groups);
                    match.group(group)
                            .ifPresent(place -> tried.merge(
                                    place,
                                    match,
                                    (a, b) -> a.groups().size() >= b.groups().size() ? a : b));
                }
            });
            root.match(state, from, position -> true);
        }
        return List.copyOf(tried.values());
    }

    /** Is told of every group that matches on the way. */
    private interface Listener {
        void matched(String group, Map<String, List<Span>> groups, int end);
    }

    /** What the matcher carries along. */
    static final class State {
        final Scene scene;
        final Map<String, List<Span>> groups = new HashMap<>();
        private final Listener listener;

        State(Scene scene) {
            this(scene, (group, groups, end) -> {});
        }

        State(Scene scene, Listener listener) {
            this.scene = scene;
            this.listener = listener;
        }
    }

    /** What follows a node. */
    @FunctionalInterface
    interface Rest {
        boolean match(int position);
    }

    /** A node of the compiled pattern; tries its ways in order until the rest matches too. */
    sealed interface Node {
        boolean match(State state, int position, Rest rest);
    }

    record One(TokenConstraint constraint) implements Node {
        @Override
        public boolean match(State state, int position, Rest rest) {
            return position < state.scene.sentence().size()
                    && constraint.matches(state.scene, position)
                    && rest.match(position + 1);
        }
    }

    record OfMention(List<String> types, Optional<Mention.Kind> kind) implements Node {
        @Override
        public boolean match(State state, int position, Rest rest) {
            for (Mention mention : state.scene.mentionsStartingAt(position)) {
                boolean kindFits = kind.map(k -> k == mention.kind()).orElse(mention.kind() != Mention.Kind.DEMONYM);
                if (kindFits
                        && state.scene.isA(mention, types)
                        && rest.match(mention.tokens().end())) {
                    return true;
                }
            }
            return false;
        }
    }

    record OfSpan(String layer) implements Node {
        @Override
        public boolean match(State state, int position, Rest rest) {
            for (Span span : state.scene.spans(layer)) {
                if (span.start() == position && rest.match(span.end())) {
                    return true;
                }
            }
            return false;
        }
    }

    record OfLexicon(String lexicon, Map<String, String> features) implements Node {
        @Override
        public boolean match(State state, int position, Rest rest) {
            for (int end : state.scene.lexiconMatches(lexicon, position, features)) {
                if (rest.match(end)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Sequence(List<Node> parts) implements Node {
        @Override
        public boolean match(State state, int position, Rest rest) {
            return matchFrom(0, state, position, rest);
        }

        private boolean matchFrom(int part, State state, int position, Rest rest) {
            return part == parts.size()
                    ? rest.match(position)
                    : parts.get(part).match(state, position, next -> matchFrom(part + 1, state, next, rest));
        }
    }

    record Either(List<Node> ways) implements Node {
        @Override
        public boolean match(State state, int position, Rest rest) {
            for (Node way : ways) {
                if (way.match(state, position, rest)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Repeat(Node node, int least, int most, boolean greedy) implements Node {
        @Override
        public boolean match(State state, int position, Rest rest) {
            return repeat(state, position, 0, rest);
        }

        private boolean repeat(State state, int position, int done, Rest rest) {
            if (done < least) {
                return node.match(state, position, next -> repeat(state, next, done + 1, rest));
            }
            if (!greedy && rest.match(position)) {
                return true;
            }
            if (done < most
                    && node.match(state, position, next -> next > position && repeat(state, next, done + 1, rest))) {
                return true;
            }
            return greedy && rest.match(position);
        }
    }

    record Group(String name, Node node) implements Node {
        @Override
        public boolean match(State state, int position, Rest rest) {
            return node.match(state, position, end -> {
                List<Span> spans = state.groups.computeIfAbsent(name, key -> new ArrayList<>());
                spans.add(new Span(position, end));
                state.listener.matched(name, state.groups, end);
                if (rest.match(end)) {
                    return true;
                }
                spans.remove(spans.size() - 1);
                return false;
            });
        }
    }

    record Look(Node node, boolean wanted) implements Node {
        @Override
        public boolean match(State state, int position, Rest rest) {
            return node.match(state, position, end -> true) == wanted && rest.match(position);
        }
    }

    /** What must not stand before; the node is tried at every earlier start and has to end here. */
    record NotBehind(Node node) implements Node {
        @Override
        public boolean match(State state, int position, Rest rest) {
            for (int from = position - 1; from >= 0; from--) {
                if (node.match(state, from, end -> end == position)) {
                    return false;
                }
            }
            return rest.match(position);
        }
    }

    record Edge(boolean start) implements Node {
        @Override
        public boolean match(State state, int position, Rest rest) {
            return position == (start ? 0 : state.scene.sentence().size()) && rest.match(position);
        }
    }
}
