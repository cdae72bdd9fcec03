package org.newsgraph.text;

import java.util.List;

/**
 * Mentions of one article that mean the same thing.
 *
 * @param mentions in the order of the text
 * @param representative the one that names the thing best
 * @param type ontology class of the thing, as prefixed name
 * @param name best name of the thing in this article
 */
public record Chain(List<Mention> mentions, Mention representative, String type, String name) {
    public Chain {
        mentions = mentions.stream().sorted().toList();
        if (!mentions.contains(representative)) {
            throw new IllegalArgumentException("the representative of " + name + " is none of its mentions");
        }
    }
}
