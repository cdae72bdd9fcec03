package org.newsgraph.fact;

import java.util.List;
import java.util.Optional;
import org.newsgraph.event.RuleEngine;
import org.newsgraph.fact.ClauseEffects.Role;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * Tells what a stretch of text puts forward from what it takes for granted: "that soldiers burned the town after the storm" puts
 * the burning forward, not the storm.
 */
final class MainLine {
    private static final List<String> ALONG = List.of("conj", "xcomp", "ccomp", "parataxis", "root");
    private static final List<String> ARGUMENTS = List.of("obj", "nsubj", "nsubj:pass");
    private static final String PAST = "VBD";
    private static final String NOTHING = "OK";
    private static final String GIVEN = "GIVEN";

    private final Document document;
    private final ClauseEffects effects;

    MainLine(Document document, Lexicons lexicons) {
        this.document = document;
        this.effects = new ClauseEffects(lexicons);
    }

    /** Are the words that evoke something what the content puts forward? */
    boolean isIn(Span trigger, Span content) {
        return content.contains(trigger)
                && head(trigger)
                        .filter(place -> isIn(place.sentence(), place.token(), content))
                        .isPresent();
    }

    /**
     * Does the content take for granted what the words evoke: in a relative or adverbial clause in the past, or by a definite
     * noun that is not what it puts forward ("repair the damage, which …", "end the strike")?
     */
    boolean isGiven(Span trigger, Span content) {
        return head(trigger)
                .filter(place -> isPastAside(place.sentence(), place.token(), content)
                        || isDefinite(place.sentence(), place.token())
                                && !isIn(place.sentence(), place.token(), content))
                .isPresent();
    }

    private boolean isDefinite(Sentence sentence, Token noun) {
        return noun.tag().equals("NOUN")
                && WordEffects.dependents(sentence, noun.index())
                        .anyMatch(token -> token.relation().equals("det")
                                && effects.of(sentence, token, Role.MODIFIER).equals(GIVEN));
    }

    private record Place(Sentence sentence, Token token) {}

    private Optional<Place> head(Span trigger) {
        return document.sentences().stream()
                .filter(sentence -> sentence.span().contains(trigger))
                .findFirst()
                .flatMap(sentence -> tokens(sentence, trigger)
                        .map(tokens -> new Place(sentence, sentence.token(RuleEngine.headOf(sentence, tokens)))));
    }

    private static Optional<Span> tokens(Sentence sentence, Span text) {
        return sentence.tokens().stream()
                .filter(token -> text.contains(token.span()))
                .map(token -> new Span(token.index(), token.index() + 1))
                .reduce(Span::cover);
    }

    private boolean isIn(Sentence sentence, Token token, Span content) {
        Token current = token;
        for (int steps = 0; steps < sentence.size(); steps++) {
            int head = current.head();
            if (head < 0 || !content.contains(sentence.token(head).span())) {
                return true;
            }
            if (WordEffects.isRelative(sentence, current)
                    || !ALONG.contains(current.relation()) && !isLight(sentence, current, sentence.token(head))) {
                return false;
            }
            current = sentence.token(head);
        }
        return false;
    }

    /** Is it the event that a verb without much meaning of its own carries ("carried out an attack")? */
    private boolean isLight(Sentence sentence, Token noun, Token verb) {
        Role role = noun.relation().equals("nsubj") ? Role.SUBJECT : Role.OBJECT;
        return ARGUMENTS.contains(noun.relation())
                && effects.of(sentence, verb, role).equals(NOTHING);
    }

    private static boolean isPastAside(Sentence sentence, Token token, Span content) {
        boolean aside = (token.relation().equals("advcl") || WordEffects.isRelative(sentence, token))
                && token.head() >= 0
                && content.contains(sentence.token(token.head()).span());
        return aside
                && (token.xpos().equals(PAST)
                        || WordEffects.dependents(sentence, token.index())
                                .anyMatch(word -> word.relation().startsWith("aux")
                                        && word.xpos().equals(PAST)));
    }
}
