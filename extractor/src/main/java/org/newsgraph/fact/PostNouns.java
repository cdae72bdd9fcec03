package org.newsgraph.fact;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/** Which words of a post are the noun for it, and which of the names there are none of a body that it belongs to. */
final class PostNouns {
    private static final String NOUNS = "role-nouns";

    private final Document document;
    private final Lexicons lexicons;

    PostNouns(Document document, Lexicons lexicons) {
        this.document = document;
        this.lexicons = lexicons;
    }

    /** "Porto Police" in "Porto Police Chief": does the name of a place go on into the noun for the post? */
    boolean isIntoNoun(Mention post, Mention body, List<Mention> named) {
        int last = body.tokens().end() - 1;
        return beginsNoun(post, last)
                && named.stream().anyMatch(place -> place.tokens().end() == last);
    }

    /** Is the word before the noun for a post a part of it: "police" before "chief"? */
    private boolean beginsNoun(Mention post, int index) {
        String noun = document.sentence(post).token(index).form() + " "
                + post.feature("head").orElse("");
        return index == firstOfNoun(post) - 1 && lexicons.expect(NOUNS).contains(noun.toLowerCase(Locale.ROOT));
    }

    /** "Vice" in "Vice Chairman" is no body, whoever bears that name. */
    boolean isRank(Mention post, Mention name) {
        String noun = post.feature("head").orElse("");
        String first =
                document.sentence(name).token(name.tokens().start()).form().toLowerCase(Locale.ROOT);
        boolean whole = noun.startsWith(first + " ");
        return name.tokens().length() == 1
                && name.tokens().end() <= post.head()
                && lexicons.expect(NOUNS)
                        .feature(whole ? noun : first + " " + noun, "kind")
                        .filter("deputy"::equals)
                        .isPresent();
    }

    /** "Minister for Culture": does a name, not known for a body of some kind, tell what the post deals with? */
    boolean isMatter(Mention post, Mention name) {
        return name.type().equals("ng:Organization")
                && name.kind() == Mention.Kind.NAME
                && has(post, "matter")
                && !endsInKindOfBody(document.sentence(name), name.tokens());
    }

    private boolean endsInKindOfBody(Sentence sentence, Span tokens) {
        return lexicons.expect("organization-nouns")
                .contains(sentence.token(tokens.end() - 1).form().toLowerCase(Locale.ROOT));
    }

    /** "Porto Harbour Council chief": does the name of a body go on behind what was taken for one? */
    boolean goesOn(Mention post, Mention body) {
        Sentence sentence = document.sentence(post);
        return IntStream.range(body.tokens().end(), firstOfNoun(post))
                .anyMatch(i -> sentence.token(i).isCapitalised()
                        && !beginsNoun(post, i)
                        && endsInKindOfBody(sentence, new Span(i, i + 1)));
    }

    /** Where the noun for a post begins, which may have several words. */
    static int firstOfNoun(Mention post) {
        int words = post.feature("head").map(noun -> noun.split(" ").length).orElse(1);
        return Math.max(post.tokens().start(), post.head() - words + 1);
    }

    boolean has(Mention post, String feature) {
        return post.feature("head")
                .flatMap(noun -> lexicons.expect(NOUNS).feature(noun, feature))
                .isPresent();
    }
}
