package org.newsgraph.fact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.fact.ClauseEffects.Role;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Token;

/** What the subordinators and the form of a clause say of when, and whether, it happens. */
final class ClauseMarks {
    private static final String PAST = "VBD";
    private static final String BARE = "VB";
    private static final String PARTICIPLE = "VBN";
    private static final String GIVEN = "GIVEN";
    private static final String AHEAD = "FUT";
    private static final String NOTHING = "OK";
    private static final List<String> PRESENT = List.of("VBZ", "VBP");
    private static final List<String> AUXILIARIES = List.of("aux", "aux:pass", "cop");

    private final ClauseEffects effects;

    ClauseMarks(ClauseEffects effects) {
        this.effects = effects;
    }

    /** What the subordinator does as a mark. */
    String marked(Sentence sentence, Token verb) {
        return markedAs(Role.MARK, sentence, verb);
    }

    /** What the subordinator does in a role; without an entry for that one, what it does as a mark. */
    String markedAs(Role role, Sentence sentence, Token verb) {
        return mark(sentence, verb)
                .map(word -> Optional.of(effects.of(sentence, word, role))
                        .filter(effect -> !effect.isEmpty())
                        .orElseGet(() -> effects.of(sentence, word, Role.MARK)))
                .orElse("");
    }

    /** "Accused of lying": the mark of a gerund that is as certain as its verb leaves it. */
    Optional<Token> complement(Sentence sentence, Token verb) {
        return mark(sentence, verb)
                .filter(word -> !effects.of(sentence, word, Role.COMPLEMENT).isEmpty());
    }

    boolean isInfinitive(Sentence sentence, Token verb) {
        return all(sentence, verb)
                .anyMatch(
                        word -> !effects.of(sentence, word, Role.TO_INFINITIVE).isEmpty());
    }

    /** "Leave the port": a bare verb at the top, without a subject or an auxiliary. */
    boolean isImperative(Sentence sentence, Token verb) {
        return verb.xpos().equals(BARE)
                && verb.relation().equals("root")
                && WordEffects.dependents(sentence, verb.index())
                        .noneMatch(token -> token.relation().startsWith("nsubj")
                                || token.relation().startsWith("aux")
                                || token.relation().equals("mark"));
    }

    /** "Hopes to sell the port, and the captain has left": a clause with its own subject and tense is not joined to an infinitive. */
    boolean standsBeside(Sentence sentence, Token verb, Token first) {
        boolean subject = WordEffects.dependents(sentence, verb.index())
                .anyMatch(token -> token.relation().startsWith("nsubj") && token.index() < verb.index());
        return subject && isInfinitive(sentence, first) && (isPresent(sentence, verb) || isPast(sentence, verb));
    }

    /** "Why they left": that they did is taken for granted. */
    boolean isGiven(Sentence sentence, Token verb) {
        return marked(sentence, verb).equals(GIVEN) && !isInfinitive(sentence, verb);
    }

    /** An effect on a clause; "feared to have killed" does not lie ahead. */
    String happened(Sentence sentence, Token verb, String effect) {
        if (!effect.endsWith(AHEAD) || !isPerfect(sentence, verb)) {
            return effect;
        }
        String certainty = effect.substring(0, effect.length() - AHEAD.length());
        return certainty.isEmpty() ? NOTHING : certainty;
    }

    /** The first subordinator that does something, or else the first. */
    Optional<Token> mark(Sentence sentence, Token verb) {
        return all(sentence, verb)
                .filter(word -> !effects.of(sentence, word, Role.MARK).isEmpty())
                .findFirst()
                .or(() -> all(sentence, verb).findFirst());
    }

    private static Stream<Token> all(Sentence sentence, Token verb) {
        return WordEffects.dependents(sentence, verb.index())
                .filter(token -> token.relation().equals("mark")
                        || token.relation().equals("advmod") && token.xpos().equals("WRB"));
    }

    /** Is it an infinitive of what is over ("to have left")? */
    private static boolean isPerfect(Sentence sentence, Token verb) {
        return verb.xpos().equals(PARTICIPLE)
                && WordEffects.dependents(sentence, verb.index())
                        .anyMatch(token ->
                                token.relation().equals("aux") && token.xpos().equals(BARE));
    }

    static boolean isPresent(Sentence sentence, Token verb) {
        return PRESENT.contains(verb.xpos())
                || WordEffects.dependents(sentence, verb.index())
                        .anyMatch(token -> AUXILIARIES.contains(token.relation()) && PRESENT.contains(token.xpos()));
    }

    static boolean isPast(Sentence sentence, Token verb) {
        return verb.xpos().equals(PAST)
                || WordEffects.dependents(sentence, verb.index())
                        .anyMatch(token -> AUXILIARIES.contains(token.relation())
                                && token.xpos().equals(PAST));
    }
}
