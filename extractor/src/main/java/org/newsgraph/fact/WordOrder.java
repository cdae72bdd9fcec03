package org.newsgraph.fact;

import java.util.List;
import java.util.Optional;
import org.newsgraph.fact.ClauseEffects.Role;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** What the order of words tells of the certainty of a clause, where a parser has hung it elsewhere; and whether something is asked. */
final class WordOrder {
    private static final String NOTHING = "OK";
    private static final String ADPOSITION = "ADP";
    private static final String GERUND = "VBG";
    private static final List<String> STOPS = List.of("VERB", "PUNCT");

    private final ClauseEffects effects;
    private final ClauseMarks marks;

    WordOrder(ClauseEffects effects, ClauseMarks marks) {
        this.effects = effects;
        this.marks = marks;
    }

    /**
     * The noun whose content the words are by their order ("the pretext that the navy fired"), where the syntax has it otherwise:
     * parsers often take such a clause for a relative one.
     */
    Optional<Token> nounBefore(Sentence sentence, int trigger, Span scope) {
        for (int i = trigger - 1; i > scope.start(); i--) {
            Token token = sentence.token(i);
            if (STOPS.contains(token.tag())) {
                return Optional.empty();
            }
            if (!token.tag().equals(ADPOSITION)
                    && effects.of(sentence, token, Role.MARK).equals(NOTHING)) {
                return Optional.of(sentence.token(i - 1))
                        .filter(noun -> noun.tag().equals("NOUN")
                                && !effects.of(sentence, noun, Role.GOVERNOR).isEmpty())
                        .filter(noun -> !isComplementOf(sentence.token(trigger), noun))
                        .filter(noun -> hasSubjectBehind(sentence, trigger, noun.index() + 1));
            }
        }
        return Optional.empty();
    }

    /** The verb right before a gerund that is its content ("considers sending"), where the syntax has it otherwise. */
    Optional<Token> verbBefore(Sentence sentence, int trigger, Span scope) {
        Token gerund = sentence.token(trigger);
        return Optional.of(trigger - 1)
                .filter(before -> gerund.xpos().equals(GERUND) && scope.contains(before))
                .map(sentence::token)
                .filter(before -> before.tag().equals("VERB")
                        && gerund.head() != before.index()
                        && before.head() != gerund.index()
                        && !effects.of(sentence, before, Role.GOVERNOR).isEmpty());
    }

    private static boolean isComplementOf(Token verb, Token noun) {
        return verb.head() == noun.index() && verb.relation().equals("acl");
    }

    private static boolean hasSubjectBehind(Sentence sentence, int verb, int place) {
        return WordEffects.dependents(sentence, verb)
                .anyMatch(token -> token.relation().startsWith("nsubj") && token.index() > place);
    }

    /** "An agreement over selling": the noun that the clause belongs to stands before its mark, wherever a parser hung it. */
    String nounBeforeMark(Sentence sentence, Token verb) {
        return marks.mark(sentence, verb)
                .filter(mark -> mark.index() > 0)
                .map(mark -> sentence.token(mark.index() - 1))
                .filter(noun -> noun.tag().equals("NOUN"))
                .map(noun -> effects.of(sentence, noun, Role.GOVERNOR))
                .orElse("");
    }

    /** Does what is looked at end as a question? */
    static boolean isAsked(Sentence sentence, Span scope) {
        int last = scope.end() - 1;
        int behind = Math.min(scope.end(), sentence.size() - 1);
        while (last > scope.start() && isMark(sentence, last) && !isQuestion(sentence, last)) {
            last--;
        }
        return isQuestion(sentence, last) || isQuestion(sentence, behind);
    }

    private static boolean isMark(Sentence sentence, int index) {
        return sentence.token(index).tag().equals("PUNCT");
    }

    private static boolean isQuestion(Sentence sentence, int index) {
        return sentence.token(index).form().startsWith("?");
    }
}
