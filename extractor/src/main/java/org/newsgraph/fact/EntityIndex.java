package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.text.Chain;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Taxonomy;

/**
 * The entities of one document, one for each chain that something names or describes.
 *
 * <p>A name that means the same thing in every article gets an identifier that all articles share. A description, a person's
 * name of one word and a body named by its kind alone ("the Senate") get one of their own in each article, because merging
 * them would invent identities.
 */
final class EntityIndex {
    private static final String ENTITY = "id/entity/";

    private final Document document;
    private final String articleId;
    private final Taxonomy taxonomy;
    private final Map<Mention, Entity> byMention = new HashMap<>();
    private final List<Entity> entities = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * The entities of a document.
     *
     * @param pronouns whether what only pronouns mean is an entity too
     */
    EntityIndex(Document document, Taxonomy taxonomy, boolean pronouns) {
        this.document = document;
        this.articleId = document.article().id();
        this.taxonomy = taxonomy;
        for (Chain chain : document.chains()) {
            boolean named = chain.representative().kind() != Mention.Kind.PRONOUN;
            if (named || pronouns) {
                Entity entity = entity(chain);
                entities.add(entity);
                chain.mentions().forEach(mention -> byMention.put(mention, entity));
            }
        }
    }

    List<Entity> entities() {
        return List.copyOf(entities);
    }

    Optional<Entity> of(Mention mention) {
        return Optional.ofNullable(byMention.get(mention));
    }

    /** An entity for words that no chain covers; the same words give the same entity in one article. */
    Entity described(String type, String words) {
        String id = ENTITY + articleId + "-" + Slug.of(words);
        return entities.stream()
                .filter(entity -> entity.id().equals(id))
                .findFirst()
                .orElseGet(() -> {
                    var entity = new Entity(id, type, words, List.of(), List.of(), Optional.empty(), List.of());
                    entities.add(entity);
                    return entity;
                });
    }

    private Entity entity(Chain chain) {
        var aliases = new TreeSet<String>();
        var decisions = new ArrayList<String>();
        for (Mention mention : chain.mentions()) {
            String text = document.text(mention);
            if (mention.kind() == Mention.Kind.NAME && !text.equals(chain.name())) {
                aliases.add(text);
            }
            mention.feature("link").ifPresent(reason -> decisions.add(text + ": " + reason));
        }
        return new Entity(
                unused(ENTITY + local(chain)),
                chain.type(),
                chain.name(),
                List.copyOf(aliases),
                chain.mentions(),
                Optional.empty(),
                decisions);
    }

    private String local(Chain chain) {
        String slug = Slug.of(chain.name());
        return isGlobal(chain) ? slug : articleId + "-" + slug;
    }

    private boolean isGlobal(Chain chain) {
        Mention best = chain.representative();
        if (best.kind() != Mention.Kind.NAME || best.feature("generic").isPresent()) {
            return false;
        }
        boolean oneWord = best.tokens().length() == 1;
        return !(oneWord && taxonomy.isA(chain.type(), "ng:Person"));
    }

    private String unused(String id) {
        String candidate = id;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = id + "-" + n;
        }
        return candidate;
    }
}
