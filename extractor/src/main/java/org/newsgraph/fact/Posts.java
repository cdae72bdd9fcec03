package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;
import org.newsgraph.text.Token;

/** Makes a post from its mention: the role, without the organisation, and the organisation named inside the mention. */
final class Posts {
    private static final List<String> BODIES = List.of("ng:Organization", "ng:GeopoliticalEntity", "ng:Place");
    private static final List<String> DROPPED_AT_EDGE = List.of("DET", "ADP", "PUNCT", "PART", "CCONJ", "PRON");

    private final Document document;
    private final EntityIndex entities;
    private final Taxonomy taxonomy;
    private final Lexicons lexicons;
    private final Map<String, Entity> posts = new HashMap<>();

    Posts(Document document, EntityIndex entities, Taxonomy taxonomy, Lexicons lexicons) {
        this.document = document;
        this.entities = entities;
        this.taxonomy = taxonomy;
        this.lexicons = lexicons;
    }

    /** All posts made so far, sorted by identifier. */
    List<Entity> all() {
        return posts.values().stream().sorted(Comparator.comparing(Entity::id)).toList();
    }

    Entity of(Mention mention) {
        Optional<Mention> body = bodyMention(mention);
        Optional<Entity> organization = body.flatMap(entities::of);
        String role = role(mention, body);
        return post(role, organization);
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

    /** What the words on a post say about its tenure: current, former, future or acting. */
    Optional<String> status(Mention mention) {
        Sentence sentence = document.sentence(mention);
        int first = Math.max(0, mention.tokens().start() - 2);
        for (int i = first; i < mention.tokens().end(); i++) {
            Token token = sentence.token(i);
            boolean nearby = mention.tokens().contains(i)
                    ? i <= mention.head() + 1
                    : token.tag().equals("ADJ") || token.tag().equals("ADV");
            Optional<String> status = nearby ? status(sentence, i) : Optional.empty();
            if (status.isPresent()) {
                return status;
            }
        }
        return suffixStatus(sentence.token(mention.head()).form());
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

    /** The body named behind the role ("director of"), or else before it; the longest. */
    private Optional<Mention> bodyMention(Mention post) {
        return document.mentionsIn(document.sentence(post)).stream()
                .filter(mention -> post.tokens().contains(mention.tokens())
                        && !mention.tokens().contains(post.head())
                        && BODIES.stream().anyMatch(body -> taxonomy.isA(mention.type(), body)))
                .max(Comparator.comparingInt(
                                (Mention mention) -> mention.tokens().length())
                        .thenComparing(Comparator.reverseOrder()));
    }

    private String role(Mention post, Optional<Mention> body) {
        Sentence sentence = document.sentence(post);
        int start = post.tokens().start();
        int end = post.tokens().end();
        if (body.isPresent()) {
            Span inner = body.get().tokens();
            if (inner.start() > post.head()) {
                end = prepositionBefore(sentence, inner.start(), post.head());
            } else {
                start = inner.end();
            }
        }
        var words = new ArrayList<Token>(sentence.tokens().subList(start, Math.max(end, post.head() + 1)));
        while (words.size() > 1 && isDropped(words.get(0))) {
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
                || lexicons.expect("role-modifiers")
                        .feature(token.form().toLowerCase(Locale.ROOT), "status")
                        .isPresent();
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
