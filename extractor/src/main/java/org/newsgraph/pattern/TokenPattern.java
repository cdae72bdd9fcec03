package org.newsgraph.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * Where a pattern can match at all is found for all places at once, and only there one match is followed: see {@link Node}. Matching is leftmost, backtracking, and the first alternative that works wins, as in {@link java.util.regex.Pattern}.
 */
public final class TokenPattern {
    private final Node root;
    private final String source;
    private final Node.Leaf[] parts;
    private final Optional<Needed> needed;

    TokenPattern(Node root, String source) {
        this.root = root;
        this.parts = Needed.parts(root).toArray(Node.Leaf[]::new);
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
        return new PatternCompiler(macros).compile(source);
    }

    /** The words without one of which it cannot match; empty when there are none such. */
    Optional<Needed> needed() {
        return needed;
    }

    public String source() {
        return source;
    }

    /** All matches that do not overlap, from left to right. */
    public List<Match> findAll(Scene scene) {
        var matches = new ArrayList<Match>();
        Places starts = starts(scene);
        for (int from = starts.next(0); from >= 0; ) {
            Match match = matchAt(scene, from);
            matches.add(match);
            from = starts.next(Math.max(match.tokens().end(), from + 1));
        }
        return matches;
    }

    /** Matches that start at each position, overlapping ones included. */
    public List<Match> findOverlapping(Scene scene) {
        var matches = new ArrayList<Match>();
        Places starts = starts(scene);
        for (int from = starts.next(0); from >= 0; from = starts.next(from + 1)) {
            matches.add(matchAt(scene, from));
        }
        return matches;
    }

    /** The tokens at which a match starts. */
    private Places starts(Scene scene) {
        for (Node.Leaf part : parts) {
            if (!part.isIn(scene)) {
                return scene.nowhere();
            }
        }
        return root.before(scene, scene.everywhere()).and(scene.tokens());
    }

    /** The match that starts at a place where one does. */
    private Match matchAt(Scene scene, int from) {
        var state = new Node.State(scene, (group, groups, end) -> {});
        int[] end = {-1};
        boolean matched = root.match(state, from, position -> {
            end[0] = position;
            return true;
        });
        if (!matched) {
            throw new IllegalStateException(
                    "no match at " + from + " of " + scene.sentence() + ", of pattern " + source);
        }
        return new Match(new Span(from, end[0]), state.groups);
    }

    /**
     * Where a named group matched while the whole pattern was tried, whether that matched or not: for each place of the group
     * the try that had matched the most groups before it. The tokens are those up to the end of the group.
     */
    public List<Match> tried(Scene scene, String group) {
        var tried = new TreeMap<Span, Match>();
        for (int from = 0; from < scene.sentence().size(); from++) {
            int start = from;
            var state = new Node.State(scene, (name, groups, end) -> {
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
}
