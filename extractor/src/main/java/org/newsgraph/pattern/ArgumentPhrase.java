package org.newsgraph.pattern;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.SyntaxGraph;
import org.newsgraph.text.Token;

/** The words of an argument: what hangs on its head, as far as it names or says what is meant. */
final class ArgumentPhrase {
    /** Tags of words that stand before a phrase and are no part of it. */
    private static final Set<String> EDGES = Set.of("PUNCT", "ADP", "SCONJ", "CCONJ");

    /** Those among them that are at the edge only where they are the phrase's own. */
    private static final Set<String> OWN = Set.of("ADP", "SCONJ");

    private static final Set<String> NOUNS = Set.of("NOUN", "PROPN", "NUM");
    /** Relations of words that join a phrase to what stands before it: "according to", "why". */
    private static final Set<String> JOINING = Set.of("fixed", "mark", "cc");

    private static final Set<String> LOOSE = Set.of("advcl", "parataxis");
    /** Relations of what is said of a noun ("the man was a soldier"), or of when and where it is. */
    private static final Set<String> OF_PREDICATE = Set.of(
            "nsubj", "csubj", "cop", "aux", "expl", "obl", "ccomp", "xcomp", "parataxis", "discourse", "vocative");

    private static final String ATTRIBUTE = "amod";
    private static final String PREPOSITION = "case";
    /** The Penn tag of "whose". */
    private static final String WHOSE = "WP$";

    private static final Set<String> BEFORE_PREPOSITIONS = Set.of("ADV", "PUNCT");
    private static final String PUNCTUATION = "PUNCT";
    /** The Penn tag of "over" in "took over". */
    private static final String PARTICLE = "RP";

    private static final String OPENING = "(";
    private static final String CLOSING = ")";

    private static final Set<String> CLAUSES = Set.of("ccomp", "xcomp", "csubj", "parataxis", "advcl", "acl", ".");

    private ArgumentPhrase() {}

    /** Does a step of a path lead to a clause? */
    static boolean isClause(String step) {
        return CLAUSES.contains(base(step.startsWith("<") ? step.substring(1) : step));
    }

    /**
     * The phrase under a token without the part that the trigger itself governs.
     *
     * @param end the head of the phrase
     * @param from the head of the trigger
     * @param clause is a clause wanted, so that a noun that is a predicate has its subject?
     */
    static Span of(Scene scene, int end, int from, boolean clause) {
        var tokens = new BitSet();
        scene.graph().subtreeTokens(end).forEach(tokens::set);
        if (tokens.get(from)
                && !(from < end && scene.sentence().token(from).relation().equals(ATTRIBUTE))) {
            scene.graph().subtreeTokens(from).forEach(tokens::clear);
        }
        tokens.set(end);
        boolean noun = NOUNS.contains(scene.sentence().token(end).tag());
        if (noun) {
            loose(scene, end, clause)
                    .forEach(part -> scene.graph().subtreeTokens(part).forEach(tokens::clear));
            tokens.set(end);
        }
        Span words = noun && !clause
                ? completed(scene, run(scene.sentence(), tokens, end), end, from)
                : new Span(tokens.nextSetBit(0), tokens.length());
        return closed(scene.sentence(), whole(scene, trimmed(scene.sentence(), words, end, noun), from), end);
    }

    /** A name is never cut, whatever the parse says. */
    private static Span whole(Scene scene, Span words, int from) {
        Span whole = words;
        for (Mention name : scene.mentions()) {
            Span tokens = name.tokens();
            if (name.kind() == Mention.Kind.NAME && tokens.overlaps(words) && !tokens.contains(from)) {
                whole = new Span(Math.min(whole.start(), tokens.start()), Math.max(whole.end(), tokens.end()));
            }
        }
        return whole;
    }

    /** The words around the head that stand side by side, perhaps with marks between. */
    private static Span run(Sentence sentence, BitSet tokens, int end) {
        int first = end;
        for (int i = end - 1; i >= 0 && (tokens.get(i) || isMark(sentence, i)); i--) {
            first = tokens.get(i) ? i : first;
        }
        int last = end;
        for (int i = end + 1; i < sentence.size() && (tokens.get(i) || isMark(sentence, i)); i++) {
            last = tokens.get(i) ? i : last;
        }
        return new Span(first, last + 1);
    }

    /** "Left its venture with Northern Bank": a phrase that completes the noun right before it, hung on what governs the noun. */
    private static Span completed(Scene scene, Span words, int end, int from) {
        Sentence sentence = scene.sentence();
        if (words.end() >= sentence.size() - 1) {
            return words;
        }
        Token preposition = sentence.token(words.end());
        int inner = preposition.head();
        boolean completes = preposition.relation().equals(PREPOSITION)
                && inner > preposition.index()
                && sentence.token(inner).head() == sentence.token(end).head()
                && completing(scene, sentence.token(end))
                        .contains(preposition.form().toLowerCase(Locale.ROOT))
                && scene.timeAt(inner).isEmpty();
        return completes ? new Span(words.start(), of(scene, inner, from, false).end()) : words;
    }

    private static List<String> completing(Scene scene, Token noun) {
        return scene.lexicons()
                .expect("completed-nouns")
                .feature(noun.lemma().toLowerCase(Locale.ROOT), "prepositions")
                .map(words -> List.of(words.split(" ")))
                .orElse(List.of());
    }

    private static Span trimmed(Sentence sentence, Span words, int end, boolean noun) {
        int last = words.end() - 1;
        while (last > end && isMark(sentence, last)) {
            last--;
        }
        int first = behindPreposition(sentence, words.start(), end);
        while (first < end && isEdge(sentence, first, end)) {
            first++;
        }
        while (noun && first < end && isJoining(sentence.token(first))) {
            first++;
        }
        return new Span(first, last + 1);
    }

    /** "according to", "why", "whose". */
    private static boolean isJoining(Token token) {
        return JOINING.contains(token.relation()) || token.xpos().equals(WHOSE);
    }

    /** "Mostly over trade", "according to a bill": the phrase begins behind its preposition. */
    private static int behindPreposition(Sentence sentence, int start, int end) {
        for (int i = start; i < end; i++) {
            Token token = sentence.token(i);
            if (token.relation().equals(PREPOSITION) && token.head() == end) {
                return i + 1;
            }
            if (!BEFORE_PREPOSITIONS.contains(token.tag())) {
                return start;
            }
        }
        return start;
    }

    /** A parenthesis is whole, or no part of the phrase. */
    private static Span closed(Sentence sentence, Span words, int end) {
        int opening = -1;
        for (int i = words.start(); i < words.end(); i++) {
            String form = sentence.token(i).form();
            opening = form.equals(OPENING) ? i : form.equals(CLOSING) ? -1 : opening;
        }
        if (opening <= end) {
            return words;
        }
        boolean follows = words.end() < sentence.size()
                && sentence.token(words.end()).form().equals(CLOSING);
        return follows ? new Span(words.start(), words.end() + 1) : new Span(words.start(), opening);
    }

    /** What hangs on a noun and is no part of what it names: "the guard as he slept", "the guard, who slept", "he was a guard". */
    private static Stream<Integer> loose(Scene scene, int noun, boolean clause) {
        return scene.graph().arcsFrom(noun).stream()
                .filter(arc -> scene.sentence().token(arc.dependent()).head() == noun)
                .filter(arc -> !clause && OF_PREDICATE.contains(base(arc.relation()))
                        || arc.dependent() > noun && LOOSE.contains(base(arc.relation()))
                        || arc.relation().equals("acl:relcl") && isBehindComma(scene, noun, arc.dependent()))
                .map(SyntaxGraph.Arc::dependent);
    }

    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    private static boolean isBehindComma(Scene scene, int noun, int clause) {
        int first = scene.graph().subtree(clause).start();
        return clause > noun
                && (first > noun + 1 && scene.sentence().token(first - 1).form().equals(",")
                        || scene.sentence().token(Math.max(first, 0)).form().equals(","));
    }

    /** A mark, a conjunction, the preposition or subordinator of the phrase itself or the particle of its verb; "at" in "at least 20" is none. */
    private static boolean isEdge(Sentence sentence, int first, int end) {
        Token token = sentence.token(first);
        return EDGES.contains(token.tag())
                && (!OWN.contains(token.tag())
                        || token.xpos().equals(PARTICLE)
                        || token.head() == end
                        || token.head() == Token.UNPARSED);
    }

    private static boolean isMark(Sentence sentence, int index) {
        return sentence.token(index).tag().equals(PUNCTUATION);
    }
}
