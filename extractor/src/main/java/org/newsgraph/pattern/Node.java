package org.newsgraph.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.newsgraph.text.Span;

/**
 * A node of a compiled pattern. It answers two questions. {@link #before} and {@link #behind} say for all places of a sentence at once
 * where it can match, with sets of places and without regard to groups: quick, and for most patterns the end of the matter, since they match
 * nowhere. {@link #match} then follows one match and its groups, trying the ways of the node in order until the rest matches too.
 */
sealed interface Node {

    /** Matches from a place on, then the rest. */
    boolean match(State state, int position, Rest rest);

    /** The places from which the node can lead to one of the given places. */
    Places before(Scene scene, Places ends);

    /** The places to which the node can lead from one of the given places. */
    Places behind(Scene scene, Places starts);

    /** Can it match without a token? */
    boolean mayBeEmpty();

    /** Is the part of a sentence there at all without which the node cannot match? */
    interface Leaf {
        boolean isIn(Scene scene);
    }

    /** What follows a node. */
    @FunctionalInterface
    interface Rest {
        boolean match(int position);
    }

    /** Is told of every group that matches on the way. */
    interface Listener {
        void matched(String group, Map<String, List<Span>> groups, int end);
    }

    /** What a match carries along. */
    final class State {
        final Scene scene;
        final Map<String, List<Span>> groups = new HashMap<>();
        private final Listener listener;

        State(Scene scene, Listener listener) {
            this.scene = scene;
            this.listener = listener;
        }
    }

    record One(TokenConstraint constraint) implements Node, Leaf {
        @Override
        public boolean match(State state, int position, Rest rest) {
            return state.scene.tokensThat(constraint).has(position) && rest.match(position + 1);
        }

        @Override
        public Places before(Scene scene, Places ends) {
            return ends.before(scene.tokensThat(constraint));
        }

        @Override
        public Places behind(Scene scene, Places starts) {
            return starts.behind(scene.tokensThat(constraint));
        }

        @Override
        public boolean mayBeEmpty() {
            return false;
        }

        @Override
        public boolean isIn(Scene scene) {
            return !scene.tokensThat(constraint).isEmpty();
        }
    }

    /**
     * Spans of tokens that are known beforehand, those with the same start the longest first.
     *
     * @param asked which spans of the scene
     */
    record OneSpan(SpanQuery asked) implements Node, Leaf {
        @Override
        public boolean match(State state, int position, Rest rest) {
            for (Span span : state.scene.spans(asked)) {
                if (span.start() == position && rest.match(span.end())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Places before(Scene scene, Places ends) {
            return ends.starts(scene.spans(asked));
        }

        @Override
        public Places behind(Scene scene, Places starts) {
            return starts.ends(scene.spans(asked));
        }

        @Override
        public boolean mayBeEmpty() {
            return false;
        }

        @Override
        public boolean isIn(Scene scene) {
            return !scene.spans(asked).isEmpty();
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

        @Override
        public Places before(Scene scene, Places ends) {
            Places reached = ends;
            for (int i = parts.size() - 1; i >= 0 && !reached.isEmpty(); i--) {
                reached = parts.get(i).before(scene, reached);
            }
            return reached;
        }

        @Override
        public Places behind(Scene scene, Places starts) {
            Places reached = starts;
            for (int i = 0; i < parts.size() && !reached.isEmpty(); i++) {
                reached = parts.get(i).behind(scene, reached);
            }
            return reached;
        }

        @Override
        public boolean mayBeEmpty() {
            return parts.stream().allMatch(Node::mayBeEmpty);
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

        @Override
        public Places before(Scene scene, Places ends) {
            Places reached = ways.get(0).before(scene, ends);
            for (int i = 1; i < ways.size(); i++) {
                reached = reached.or(ways.get(i).before(scene, ends));
            }
            return reached;
        }

        @Override
        public Places behind(Scene scene, Places starts) {
            Places reached = ways.get(0).behind(scene, starts);
            for (int i = 1; i < ways.size(); i++) {
                reached = reached.or(ways.get(i).behind(scene, starts));
            }
            return reached;
        }

        @Override
        public boolean mayBeEmpty() {
            return ways.stream().anyMatch(Node::mayBeEmpty);
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

        @Override
        public Places before(Scene scene, Places ends) {
            Places reached = ends;
            for (int i = 0; i < least; i++) {
                reached = node.before(scene, reached);
            }
            if (node instanceof One one) {
                return reached.spreadBefore(scene.tokensThat(one.constraint()), most - least);
            }
            return spread(reached, places -> node.before(scene, places));
        }

        @Override
        public Places behind(Scene scene, Places starts) {
            Places reached = starts;
            for (int i = 0; i < least; i++) {
                reached = node.behind(scene, reached);
            }
            return spread(reached, places -> node.behind(scene, places));
        }

        private Places spread(Places from, UnaryOperator<Places> step) {
            Places reached = from;
            Places fresh = from;
            for (int i = least; i < most && !fresh.isEmpty(); i++) {
                fresh = step.apply(fresh).without(reached);
                reached = reached.or(fresh);
            }
            return reached;
        }

        @Override
        public boolean mayBeEmpty() {
            return least == 0 || node.mayBeEmpty();
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

        @Override
        public Places before(Scene scene, Places ends) {
            return node.before(scene, ends);
        }

        @Override
        public Places behind(Scene scene, Places starts) {
            return node.behind(scene, starts);
        }

        @Override
        public boolean mayBeEmpty() {
            return node.mayBeEmpty();
        }
    }

    /** A node that matches no token, but holds at some places. */
    sealed interface Condition extends Node {

        /** The places where it holds. Asked through {@link Scene#where}, which keeps the answer. */
        Places where(Scene scene);

        @Override
        default boolean match(State state, int position, Rest rest) {
            return state.scene.where(this).has(position) && rest.match(position);
        }

        @Override
        default Places before(Scene scene, Places ends) {
            return ends.and(scene.where(this));
        }

        @Override
        default Places behind(Scene scene, Places starts) {
            return starts.and(scene.where(this));
        }

        @Override
        default boolean mayBeEmpty() {
            return true;
        }
    }

    /** What must follow. */
    record Ahead(Node node) implements Condition {
        @Override
        public boolean match(State state, int position, Rest rest) {
            return node.match(state, position, end -> true) && rest.match(position);
        }

        @Override
        public Places where(Scene scene) {
            return node.before(scene, scene.everywhere());
        }
    }

    /** What must not follow. */
    record NotAhead(Node node) implements Condition {
        @Override
        public Places where(Scene scene) {
            return scene.everywhere().without(node.before(scene, scene.everywhere()));
        }
    }

    /** What must not stand before; it is not empty. */
    record NotBehind(Node node) implements Condition {
        @Override
        public Places where(Scene scene) {
            return scene.everywhere().without(node.behind(scene, scene.everywhere()));
        }
    }

    /** The start or the end of the sentence. */
    record Edge(boolean start) implements Condition {
        @Override
        public Places where(Scene scene) {
            return scene.everywhere().only(start ? 0 : scene.sentence().size());
        }
    }
}
