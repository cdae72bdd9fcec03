package org.newsgraph.fact;

import java.util.List;
import java.util.Optional;
import org.newsgraph.text.Mention;

/**
 * A thing with an identifier: what the mentions of a chain mean, or a post.
 *
 * @param id relative IRI, such as {@code id/entity/jane-doe} or {@code id/post/prime-minister-armenia}
 * @param type ontology class as prefixed name
 * @param name best name in the article; for a post, the role
 * @param aliases other names in the article, sorted
 * @param mentions where it is mentioned, in the order of the text; empty if it is only implied
 * @param postIn for a post, the organisation or state it belongs to
 * @param decisions why these mentions are one entity, in words for a reader
 */
public record Entity(
        String id,
        String type,
        String name,
        List<String> aliases,
        List<Mention> mentions,
        Optional<Entity> postIn,
        List<String> decisions) {
    public Entity {
        aliases = aliases.stream().sorted().distinct().toList();
        mentions = mentions.stream().sorted().toList();
        decisions = List.copyOf(decisions);
    }

    /** Is this a named thing, or one that only a description picks out ("a police spokesman")? */
    public boolean isNamed() {
        return mentions.stream().anyMatch(mention -> mention.kind() == Mention.Kind.NAME);
    }
}
