package org.newsgraph.pattern;

import java.util.List;
import java.util.Set;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Token;

/** Which mentions of a sentence a token stands for. */
final class Heads {
    private static final Set<String> DESCRIBED = Set.of("flat", "appos", "compound", "nmod:unmarked");

    private final Sentence sentence;
    private final List<Mention> mentions;

    Heads(Sentence sentence, List<Mention> mentions) {
        this.sentence = sentence;
        this.mentions = mentions;
    }

    /** Mentions whose head is the token, by their finder's word or by the parse, in their order. */
    List<Mention> headedBy(int token) {
        List<Mention> headed = mentions.stream()
                .filter(mention -> mention.head() == token || mention.tokens().contains(token) && isTop(mention, token))
                .toList();
        return headed.isEmpty()
                ? mentions.stream()
                        .filter(mention -> isDescribed(mention, token))
                        .toList()
                : headed;
    }

    /** "the retailer Rossing": the name right behind the noun that it hangs on stands for the phrase. */
    private boolean isDescribed(Mention mention, int noun) {
        Token head = sentence.token(mention.head());
        return mention.kind() == Mention.Kind.NAME
                && mention.tokens().start() == noun + 1
                && head.head() == noun
                && DESCRIBED.contains(head.relation())
                && (sentence.token(noun).tag().equals("NOUN") || isTitle(noun));
    }

    /** A capitalised word before a name that is part of no name itself: "Admiral". */
    private boolean isTitle(int token) {
        return sentence.token(token).tag().equals("PROPN")
                && mentions.stream()
                        .noneMatch(mention -> mention.kind() == Mention.Kind.NAME
                                && mention.tokens().contains(token));
    }

    /** Does the token depend on nothing inside the mention? Name finders and parsers differ on the head of a name. */
    private boolean isTop(Mention mention, int token) {
        int head = sentence.token(token).head();
        return head != Token.UNPARSED
                && !mention.tokens().contains(head)
                && (mention.kind() == Mention.Kind.NAME || mention.type().equals("ng:Post"))
                && !sentence.token(token).tag().equals("PUNCT");
    }
}
