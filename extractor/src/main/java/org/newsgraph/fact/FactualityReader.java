package org.newsgraph.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.SyntaxGraph;
import org.newsgraph.text.Token;

/**
 * Reads from the syntax around a trigger how certain its source is of it: negation, auxiliaries, hedges, and the verbs,
 * adjectives and nouns it is a complement of. Which word has which effect stands in {@code lexicon/clause-effects.tsv}. In
 * the manner of the De Facto profiler, without its full table of nested sources: those are the business of statements.
 *
 * @see <a href="https://doi.org/10.1162/COLI_a_00096">Saurí and Pustejovsky 2012, Are You Sure That This Happened?</a>
 */
final class FactualityReader {
    private static final String EFFECTS = "clause-effects";
    private static final int FARTHEST = 6;
    private static final List<String> COMPLEMENTS = List.of("xcomp", "ccomp", "acl", "csubj", "csubj:pass", "advcl");
    private static final List<String> NOMINAL_DEPENDENTS =
            List.of("obj", "nsubj", "nsubj:pass", "obl", "nmod", "appos", "compound", "conj");

    private final Lexicons lexicons;

    FactualityReader(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /**
     * Factuality of what a trigger evokes, for whoever says the sentence.
     *
     * @param trigger index of the trigger's head
     * @param scope the tokens to look at: the content of the innermost statement, or the whole sentence
     */
    Factuality read(Sentence sentence, SyntaxGraph graph, int trigger, Span scope) {
        Factuality factuality = Factuality.CERTAIN;
        int current = trigger;
        for (int step = 0; step < FARTHEST; step++) {
            factuality = withDependents(sentence, current, factuality);
            Token token = sentence.token(current);
            int head = token.head();
            if (head < 0 || !scope.contains(head)) {
                break;
            }
            Optional<Factuality> climbed = withGovernor(sentence, token, sentence.token(head), factuality);
            if (climbed.isEmpty()) {
                break;
            }
            factuality = climbed.get();
            current = head;
        }
        return factuality;
    }

    /** Factuality by what hangs on a word alone. */
    Factuality readWord(Sentence sentence, int word) {
        return withDependents(sentence, word, Factuality.CERTAIN);
    }

    /** Negations, auxiliaries, adverbs and adjectives that hang on a word. */
    private Factuality withDependents(Sentence sentence, int index, Factuality factuality) {
        Factuality result = factuality;
        for (Token token : sentence.tokens()) {
            if (token.head() == index) {
                String as = switch (base(token.relation())) {
                    case "aux" -> "aux";
                    case "advmod", "cc", "discourse" -> "adverb";
                    case "amod", "det" -> "modifier";
                    default -> "";
                };
                result = apply(result, effect(token, as));
            }
        }
        return result;
    }

    /** The effect of the word that governs; empty when what is above it no longer matters. */
    private Optional<Factuality> withGovernor(Sentence sentence, Token token, Token head, Factuality factuality) {
        String relation = base(token.relation());
        if (relation.equals("conj")) {
            return Optional.of(factuality);
        }
        if (!COMPLEMENTS.contains(token.relation()) && !COMPLEMENTS.contains(relation)) {
            return NOMINAL_DEPENDENTS.contains(relation) || NOMINAL_DEPENDENTS.contains(token.relation())
                    ? nominal(token, head, factuality)
                    : Optional.empty();
        }
        String effect = effect(head, relation.equals("advcl") ? "" : "governor");
        boolean infinitive = hasMark(sentence, token, "to-infinitive");
        if (!effect.isEmpty()) {
            return Optional.of(apply(factuality, effect));
        }
        if (relation.equals("advcl")) {
            Optional<Token> mark = mark(sentence, token);
            String marked = mark.map(m -> effect(m, "mark")).orElse("");
            return Optional.of(apply(factuality, marked.isEmpty() && infinitive ? "PSFUT" : marked));
        }
        return infinitive ? Optional.of(apply(factuality, "PSFUT")) : Optional.of(factuality);
    }

    /** A noun takes the effect of a verb it is the object of ("called for the resignation"), and of nothing else. */
    private Optional<Factuality> nominal(Token token, Token head, Factuality factuality) {
        if (!token.tag().equals("NOUN")) {
            return Optional.empty();
        }
        String effect = effect(head, "object");
        return effect.isEmpty() ? Optional.empty() : Optional.of(apply(factuality, effect));
    }

    private boolean hasMark(Sentence sentence, Token token, String kind) {
        return mark(sentence, token).filter(m -> effect(m, "mark").isEmpty()).isPresent()
                && mark(sentence, token)
                        .map(m -> lexicons.expect(EFFECTS)
                                .feature(m.form().toLowerCase(Locale.ROOT), kind)
                                .isPresent())
                        .orElse(false);
    }

    private static Optional<Token> mark(Sentence sentence, Token verb) {
        return sentence.tokens().stream()
                .filter(token ->
                        token.head() == verb.index() && token.relation().equals("mark"))
                .findFirst();
    }

    private String effect(Token token, String as) {
        if (as.isEmpty()) {
            return "";
        }
        var effects = lexicons.expect(EFFECTS);
        return effects.feature(token.lemma().toLowerCase(Locale.ROOT), as)
                .or(() -> effects.feature(token.form().toLowerCase(Locale.ROOT).replace('’', '\''), as))
                .orElse("");
    }

    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** Applies an effect: NEG, PR, PS, UN, FUT, PSFUT, or nothing. */
    static Factuality apply(Factuality factuality, String effect) {
        return switch (effect) {
            case "NEG" -> factuality.negated();
            case "PR" -> factuality.atMost(Factuality.Certainty.PROBABLE);
            case "PS" -> factuality.atMost(Factuality.Certainty.POSSIBLE);
            case "UN" -> factuality.atMost(Factuality.Certainty.UNKNOWN);
            case "FUT" -> factuality.inFuture();
            case "PSFUT" -> factuality.atMost(Factuality.Certainty.POSSIBLE).inFuture();
            default -> factuality;
        };
    }
}
