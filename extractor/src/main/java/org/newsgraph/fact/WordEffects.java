package org.newsgraph.fact;

import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.fact.ClauseEffects.Role;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Token;

/** What hangs on a word and bears on its certainty: negations, auxiliaries, adverbs, adjectives, conditions. */
final class WordEffects {
    private static final String NEGATION = "NEG";
    private static final String PAST = "VBD";
    private static final List<String> ARGUMENTS = List.of("nsubj", "nsubj:pass", "obj", "obl:agent", "expl");
    private static final List<String> FINITE = List.of("VBD", "VBZ", "VBP");

    private static final List<String> RELATIVE_PRONOUNS = List.of("WDT", "WP");

    private final ClauseEffects effects;

    WordEffects(ClauseEffects effects) {
        this.effects = effects;
    }

    /** Factuality of a word after all that hangs on it. */
    Factuality apply(Sentence sentence, int word, Factuality factuality) {
        return apply(sentence, dependents(sentence, word).toList(), factuality);
    }

    /** Factuality of a word after all that hangs on it but its preposition. */
    Factuality applyInside(Sentence sentence, int word) {
        return apply(
                sentence,
                dependents(sentence, word)
                        .filter(token -> !token.relation().equals("case"))
                        .toList(),
                Factuality.CERTAIN);
    }

    /** Factuality of what a word hangs on, after all else that hangs there. */
    Factuality applyBeside(Sentence sentence, Token word, Factuality factuality) {
        return apply(
                sentence,
                dependents(sentence, word.head())
                        .filter(token -> token.index() != word.index())
                        .toList(),
                factuality);
    }

    /** Factuality of a conjunct after what it shares with the first one: auxiliaries with their negation (but "not …, nor" is one), determiners. */
    Factuality applyShared(Sentence sentence, Token conjunct, Token first, Factuality factuality) {
        boolean shares = !FINITE.contains(conjunct.xpos())
                && dependents(sentence, conjunct.index())
                        .noneMatch(token -> List.of("aux", "nsubj", "det").contains(base(token.relation())));
        boolean negated = isNegated(sentence, conjunct.index());
        List<Token> shared = dependents(sentence, first.index())
                .filter(token -> shares && !ARGUMENTS.contains(token.relation())
                        || shares && conjunct.tag().equals("VERB"))
                .filter(token -> token.index() < conjunct.index())
                .filter(token -> !negated || !negates(sentence, token))
                .toList();
        return apply(sentence, shared, factuality);
    }

    private Factuality apply(Sentence sentence, List<Token> dependents, Factuality factuality) {
        boolean negated = dependents.stream().anyMatch(token -> negates(sentence, token));
        Factuality result = factuality;
        for (Token token : dependents) {
            String effect = effect(sentence, token, negated);
            result = effect.equals(NEGATION) ? result : result.after(effect);
        }
        return negated ? result.after(NEGATION) : result;
    }

    /** Does something that hangs on the word negate it? */
    boolean isNegated(Sentence sentence, int word) {
        return dependents(sentence, word).anyMatch(token -> negates(sentence, token));
    }

    private boolean negates(Sentence sentence, Token token) {
        return effect(sentence, token, false).equals(NEGATION)
                || ARGUMENTS.contains(token.relation()) && isEmptyArgument(sentence, token);
    }

    /** Nobody, none of them, no soldier, neither side. */
    private boolean isEmptyArgument(Sentence sentence, Token argument) {
        return effects.of(sentence, argument, Role.ARGUMENT).equals(NEGATION)
                || dependents(sentence, argument.index())
                        .filter(token -> List.of("det", "cc:preconj", "advmod").contains(token.relation()))
                        .anyMatch(token ->
                                effects.of(sentence, token, Role.MODIFIER).equals(NEGATION));
    }

    private String effect(Sentence sentence, Token token, boolean negated) {
        return switch (base(token.relation())) {
            case "aux" -> effects.of(sentence, token, Role.AUX, negated);
            case "advmod", "cc", "discourse" -> effects.of(sentence, token, Role.ADVERB, negated);
            case "amod", "det" -> effects.of(sentence, token, Role.MODIFIER, negated);
            case "case" -> effects.of(sentence, token, Role.MARK, negated);
            default -> "";
        };
    }

    /** A condition leaves what it governs open ("would close the port if the storm came"); also one that a later conjunct has. */
    Factuality applyConditions(Sentence sentence, int word, Factuality factuality) {
        Stream<Integer> later = factuality.future()
                ? dependents(sentence, word)
                        .filter(token -> token.relation().equals("conj"))
                        .map(Token::index)
                : Stream.empty();
        List<String> found = Stream.concat(Stream.of(word), later)
                .flatMap(index -> dependents(sentence, index))
                .filter(clause -> base(clause.relation()).equals("advcl"))
                .flatMap(clause -> dependents(sentence, clause.index()))
                .filter(token -> token.relation().equals("mark"))
                .map(mark -> effects.of(sentence, mark, Role.MAIN))
                .toList();
        Factuality result = factuality;
        for (String effect : found) {
            result = result.after(effect);
        }
        return result;
    }

    /** Is a verb that of a relative clause, by its relation or by its subject, whatever the relation? */
    static boolean isRelative(Sentence sentence, Token verb) {
        return verb.relation().endsWith(":relcl")
                || dependents(sentence, verb.index())
                        .anyMatch(token ->
                                token.relation().startsWith("nsubj") && RELATIVE_PRONOUNS.contains(token.xpos()));
    }

    /** "If they hope so, the mayor said …": a verb in the past beside clauses in the present alone has no condition. */
    boolean isPastBesideConditions(Sentence sentence, int word) {
        return sentence.token(word).xpos().equals(PAST)
                && dependents(sentence, word).noneMatch(token -> token.tag().equals("AUX"))
                && dependents(sentence, word)
                        .filter(clause -> base(clause.relation()).equals("advcl"))
                        .allMatch(clause -> ClauseMarks.isPresent(sentence, clause));
    }

    static Stream<Token> dependents(Sentence sentence, int word) {
        return sentence.tokens().stream().filter(token -> token.head() == word);
    }

    static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
