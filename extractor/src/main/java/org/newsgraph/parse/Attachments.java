package org.newsgraph.parse;

import java.util.List;
import java.util.Set;
import org.newsgraph.text.Token;

/**
 * Mends labels of a tree that contradict its own words: what a conjunction joins is a conjunct and no apposition; a proper name
 * behind a common noun is its apposition and no part of a compound; a clause with a subordinating mark is no relative clause; what
 * stands behind a verb that has its subject before it is no second subject; a verb's only object is its direct one; an agent
 * without a preposition is the object of a verb in the active; a possessive pronoun possesses; a noun joined to a verb in the
 * passive, right before a participle that is joined to it too, is the subject of that participle; an adjective before the number or
 * determiner of an object belongs to the verb; an infinitive right behind the verb of a complement belongs to that verb.
 *
 * @see <a href="https://universaldependencies.org/u/dep/all.html">Universal Dependencies: relations</a>
 */
final class Attachments {
    private static final Set<String> COMMON = Set.of("NN", "NNS");

    /** What a verb with an indirect object has besides. */
    private static final Set<String> OBJECTS = Set.of("obj", "ccomp", "xcomp");

    private static final Set<String> DETERMINING = Set.of("NUM", "DET");

    private Attachments() {}

    static List<Token> mend(List<Token> tokens) {
        return tokens.stream().map(token -> mended(token, tokens)).toList();
    }

    private static Token mended(Token token, List<Token> tokens) {
        if (token.head() < 0) {
            return token;
        }
        return switch (token.relation()) {
            case "appos" -> has(token, "cc", tokens) ? token.withHead(token.head(), "conj") : token;
            case "compound" -> namesItsHead(token, tokens) ? token.withHead(token.head(), "appos") : token;
            case "nsubj" -> isSecond(token, tokens) ? token.withHead(token.head(), "obj") : token;
            case "det" -> token.xpos().equals("PRP$") ? token.withHead(token.head(), "nmod:poss") : token;
            case "amod" -> isResult(token, tokens) ? token.withHead(token.index() - 1, "xcomp") : token;
            case "ccomp", "xcomp", "advcl" -> withVerbBefore(token, tokens);
            case "conj" ->
                isSubjectOfParticiple(token, tokens) ? token.withHead(token.index() + 1, "nsubj:pass") : token;
            case "iobj" -> isOnlyObject(token, tokens) ? token.withHead(token.head(), "obj") : token;
            case "obl:agent" -> isBareObject(token, tokens) ? token.withHead(token.head(), "obj") : token;
            case "acl:relcl" -> has(token, "mark", tokens) ? token.withHead(token.head(), "acl") : token;
            default -> token;
        };
    }

    /** "agencies Alpha and Beta". */
    private static boolean namesItsHead(Token token, List<Token> tokens) {
        return token.head() < token.index()
                && token.tag().equals("PROPN")
                && COMMON.contains(tokens.get(token.head()).xpos());
    }

    private static boolean isSecond(Token token, List<Token> tokens) {
        Token verb = tokens.get(token.head());
        return token.index() > verb.index()
                && verb.tag().equals("VERB")
                && !has(verb, "obj", tokens)
                && tokens.stream()
                        .anyMatch(other -> other.head() == verb.index()
                                && other.index() < verb.index()
                                && other.relation().equals("nsubj"));
    }

    private static boolean isOnlyObject(Token token, List<Token> tokens) {
        Token verb = tokens.get(token.head());
        return OBJECTS.stream().noneMatch(relation -> has(verb, relation, tokens));
    }

    private static boolean isBareObject(Token token, List<Token> tokens) {
        Token verb = tokens.get(token.head());
        return token.index() > verb.index()
                && !has(token, "case", tokens)
                && has(verb, "nsubj", tokens)
                && !has(verb, "obj", tokens);
    }

    /** "She says it seems to work": an infinitive right behind the verb of a complement belongs to that verb. */
    private static Token withVerbBefore(Token token, List<Token> tokens) {
        return tokens.stream()
                .filter(mark -> mark.head() == token.index() && mark.xpos().equals("TO") && mark.index() > 0)
                .map(mark -> tokens.get(mark.index() - 1))
                .filter(verb -> verb.tag().equals("VERB")
                        && verb.relation().equals("ccomp")
                        && verb.head() == token.head()
                        && verb.head() < verb.index())
                .findFirst()
                .map(verb -> token.withHead(verb.index(), "xcomp"))
                .orElse(token);
    }

    /** "Shot dead ten guards": an adjective between a verb and the number or determiner of its object says what became of it. */
    private static boolean isResult(Token token, List<Token> tokens) {
        Token noun = tokens.get(token.head());
        return token.tag().equals("ADJ")
                && token.index() > 0
                && token.index() + 1 < noun.index()
                && DETERMINING.contains(tokens.get(token.index() + 1).tag())
                && noun.head() == token.index() - 1
                && noun.relation().equals("obj");
    }

    /** "Nine were killed and two others injured". */
    private static boolean isSubjectOfParticiple(Token token, List<Token> tokens) {
        if (!token.tag().equals("NOUN") || token.index() + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(token.index() + 1);
        return next.xpos().equals("VBN")
                && next.relation().equals("conj")
                && next.head() == token.head()
                && tokens.get(token.head()).xpos().equals("VBN")
                && !has(next, "nsubj:pass", tokens);
    }

    private static boolean has(Token head, String relation, List<Token> tokens) {
        return tokens.stream()
                .anyMatch(other ->
                        other.head() == head.index() && other.relation().equals(relation));
    }
}
