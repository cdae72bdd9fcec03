package org.newsgraph.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;
import org.newsgraph.text.Token;

/** Finds the organisation or state that a post belongs to, in its own words or in those of the post it is coordinated with. */
final class PostBodies {
    private static final List<String> BODIES = List.of("ng:Organization", "ng:GeopoliticalEntity", "ng:Place");
    /** "Prime minister and leader of the party": bodies like these are not shared with the post before. */
    private static final List<String> NOT_SHARED =
            List.of("ng:GeopoliticalEntity", "ng:PoliticalParty", "ng:GovernmentBody", "ng:Place");

    private static final List<String> COUNTRIES = List.of("ng:Country");
    private static final List<String> DEALT_WITH =
            List.of("ng:GeopoliticalEntity", "ng:Place", "ng:IntergovernmentalOrganization");
    private static final List<String> PLACES = List.of("ng:GeopoliticalEntity", "ng:Place");
    /** A nationality before such a post is the person's: "the Swedish director Ada Moss". */
    private static final String ORIGIN = "origin";

    private static final String PARTY = "ng:PoliticalParty";
    private static final int MOST_BETWEEN = 3;

    private final Document document;
    private final Taxonomy taxonomy;
    private final Lexicons lexicons;
    private final PostNouns nouns;

    PostBodies(Document document, Taxonomy taxonomy, Lexicons lexicons) {
        this.document = document;
        this.taxonomy = taxonomy;
        this.lexicons = lexicons;
        this.nouns = new PostNouns(document, lexicons);
    }

    /** All bodies among the words of a post. */
    List<Mention> all(Mention post) {
        List<Mention> named = document.mentionsIn(document.sentence(post)).stream()
                .filter(mention -> post.tokens().contains(mention.tokens())
                        && !mention.tokens().contains(post.head())
                        && !nouns.isRank(post, mention)
                        && isA(mention, BODIES)
                        && !nouns.isMatter(post, mention))
                .toList();
        return named.stream()
                .filter(body -> !nouns.isIntoNoun(post, body, named))
                .toList();
    }

    /** The body that owns the post: the one behind it, unless the post only deals with that one and another stands before. */
    Optional<Mention> inside(Mention post) {
        List<Mention> all = all(post).stream()
                .filter(body -> body.kind() != Mention.Kind.DEMONYM || !nouns.has(post, ORIGIN))
                .filter(body -> !body.type().equals(PARTY) || !isOfState(post))
                .toList();
        List<Mention> first = all.stream()
                .filter(body -> body.tokens().end() <= post.head() && !isApart(post, body) && !nouns.goesOn(post, body))
                .toList();
        Optional<Mention> before =
                longest(first, body -> true).map(body -> ownState(first, body).orElse(body));
        Optional<Mention> behind = longest(
                all, body -> body.tokens().start() > post.head() && !isWhereabouts(post, body) && !isModifier(body));
        boolean counterpart = behind.isPresent()
                && before.isPresent()
                && isCounterpart(document.sentence(post), post.head() + 1, behind.get());
        return counterpart ? before : behind.or(() -> before);
    }

    /** "Labour MP", "Socialist president": the party of who serves the state is not what the post belongs to. */
    private boolean isOfState(Mention post) {
        return nouns.has(post, "state");
    }

    /** "Its new director", "the country's director": the body that a possessive before the post means. */
    Optional<Mention> possessor(Mention post) {
        Sentence sentence = document.sentence(post);
        int i = post.tokens().start() - 1;
        while (i > 0
                && (sentence.token(i).tag().equals("ADJ")
                        || lexicons.expect("role-modifiers")
                                .contains(sentence.token(i).form().toLowerCase(Locale.ROOT)))) {
            i--;
        }
        if (i < 0) {
            return Optional.empty();
        }
        String tag = sentence.token(i).xpos();
        int last = tag.equals("POS") ? i : i + 1;
        return document.mentionsIn(sentence).stream()
                .filter(mention -> tag.equals("PRP$") && mention.kind() == Mention.Kind.PRONOUN
                        || tag.equals("POS") && mention.kind() == Mention.Kind.NOMINAL)
                .filter(mention ->
                        mention.tokens().contains(last - 1) && mention.tokens().end() <= last + 1)
                .filter(mention -> isA(mention, BODIES))
                .findFirst();
    }

    /**
     * A country nearer to the post than a body that does not possess it: a headline may run into the post ("Strike at Northern Bank
     * Danish minister").
     */
    private Optional<Mention> ownState(List<Mention> bodies, Mention body) {
        Sentence sentence = document.sentence(body);
        boolean possessive = body.tokens().end() < sentence.size()
                && sentence.token(body.tokens().end()).xpos().equals("POS");
        return isA(body, PLACES) || possessive
                ? Optional.empty()
                : longest(
                        bodies,
                        other -> isA(other, COUNTRIES)
                                && other.tokens().start() >= body.tokens().end());
    }

    /** "Norway's EU Affairs Minister": may the name between the body and the noun tell what the post deals with? */
    boolean isDealtWith(Mention name) {
        return name.kind() == Mention.Kind.NAME && isA(name, DEALT_WITH);
    }

    /** Does a word with a capital that begins what is said of a tenure stand between: "Strike in Norway Former minister"? */
    private boolean isApart(Mention post, Mention body) {
        Sentence sentence = document.sentence(post);
        for (int i = body.tokens().end(); i < post.head(); i++) {
            Token token = sentence.token(i);
            boolean status = lexicons.expect("role-modifiers")
                    .feature(token.form().toLowerCase(Locale.ROOT), "status")
                    .isPresent();
            if (status && token.isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    /** Does the name only describe what follows: "chief of Northern Bank's cash office", "head of the Nordic data office"? */
    boolean isModifier(Mention body) {
        Sentence sentence = document.sentence(body);
        int next = body.tokens().end();
        if (next >= sentence.size()) {
            return false;
        }
        Token token = sentence.token(next);
        return token.xpos().equals("POS")
                || body.kind() != Mention.Kind.NOMINAL && isNounBehind(token, body)
                || body.kind() == Mention.Kind.NAME && isPartOfName(sentence, body);
    }

    /** "The Porto Sheriff's office": what was taken for a name only begins one. */
    private static boolean isPartOfName(Sentence sentence, Mention body) {
        Token head = sentence.token(body.head());
        return head.relation().startsWith("compound")
                && head.head() >= body.tokens().end()
                && sentence.token(body.tokens().end()).isCapitalised();
    }

    private static boolean isNounBehind(Token token, Mention body) {
        return token.tag().equals("NOUN") && !token.isCapitalised() && token.head() != body.head();
    }

    private static Optional<Mention> longest(List<Mention> bodies, java.util.function.Predicate<Mention> where) {
        return bodies.stream()
                .filter(where)
                .max(Comparator.comparingInt(
                                (Mention mention) -> mention.tokens().length())
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** "Ambassador in Oslo": where somebody serves, and not whom. */
    private boolean isWhereabouts(Mention post, Mention body) {
        Sentence sentence = document.sentence(post);
        int before = body.tokens().start() - 1;
        return isA(body, PLACES)
                && lexicons.expect("post-prepositions")
                        .feature(sentence.token(before).form().toLowerCase(Locale.ROOT), "body")
                        .filter("place"::equals)
                        .isPresent();
    }

    private boolean isCounterpart(Sentence sentence, int from, Mention body) {
        for (int i = body.tokens().start() - 1; i >= from; i--) {
            Optional<String> side = lexicons.expect("post-prepositions")
                    .feature(sentence.token(i).form().toLowerCase(Locale.ROOT), "body");
            if (side.isPresent()) {
                return side.get().equals("counterpart");
            }
        }
        return false;
    }

    /** The body of a coordinated post: of the one behind in "president and chairman of X", of the one before in "X's president and chairman". */
    Optional<Mention> shared(Mention post) {
        return coordinatedBehind(post)
                .flatMap(other -> inside(other)
                        .filter(body -> body.tokens().start() > other.head() && !isA(body, NOT_SHARED))
                        .or(() -> shared(other).filter(body -> body.tokens().start() > other.head())))
                .or(() -> coordinatedBefore(post)
                        .flatMap(other ->
                                inside(other).filter(body -> body.tokens().end() <= other.head())));
    }

    /** The post that "and" or a comma joins to this one from before. */
    Optional<Mention> coordinatedBefore(Mention post) {
        return posts(post)
                .filter(other -> joined(document.sentence(post), other.tokens(), post.tokens()))
                .max(Comparator.comparing(Mention::tokens));
    }

    private Optional<Mention> coordinatedBehind(Mention post) {
        return posts(post)
                .filter(other -> joined(document.sentence(post), post.tokens(), other.tokens()))
                .max(Comparator.comparingInt(other -> other.tokens().length()));
    }

    private java.util.stream.Stream<Mention> posts(Mention post) {
        return document.mentionsIn(document.sentence(post)).stream()
                .filter(other -> other.type().equals("ng:Post") && !other.equals(post));
    }

    /** Do only a comma, a conjunction and words on a post's tenure stand between two spans? */
    private boolean joined(Sentence sentence, Span first, Span second) {
        int gap = second.start() - first.end();
        if (gap < 1 || gap > MOST_BETWEEN) {
            return false;
        }
        Token link = sentence.token(first.end());
        if (!link.tag().equals("CCONJ") && !link.form().equals(",")) {
            return false;
        }
        for (int i = first.end() + 1; i < second.start(); i++) {
            Token token = sentence.token(i);
            boolean telling = lexicons.expect("role-modifiers")
                    .feature(token.form().toLowerCase(Locale.ROOT), "status")
                    .isPresent();
            if (!telling && !token.tag().equals("CCONJ")) {
                return false;
            }
        }
        return true;
    }

    private boolean isA(Mention mention, List<String> types) {
        return types.stream().anyMatch(type -> taxonomy.isA(mention.type(), type));
    }
}
