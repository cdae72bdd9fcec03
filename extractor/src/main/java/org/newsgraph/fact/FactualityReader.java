package org.newsgraph.fact;

import java.util.List;
import java.util.Optional;
import org.newsgraph.fact.ClauseEffects.Role;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * Reads from the syntax around a trigger how certain its source is of it: negation, auxiliaries, hedges, and the verbs,
 * adjectives and nouns it is a complement of, from the trigger upwards. Which word has which effect stands in {@code
 * lexicon/clause-effects.tsv}. In the manner of the De Facto profiler, without its full table of nested sources: those are the
 * business of statements.
 *
 * @see <a href="https://doi.org/10.1162/COLI_a_00096">Saurí and Pustejovsky 2012, Are You Sure That This Happened?</a>
 */
final class FactualityReader {
    private static final int FARTHEST = 6;
    private static final String OPEN = "PSFUT";
    private static final String AHEAD = "FUT";
    private static final String NOTHING = "OK";
    private static final String GIVEN = "GIVEN";
    private static final String COMMA = ",";
    private static final String GERUND = "VBG";
    private static final String PARTICIPLE = "VBN";
    private static final List<String> LOOSE = List.of("obl", "nmod");

    private final ClauseEffects effects;
    private final WordEffects words;
    private final ClauseMarks marks;
    private final WordOrder order;

    FactualityReader(Lexicons lexicons) {
        this.effects = new ClauseEffects(lexicons);
        this.words = new WordEffects(effects);
        this.marks = new ClauseMarks(effects);
        this.order = new WordOrder(effects, marks);
    }

    /** How far the reading has come: whether negation higher up no longer bears on it, and whether nothing higher up does. */
    private record Reading(Factuality factuality, boolean shielded, boolean done) {
        static Reading of(Factuality factuality) {
            return new Reading(factuality, false, false);
        }

        Reading with(Factuality next) {
            Factuality kept = shielded ? new Factuality(next.certainty(), factuality.polarity(), next.future()) : next;
            return new Reading(kept, shielded, done);
        }

        Reading after(String effect) {
            return with(factuality.after(effect));
        }

        Reading shield() {
            return new Reading(factuality, true, done);
        }

        Reading finish() {
            return new Reading(factuality, shielded, true);
        }
    }

    /**
     * Factuality of what a trigger evokes, for whoever says the sentence.
     *
     * @param trigger index of the trigger's head
     * @param scope the tokens to look at: the content of the innermost statement, or the whole sentence
     */
    Factuality read(Sentence sentence, int trigger, Span scope) {
        Reading reading = Reading.of(words.apply(sentence, trigger, Factuality.CERTAIN));
        Optional<Token> noun = order.nounBefore(sentence, trigger, scope);
        if (noun.isPresent()) {
            boolean negated = words.isNegated(sentence, noun.get().index());
            return reading.after(effects.of(sentence, noun.get(), Role.GOVERNOR, negated))
                    .factuality();
        }
        Optional<Token> verb = order.verbBefore(sentence, trigger, scope);
        if (verb.isPresent()) {
            boolean negated = words.isNegated(sentence, verb.get().index());
            reading = at(
                    sentence,
                    sentence.token(trigger),
                    reading.after(effects.of(sentence, verb.get(), Role.GOVERNOR, negated)));
        }
        int current = verb.map(Token::index).orElse(trigger);
        for (int step = 0; step < FARTHEST && !reading.done(); step++) {
            boolean over = current == trigger && words.isPastBesideConditions(sentence, current);
            reading = over ? reading : reading.with(words.applyConditions(sentence, current, reading.factuality()));
            Token token = sentence.token(current);
            int head = token.head();
            if (head < 0 || !scope.contains(head)) {
                reading = reading.after(openness(sentence, token));
                break;
            }
            reading = step == 0 && isPickedOut(sentence, token)
                    ? reading.finish()
                    : climb(sentence, token, sentence.token(head), reading);
            current = head;
        }
        return WordOrder.isAsked(sentence, scope) ? reading.factuality().after("UN") : reading.factuality();
    }

    /**
     * How open an infinitive or gerund at the top is. An infinitive is, unless the word above, which is not looked at, says how
     * certain it is ("is thought to own"); a gerund is when that word says that it lies ahead ("fears losing").
     */
    private String openness(Sentence sentence, Token token) {
        String above = token.head() < 0 ? "" : effects.of(sentence, sentence.token(token.head()), Role.GOVERNOR);
        if (marks.isImperative(sentence, token)) {
            return OPEN;
        }
        if (marks.isInfinitive(sentence, token)) {
            return above.isEmpty() || above.endsWith(AHEAD) ? marks.happened(sentence, token, OPEN) : NOTHING;
        }
        return token.xpos().equals(GERUND) && above.endsWith(AHEAD) ? OPEN : NOTHING;
    }

    /** Factuality by what hangs on a word of a description alone; a preposition bears on what is done with it ("without her son"). */
    Factuality readWord(Sentence sentence, int word) {
        return words.applyInside(sentence, word);
    }

    /** The reading at the word above. */
    private Reading climb(Sentence sentence, Token token, Token head, Reading reading) {
        return switch (WordEffects.base(token.relation())) {
            case "conj" ->
                WordEffects.isRelative(sentence, token) || marks.standsBeside(sentence, token, head)
                        ? reading.finish()
                        : shared(sentence, token, head, reading);
            case "xcomp", "ccomp", "csubj" ->
                marks.isGiven(sentence, token)
                        ? reading.finish()
                        : at(sentence, token, reading.after(governing(sentence, token, head)));
            case "acl" -> clauseOfNoun(sentence, token, head, reading);
            case "advcl" ->
                WordEffects.isRelative(sentence, token) ? reading.finish() : adverbial(sentence, token, head, reading);
            case "parataxis" -> reading.after(marks.marked(sentence, token)).finish();
            default -> nominal(sentence, token, head, reading);
        };
    }

    /** What two clauses share; "plans to cut jobs and to sell a unit" leaves the second open too, wherever a parser hung it. */
    private Reading shared(Sentence sentence, Token token, Token head, Reading reading) {
        Reading own = marks.isInfinitive(sentence, token) && !marks.isInfinitive(sentence, head)
                ? reading.after(OPEN)
                : reading;
        return own.with(words.applyShared(sentence, token, head, own.factuality()));
    }

    /** The reading after what else hangs on the word above. */
    private Reading at(Sentence sentence, Token token, Reading reading) {
        return reading.with(words.applyBeside(sentence, token, reading.factuality()));
    }

    /** What the word above does to its complement; an infinitive that no known word governs is open. */
    private String governing(Sentence sentence, Token token, Token head) {
        String effect = effects.of(sentence, head, Role.GOVERNOR, words.isNegated(sentence, head.index()));
        if (!effect.isEmpty()) {
            return marks.happened(sentence, token, effect);
        }
        return marks.isInfinitive(sentence, token)
                ? marks.happened(sentence, token, OPEN)
                : marks.marked(sentence, token);
    }

    /** A clause that says what a noun is about ("the claim that …"), but not one that picks out which ("soldiers who …"). */
    private Reading clauseOfNoun(Sentence sentence, Token token, Token head, Reading reading) {
        if (isGerundOfNew(sentence, token, head)) {
            return at(sentence, token, reading);
        }
        boolean relative = WordEffects.isRelative(sentence, token);
        String own = marks.marked(sentence, token);
        String effect = relative || tells(own) ? own : governing(sentence, token, head);
        boolean aside = effect.isEmpty() || relative && effect.equals(NOTHING);
        return aside ? reading.finish() : at(sentence, token, reading.after(effect));
    }

    /** "Called for a resolution imposing sanctions": what a thing does that may not be there yet is as open as the thing. */
    private boolean isGerundOfNew(Sentence sentence, Token verb, Token noun) {
        return verb.xpos().equals(GERUND)
                && marks.mark(sentence, verb).isEmpty()
                && noun.relation().startsWith("ob")
                && isNew(sentence, noun);
    }

    /** "The soldiers killed in the battle" are picked out as those who were. */
    private boolean isPickedOut(Sentence sentence, Token verb) {
        return verb.relation().equals("acl")
                && verb.xpos().equals(PARTICIPLE)
                && marks.mark(sentence, verb).isEmpty();
    }

    /** "Kept power despite resigning": a mark that says more than that a clause follows has its clause to itself. */
    private static boolean tells(String effect) {
        return !effect.isEmpty() && !effect.equals(NOTHING);
    }

    /** What an adverbial clause tells is not negated with the clause above it; in the past it stands by itself. */
    private Reading adverbial(Sentence sentence, Token token, Token head, Reading reading) {
        if (marks.isInfinitive(sentence, token)) {
            boolean done = effects.of(sentence, head, Role.GOVERNOR).equals(NOTHING);
            return at(sentence, token, done ? reading : reading.after(marks.happened(sentence, token, OPEN)));
        }
        if (marks.mark(sentence, token).isEmpty()) {
            Reading own = isBehindComma(sentence, token, head) ? reading.shield() : reading;
            return isCoordinated(sentence, token) ? reading.finish() : at(sentence, token, own);
        }
        String accused = marks.complement(sentence, token)
                .map(mark -> effects.ofGovernor(sentence, head, mark, words.isNegated(sentence, head.index())))
                .orElse("");
        if (!accused.isEmpty()) {
            return at(sentence, token, reading.after(accused));
        }
        String effect = ClauseMarks.isPresent(sentence, token)
                ? marks.markedAs(Role.MARK_OF_PRESENT, sentence, token)
                : marks.marked(sentence, token);
        Reading marked = reading.after(effect.isEmpty() ? order.nounBeforeMark(sentence, token) : effect)
                .shield();
        return ClauseMarks.isPast(sentence, token) ? marked.finish() : at(sentence, token, marked);
    }

    /** "They did not keep the truce, forcing others to fire": a participle that goes on behind a comma. */
    private static boolean isBehindComma(Sentence sentence, Token participle, Token head) {
        return participle.xpos().equals(GERUND)
                && participle.index() > head.index()
                && sentence.token(participle.index() - 1).form().equals(COMMA);
    }

    /** A clause with a conjunction and a subject of its own stands beside the one that a parser hung it on. */
    private static boolean isCoordinated(Sentence sentence, Token verb) {
        return WordEffects.dependents(sentence, verb.index())
                        .anyMatch(token -> token.relation().equals("cc"))
                && WordEffects.dependents(sentence, verb.index())
                        .anyMatch(token -> token.relation().startsWith("nsubj"));
    }

    /** A noun takes the effect of a verb it is the object or subject of ("called for the resignation"), and of no other. */
    private Reading nominal(Sentence sentence, Token token, Token head, Reading reading) {
        if (!token.tag().equals("NOUN")) {
            return reading.finish();
        }
        Role role = token.relation().equals("nsubj") ? Role.SUBJECT : Role.OBJECT;
        String effect = effects.of(sentence, head, role, words.isNegated(sentence, head.index()));
        boolean loose = LOOSE.contains(token.relation());
        if (effect.equals(GIVEN) || isSubjectOfOpinion(sentence, token, head)) {
            return reading.finish();
        }
        if (effect.isEmpty() && token.relation().equals("obj") && isNew(sentence, token)) {
            return at(sentence, token, reading);
        }
        return effect.isEmpty() || loose && effect.equals(NOTHING)
                ? reading.finish()
                : at(sentence, token, reading.after(effect));
    }

    /** "The fire is feared to have killed three": what it did is feared, and not the fire. */
    private static boolean isSubjectOfOpinion(Sentence sentence, Token noun, Token verb) {
        return noun.relation().equals("nsubj:pass")
                && WordEffects.dependents(sentence, verb.index())
                        .anyMatch(token -> token.relation().equals("xcomp"));
    }

    /** Is a thing not taken for granted ("must win a vote", but "must win the vote")? Then it is as open as what is done with it. */
    private boolean isNew(Sentence sentence, Token noun) {
        return WordEffects.dependents(sentence, noun.index())
                .noneMatch(token -> token.relation().equals("nmod:poss")
                        || effects.of(sentence, token, Role.MODIFIER).equals(GIVEN));
    }
}
