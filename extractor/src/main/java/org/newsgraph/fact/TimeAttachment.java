package org.newsgraph.fact;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * How a time expression hangs on what a trigger evokes: on the trigger itself or on a noun beside it, or else on what governs it, as
 * far as the two happen at one time.
 */
final class TimeAttachment {
    private static final int MOST_CLAUSES = 2;
    private static final Set<String> CLAUSES = Set.of("conj", "xcomp", "ccomp", "advcl", "acl");
    private static final Set<String> OF_NOUNS = Set.of("obj", "nsubj", "nsubj:pass");
    private static final Set<String> BESIDE =
            Set.of("nsubj", "obj", "obl", "nmod", "appos", "flat", "compound", "iobj");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "NUM");
    private static final Set<String> PRESENT = Set.of("VBZ", "VBP");
    private static final String PAST = "VBD";
    private static final String PREPOSITION = "IN";

    private final Lexicon apart;

    TimeAttachment(Lexicons lexicons) {
        this.apart = lexicons.expect("marks-of-other-times");
    }

    /**
     * How far apart they are: first by clauses, then by nouns.
     *
     * @param clauses how many words above the trigger the expression hangs
     * @param nouns how many nouns are between that word and the expression
     */
    record Reach(int clauses, int nouns) {
        int rank() {
            return 2 * clauses + nouns;
        }
    }

    /** Empty when the expression tells nothing of the trigger. */
    Optional<Reach> reach(Sentence sentence, Span time, int trigger) {
        int current = trigger;
        boolean direct = false;
        for (int clauses = 0; clauses <= MOST_CLAUSES; clauses++) {
            int nouns = isBeforeMark(sentence, time, sentence.token(current)) ? -1 : nouns(sentence, time, current);
            if (nouns >= 0 && (!direct || nouns == 0 && !isBound(sentence, time))) {
                return Optional.of(new Reach(clauses, nouns));
            }
            Token token = sentence.token(current);
            if (direct || token.head() < 0 || !sharesTime(sentence, token, time)) {
                break;
            }
            direct = base(token.relation()).equals("acl");
            current = token.head();
        }
        return Optional.empty();
    }

    /** "On Friday, after the town was burned, she left": what stands before the subordinator of a clause tells nothing of it. */
    private boolean isBeforeMark(Sentence sentence, Span time, Token verb) {
        return dependents(sentence, verb)
                .anyMatch(mark -> mark.index() >= time.end() && mark.index() < verb.index() && isOfOtherTime(mark));
    }

    /** Does a word open a clause that happens at another time than the one it hangs on? */
    boolean isOfOtherTime(Token word) {
        return word.relation().equals("mark") && apart.contains(word.form());
    }

    /** Does it say when a noun behind it was or happens ("the 2012 budget", "last week's attack")? */
    static boolean isBeforeNoun(Sentence sentence, Span time) {
        int governor = sentence.governor(time);
        return governor >= time.end() && isNominal(sentence, governor);
    }

    /** How many nouns there are between an expression and the word it hangs on; -1 when it does not. */
    private static int nouns(Sentence sentence, Span time, int word) {
        int governor = sentence.governor(time);
        if (time.contains(word) || governor == word) {
            return 0;
        }
        if (governor < 0 || sentence.token(governor).head() != word || !isNominal(sentence, governor)) {
            return -1;
        }
        String relation = sentence.token(governor).relation();
        boolean ofObject = relation.equals("obj") && isBeforeNoun(sentence, time);
        return BESIDE.contains(base(relation)) && !ofObject ? 1 : -1;
    }

    /** Does what the word tells happen when what its governor tells does? */
    private boolean sharesTime(Sentence sentence, Token token, Span time) {
        if (OF_NOUNS.contains(token.relation())) {
            return NOMINAL.contains(token.tag());
        }
        String relation = base(token.relation());
        return CLAUSES.contains(relation)
                && !hasTimeOfItsOwn(sentence, token)
                && (!relation.equals("conj") || isShared(sentence, token, time))
                && (!relation.equals("xcomp") || !isAheadOf(sentence, token, time));
    }

    /** "After", "because", the content of a noun, the gerund of a preposition: the governor has another time. */
    private boolean hasTimeOfItsOwn(Sentence sentence, Token token) {
        boolean ofNoun = base(token.relation()).equals("acl");
        return dependents(sentence, token)
                .anyMatch(mark -> mark.relation().equals("mark") && (ofNoun || apart.contains(mark.form()))
                        || token.xpos().equals("VBG")
                                && mark.index() < token.index()
                                && mark.xpos().equals(PREPOSITION));
    }

    /** A second verb shares the time of the first one, when it has the same tense, and no subject or a time before both. */
    private static boolean isShared(Sentence sentence, Token second, Span time) {
        boolean ownSubject =
                dependents(sentence, second).anyMatch(token -> token.relation().startsWith("nsubj"));
        boolean beforeBoth = time.start() < firstOf(sentence, second.head());
        Optional<String> tense = tense(sentence, second);
        boolean sameTense = tense.isEmpty() || tense.equals(tense(sentence, sentence.token(second.head())));
        return sameTense && (!ownSubject || beforeBoth) || second.tag().equals("NOUN");
    }

    private static int firstOf(Sentence sentence, int verb) {
        return dependents(sentence, sentence.token(verb))
                .filter(token -> token.relation().startsWith("nsubj"))
                .mapToInt(Token::index)
                .min()
                .orElse(verb);
    }

    /** "Agreed on Monday to sell": the sale comes later. A time behind the infinitive is its own. */
    private static boolean isAheadOf(Sentence sentence, Token infinitive, Span time) {
        Token governor = sentence.token(infinitive.head());
        return infinitive.xpos().equals("VB")
                && governor.tag().equals("VERB")
                && tense(sentence, governor).filter(PAST::equals).isPresent()
                && time.start() < infinitive.index();
    }

    /** "VBD" or "VBZ", of the verb or of an auxiliary of it; empty for a form without tense. */
    private static Optional<String> tense(Sentence sentence, Token verb) {
        return Stream.concat(
                        Stream.of(verb),
                        dependents(sentence, verb)
                                .filter(token -> base(token.relation()).equals("aux")
                                        || token.relation().equals("cop")))
                .map(Token::xpos)
                .filter(tag -> tag.equals(PAST) || PRESENT.contains(tag))
                .map(tag -> tag.equals(PAST) ? PAST : "VBZ")
                .findFirst();
    }

    /** "Since the May attack in which …" says nothing of the attack. */
    private static boolean isBound(Sentence sentence, Span time) {
        return sentence.token(time.start()).xpos().equals(PREPOSITION) && isBeforeNoun(sentence, time);
    }

    private static boolean isNominal(Sentence sentence, int index) {
        return NOMINAL.contains(sentence.token(index).tag());
    }

    private static Stream<Token> dependents(Sentence sentence, Token word) {
        return WordEffects.dependents(sentence, word.index());
    }

    private static String base(String relation) {
        return WordEffects.base(relation);
    }
}
