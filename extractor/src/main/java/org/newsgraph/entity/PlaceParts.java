package org.newsgraph.entity;

import java.util.List;
import java.util.Optional;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Two names of places that stand side by side with no comma between, as in "Vik Norway": Vik, and Norway where it is. */
record PlaceParts(EntityLexicon lexicon, Kinds kinds) {
    /** Of how many words the name of a country or of a part of one is at most: "Papua New Guinea". */
    private static final int LONGEST_LAND = 3;

    /** The name, or a place and the land that it is in; one country is not in another. */
    List<NameCandidate> of(Sentence sentence, NameCandidate name) {
        Span tokens = name.tokens();
        if (!kinds.isPlace(name.type()) || known(sentence, tokens).isPresent()) {
            return List.of(name);
        }
        for (int start = Math.max(tokens.start() + 1, tokens.end() - LONGEST_LAND); start < tokens.end(); start++) {
            var inside = new Span(tokens.start(), start);
            var land = new Span(start, tokens.end());
            var type = known(sentence, land).filter(this::isLand);
            if (type.isPresent()
                    && isWhole(sentence.token(start - 1))
                    && known(sentence, inside).filter(kinds::isCountry).isEmpty()) {
                return List.of(name.withTokens(inside), name.withTokens(land).withType(type.get()));
            }
        }
        return List.of(name);
    }

    private boolean isLand(String type) {
        return kinds.isCountry(type) || type.equals(Kinds.AREA);
    }

    /** The type of a name in the lists, also where people write without capitals. */
    private Optional<String> known(Sentence sentence, Span tokens) {
        String text = Phrases.text(sentence, tokens);
        return lexicon.name(Character.isLowerCase(text.charAt(0)) ? Phrases.capitalised(text) : text)
                .map(KnownName::type);
    }

    /** Can a name of a place end with a word? Not with "New" or "North". */
    private boolean isWhole(Token token) {
        return token.tag().equals("PROPN")
                && !token.form().endsWith(".")
                && lexicon.demonym(token.form()).isEmpty()
                && !lexicon.is(WordClass.PARTICLE, token.form())
                && !lexicon.is(WordClass.COMPASS, token.form())
                && !lexicon.is(WordClass.PART, token.form());
    }
}
