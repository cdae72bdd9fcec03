package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.text.Chain;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;
import org.newsgraph.text.Token;

/** Makes a post from its mention: the role, without the organisation, and the organisation named inside the mention. */
final class Posts {
    private static final String POST = "ng:Post";
    private static final String ANAPHOR = "anaphor";
    private static final String FORMER = "former";
    private static final int FARTHEST_ANTECEDENT = 2;
    private static final List<String> DROPPED_AT_EDGE = List.of("DET", "ADP", "PUNCT", "PART", "CCONJ", "PRON");
    private static final String DROPPED_BEFORE = "ADV";

    private final Document document;
    private final EntityIndex entities;
    private final Lexicons lexicons;
    private final PostBodies bodies;
    private final Map<String, Entity> posts = new HashMap<>();

    Posts(Document document, EntityIndex entities, Taxonomy taxonomy, Lexicons lexicons) {
        this.document = document;
        this.entities = entities;
        this.lexicons = lexicons;
        this.bodies = new PostBodies(document, taxonomy, lexicons);
    }

    /** All posts made so far, sorted by identifier. */
    List<Entity> all() {
        return posts.values().stream().sorted(Comparator.comparing(Entity::id)).toList();
    }

    /** The post that the words name, or the one that they refer back to ("the job"); nothing when that was never named. */
    Optional<Entity> of(Mention mention) {
        if (mention.feature(ANAPHOR).isPresent()) {
            return antecedent(mention).flatMap(this::of);
        }
        if (mention.kind() == Mention.Kind.PRONOUN) {
            return meant(mention).flatMap(this::of);
        }
        Optional<Mention> inside = bodies.inside(mention);
        Optional<Entity> organization = inside.or(() -> bodies.shared(mention))
                .or(() -> bodies.possessor(mention))
                .flatMap(entities::of);
        return Optional.of(post(role(mention), organization));
    }

    /** The post that a pronoun stands for, in its chain. */
    private Optional<Mention> meant(Mention pronoun) {
        return document.chains().stream()
                .filter(chain -> chain.mentions().contains(pronoun))
                .map(Chain::representative)
                .filter(best ->
                        best.kind() != Mention.Kind.PRONOUN && best.type().equals("ng:Post"))
                .findFirst();
    }

    /** The last post named before, here or in one of the two sentences before. */
    private Optional<Mention> antecedent(Mention anaphor) {
        return document.mentions().stream()
                .filter(mention ->
                        mention.type().equals(POST) && mention.feature(ANAPHOR).isEmpty())
                .filter(mention -> isPlural(mention) == isPlural(anaphor))
                .filter(mention -> mention.sentence() >= anaphor.sentence() - FARTHEST_ANTECEDENT
                        && (mention.sentence() < anaphor.sentence()
                                || mention.sentence() == anaphor.sentence()
                                        && mention.tokens().end()
                                                <= anaphor.tokens().start()))
                .max(Comparator.comparingInt(Mention::sentence)
                        .thenComparing(mention -> mention.tokens().end())
                        .thenComparing(mention -> mention.tokens().length()));
    }

    private boolean isPlural(Mention mention) {
        return document.sentence(mention).token(mention.head()).xpos().endsWith("S");
    }

    /** The post of a role in an organisation, or in none that the article names. */
    Entity post(String role, Optional<Entity> organization) {
        String owner = organization
                .map(entity -> entity.id().substring(entity.id().lastIndexOf('/') + 1))
                .orElse("");
        String id = owner.isEmpty()
                ? "id/post/" + document.article().id() + "-" + Slug.of(role)
                : "id/post/" + Slug.of(role) + "-" + owner;
        return posts.computeIfAbsent(
                id, key -> new Entity(key, "ng:Post", role, List.of(), List.of(), organization, List.of()));
    }

    /**
     * What the words on a post say about its tenure: current, former, future or acting. In "former mayor and senator" they bear
     * on both.
     */
    Optional<String> status(Mention mention) {
        Sentence sentence = document.sentence(mention);
        List<String> said = new ArrayList<>();
        for (int i = mention.tokens().start() - 1; i >= 0 && qualifies(sentence.token(i)); i--) {
            status(sentence, i).ifPresent(said::add);
        }
        for (int i = mention.tokens().start(); i < mention.tokens().end() && i <= mention.head() + 1; i++) {
            status(sentence, i).ifPresent(said::add);
        }
        suffixStatus(sentence.token(mention.head()).form()).ifPresent(said::add);
        return Draft.TELLING.stream()
                .filter(said::contains)
                .findFirst()
                .or(() -> bodies.coordinatedBefore(mention).flatMap(this::status));
    }

    /** "Former" on what somebody is or was at a body: between the two, in the phrase with the body. */
    Optional<String> over(Sentence sentence, Span holder, Span body) {
        boolean behind = holder.start() < body.start();
        for (int i = (behind ? body : holder).start() - 1; i >= (behind ? holder : body).end(); i--) {
            Token token = sentence.token(i);
            if (token.tag().equals("VERB")
                    || token.form().equals(",")
                    || token.form().equals(";")) {
                return Optional.empty();
            }
            if (status(sentence, i).filter(FORMER::equals).isPresent()) {
                return Optional.of(FORMER);
            }
        }
        return Optional.empty();
    }

    private boolean qualifies(Token token) {
        return token.tag().equals("ADJ")
                || token.tag().equals("ADV")
                || lexicons.expect("role-modifiers").contains(token.form().toLowerCase(Locale.ROOT));
    }

    private Optional<String> status(Sentence sentence, int index) {
        String form = sentence.token(index).form().toLowerCase(Locale.ROOT);
        var modifiers = lexicons.expect("role-modifiers");
        Optional<String> whole = modifiers.feature(form, "status");
        if (whole.isPresent()) {
            return whole;
        }
        int hyphen = form.indexOf('-');
        return hyphen < 0 ? Optional.empty() : modifiers.feature(form.substring(0, hyphen + 1), "status");
    }

    private Optional<String> suffixStatus(String form) {
        int hyphen = form.lastIndexOf('-');
        return hyphen < 0
                ? Optional.empty()
                : lexicons.expect("role-modifiers")
                        .feature(form.substring(hyphen).toLowerCase(Locale.ROOT), "status");
    }

    /** The words of the role without the bodies before and behind it. */
    private String role(Mention post) {
        Sentence sentence = document.sentence(post);
        int start = post.tokens().start();
        int end = post.tokens().end();
        Optional<Span> owner = bodies.inside(post).map(Mention::tokens).filter(body -> body.end() <= post.head());
        for (Mention body : bodies.all(post)) {
            Span inner = body.tokens();
            if (inner.start() > post.head()) {
                end = isWhole(post, body, owner)
                        ? end
                        : Math.min(end, prepositionBefore(sentence, inner.start(), post.head()));
            } else if (owner.isEmpty() || owner.get().end() >= inner.end() || !bodies.isDealtWith(body)) {
                start = Math.max(start, behindLetters(sentence, inner.end()));
            }
        }
        return singular(post, words(sentence, start, Math.max(end, post.head() + 1), PostNouns.firstOfNoun(post)));
    }

    /** Is the body behind a post a part of its name: one it deals with, or one whose part it heads ("head of Sweden's harbours")? */
    private boolean isWhole(Mention post, Mention body, Optional<Span> owner) {
        return bodies.isModifier(body) ? body.tokens().end() < post.tokens().end() : owner.isPresent();
    }

    /** What stands behind the letters of a body: "Northern Defence Pact (NDP) head". */
    private static int behindLetters(Sentence sentence, int from) {
        boolean letters = from + 2 < sentence.size()
                && sentence.token(from).form().equals("(")
                && sentence.token(from + 2).form().equals(")");
        return letters ? from + 3 : from;
    }

    /** One person holds one post: "senators A and B". */
    private String singular(Mention post, String role) {
        Optional<String> noun = post.feature("head");
        Optional<String> one =
                noun.flatMap(words -> lexicons.expect("role-nouns").feature(words, "singular"));
        if (noun.isEmpty() || one.isEmpty() || !role.toLowerCase(Locale.ROOT).endsWith(noun.get())) {
            return role;
        }
        int from = role.length() - noun.get().length();
        int common = 0;
        while (common < Math.min(noun.get().length(), one.get().length())
                && noun.get().charAt(common) == one.get().charAt(common)) {
            common++;
        }
        return role.substring(0, from + common) + one.get().substring(common);
    }

    private String words(Sentence sentence, int start, int end, int noun) {
        var words = new ArrayList<Token>(sentence.tokens().subList(start, end));
        while (words.size() > 1 && words.get(0).index() < noun && isDropped(words.get(0))) {
            words.remove(0);
        }
        while (words.size() > 1
                && DROPPED_AT_EDGE.contains(words.get(words.size() - 1).tag())) {
            words.remove(words.size() - 1);
        }
        return document.article()
                .slice(new Span(
                        words.get(0).span().start(),
                        words.get(words.size() - 1).span().end()));
    }

    private boolean isDropped(Token token) {
        return DROPPED_AT_EDGE.contains(token.tag())
                || token.tag().equals(DROPPED_BEFORE)
                || Character.isDigit(token.form().charAt(0))
                || lexicons.expect("role-modifiers").contains(token.form().toLowerCase(Locale.ROOT));
    }

    private static int prepositionBefore(Sentence sentence, int from, int head) {
        for (int i = from - 1; i > head; i--) {
            if (sentence.token(i).tag().equals("ADP")) {
                return i;
            }
        }
        return from;
    }
}
