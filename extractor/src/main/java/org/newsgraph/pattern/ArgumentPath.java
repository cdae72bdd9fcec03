package org.newsgraph.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;
import org.newsgraph.text.SyntaxGraph;

/**
 * Where an argument stands, seen from the trigger: paths over dependency relations, and a test of what is found there.
 *
 * <p>{@code obj | nsubj:pass > nmod:of @Person|Organization}: paths are separated by {@code |} and tried in order until one
 * finds something; steps of a path by {@code >}; a step is a relation downwards, {@code <relation} upwards, {@code .} stays;
 * {@code obl:*} is any relation that begins so; {@code pp:to} is a phrase with "to" that hangs on the token itself or, since
 * nobody can be sure, on one of its objects or other phrases. Then comes what the end has to be: {@code @Class} (a mention headed there,
 * with the kinds of {@link TokenPattern}), {@code @Time} (a time expression, or a year), a token test in brackets, or nothing for any phrase.
 *
 * @param source as written
 * @param paths steps of each path
 * @param types classes the mention may have; empty for no mention
 * @param kind kind the mention must have
 * @param constraint test of the token found
 */
public record ArgumentPath(
        String source,
        List<List<String>> paths,
        List<String> types,
        Optional<Mention.Kind> kind,
        Optional<TokenConstraint> constraint) {

    private static final List<String> TIME = List.of("ng:Time");
    private static final String PHRASE = "pp:";
    private static final Set<String> HOLDS_PHRASES = Set.of("obj", "obl", "nmod");

    /** What was found: the head token, the phrase, and the mention when one was asked for. */
    public record Filler(int head, Span tokens, Optional<Mention> mention) {}

    /**
     * Parses a path.
     *
     * @throws PatternException if it has no step
     */
    public static ArgumentPath parse(String source) {
        String steps = source.strip();
        List<String> types = List.of();
        Optional<Mention.Kind> kind = Optional.empty();
        Optional<TokenConstraint> constraint = Optional.empty();
        int at = steps.indexOf('@');
        int bracket = steps.indexOf('[');
        if (at >= 0) {
            String[] parts = steps.substring(at + 1).strip().split(":", 2);
            types = Arrays.stream(parts[0].split("\\|"))
                    .map(type -> "ng:" + type.strip())
                    .toList();
            kind = parts.length < 2
                    ? Optional.empty()
                    : Optional.of(Mention.Kind.valueOf(parts[1].strip().toUpperCase(java.util.Locale.ROOT)));
            steps = steps.substring(0, at).strip();
        } else if (bracket >= 0) {
            constraint = Optional.of(TokenConstraint.parse(steps.substring(bracket + 1, steps.indexOf(']', bracket))));
            steps = steps.substring(0, bracket).strip();
        }
        if (steps.isEmpty()) {
            throw new PatternException("no path in '" + source + "'");
        }
        var paths = Arrays.stream(steps.split("\\|")).map(ArgumentPath::steps).toList();
        return new ArgumentPath(source, paths, types, kind, constraint);
    }

    /** The steps of a path: each begins with {@code <}, or after {@code >}. */
    private static List<String> steps(String path) {
        return Arrays.stream(path.split(">|(?=<)"))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
    }

    /** All that the first successful path finds from a token, in the order of the text. */
    public List<Filler> find(Scene scene, int from) {
        for (List<String> path : paths) {
            var ends = new BitSet();
            ends.set(from);
            for (String step : path) {
                ends = walk(scene.graph(), ends, step);
            }
            var found = new ArrayList<Filler>();
            boolean clause = ArgumentPhrase.isClause(path.get(path.size() - 1));
            for (int end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
                filler(scene, end, from, clause).ifPresent(found::add);
            }
            if (!found.isEmpty()) {
                return found.stream()
                        .filter(filler -> !isPart(filler, found))
                        .filter(filler -> found.size() == 1 || !isRelative(scene, filler))
                        .toList();
            }
        }
        return List.of();
    }

    /** Is a phrase the second half of another one that was found ("and grenades")? */
    private static boolean isPart(Filler filler, List<Filler> found) {
        return filler.mention().isEmpty()
                && found.stream()
                        .anyMatch(other -> other != filler
                                && other.tokens().length() > filler.tokens().length()
                                && other.tokens().contains(filler.tokens()));
    }

    /** A relative pronoun, beside what it stands for. */
    private static boolean isRelative(Scene scene, Filler filler) {
        return filler.mention().isEmpty()
                && scene.sentence().token(filler.head()).xpos().startsWith("W");
    }

    private static BitSet walk(SyntaxGraph graph, BitSet from, String step) {
        if (step.equals(".")) {
            return from;
        }
        if (step.startsWith(PHRASE)) {
            return phrases(graph, from, step.substring(PHRASE.length()));
        }
        boolean up = step.startsWith("<");
        boolean open = step.endsWith("*");
        String wanted = step.substring(up ? 1 : 0, step.length() - (open ? 1 : 0));
        var reached = new BitSet();
        for (int token = from.nextSetBit(0); token >= 0; token = from.nextSetBit(token + 1)) {
            for (SyntaxGraph.Arc arc : up ? graph.arcsTo(token) : graph.arcsFrom(token)) {
                if (open ? arc.relation().startsWith(wanted) : arc.relation().equals(wanted)) {
                    reached.set(up ? arc.head() : arc.dependent());
                }
            }
        }
        return reached;
    }

    private static BitSet phrases(SyntaxGraph graph, BitSet from, String preposition) {
        String oblique = "obl:" + preposition;
        String nominal = "nmod:" + preposition;
        var reached = new BitSet();
        var seen = (BitSet) from.clone();
        var open = new ArrayDeque<Integer>();
        from.stream().forEach(open::add);
        while (!open.isEmpty()) {
            int head = open.poll();
            for (SyntaxGraph.Arc arc : graph.arcsFrom(head)) {
                String relation = arc.relation();
                if (relation.equals(oblique) || relation.equals(nominal)) {
                    reached.set(arc.dependent());
                }
                int colon = relation.indexOf(':');
                boolean phrase = HOLDS_PHRASES.contains(colon < 0 ? relation : relation.substring(0, colon));
                if (phrase && arc.dependent() > head && !seen.get(arc.dependent())) {
                    seen.set(arc.dependent());
                    open.add(arc.dependent());
                }
            }
        }
        return reached;
    }

    private Optional<Filler> filler(Scene scene, int end, int from, boolean clause) {
        if (types.equals(TIME)) {
            return scene.timeAt(end).map(time -> new Filler(end, time, Optional.empty()));
        }
        if (!types.isEmpty()) {
            return scene.mentionsHeadedBy(end).stream()
                    .filter(mention -> scene.isA(mention, types))
                    .filter(mention ->
                            kind.map(k -> k == mention.kind()).orElse(mention.kind() != Mention.Kind.DEMONYM))
                    .filter(mention -> end == from || !mention.tokens().contains(from))
                    .filter(mention -> !isModifier(scene, mention))
                    .findFirst()
                    .map(mention -> new Filler(end, mention.tokens(), Optional.of(mention)));
        }
        if (scene.timeAt(end).isPresent()) {
            return Optional.empty();
        }
        if (constraint.isPresent() && !scene.tokensThat(constraint.get()).has(end)) {
            return Optional.empty();
        }
        return Optional.of(new Filler(end, ArgumentPhrase.of(scene, end, from, clause), Optional.empty()));
    }

    /** Is a name only the first part of a longer phrase ("Union" free trade bloc), whatever the parse says? */
    private static boolean isModifier(Scene scene, Mention mention) {
        int next = mention.tokens().end();
        return mention.kind() == Mention.Kind.NAME
                && next < scene.sentence().size()
                && scene.spans("Time").stream().noneMatch(time -> time.contains(next))
                && (scene.sentence().token(next).tag().equals("NOUN")
                        || scene.sentence().token(next).tag().equals("ADJ"))
                && !scene.sentence().token(next).isCapitalised()
                && scene.sentence().token(next).head() != mention.head();
    }
}
