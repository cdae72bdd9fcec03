package org.newsgraph.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/** The tokens of a sentence that lie in quotations and in names. What was asked once is kept. For one thread. */
final class Overlays {
    private final SentenceWords words;
    private final Taxonomy taxonomy;
    private final List<Mention> mentions;
    private final List<Span> quotations;
    private final Map<TokenConstraint.Test, Places> tested = new HashMap<>();

    Overlays(SentenceWords words, Taxonomy taxonomy, List<Mention> mentions, List<Span> quotations) {
        this.words = words;
        this.taxonomy = taxonomy;
        this.mentions = mentions;
        this.quotations = quotations;
    }

    /** The tokens that pass a test that is not of words alone. */
    Places tokensThat(TokenConstraint.Test test) {
        Places known = tested.get(test);
        if (known == null) {
            known = find(test);
            tested.put(test, known);
        }
        return known;
    }

    private Places find(TokenConstraint.Test test) {
        return switch (test.key()) {
            case QUOTED -> either(test, words.covered(quotations));
            case PERSON -> either(test, inNames(type -> taxonomy.isA(type, "ng:Person")));
            case INSIDE -> inNames(type -> test.values().stream().anyMatch(value -> taxonomy.isA(type, "ng:" + value)));
            default -> throw new IllegalStateException(test.key() + " is of words");
        };
    }

    /** Tokens in the set when the test wants a yes, those outside when it wants a no. */
    private Places either(TokenConstraint.Test test, Places within) {
        Places yes = test.any("yes") ? within : words.none();
        return test.any("no") ? yes.or(words.tokens().without(within)) : yes;
    }

    private Places inNames(Predicate<String> isWanted) {
        var names = new ArrayList<Span>();
        for (Mention mention : mentions) {
            if (mention.kind() == Mention.Kind.NAME && isWanted.test(mention.type())) {
                names.add(mention.tokens());
            }
        }
        return words.covered(names);
    }
}
