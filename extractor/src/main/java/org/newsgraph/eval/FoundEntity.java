package org.newsgraph.eval;

import java.util.List;
import java.util.Optional;
import org.newsgraph.fact.Entity;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;

/**
 * An entity as it is compared with answers.
 *
 * @param type class without prefix
 * @param mentions in the order of the text
 */
record FoundEntity(String type, String name, List<Place> mentions) implements Found {

    /** A mention, at UTF-16 offsets. */
    record Place(Span span, String text, Mention.Kind kind) {}

    FoundEntity {
        mentions = List.copyOf(mentions);
    }

    static FoundEntity of(Entity entity, Document document) {
        return new FoundEntity(
                FoundFact.local(entity.type()),
                entity.name(),
                entity.mentions().stream()
                        .map(mention -> new Place(document.textSpan(mention), document.text(mention), mention.kind()))
                        .toList());
    }

    /** Where it is named or described. */
    List<Span> descriptions() {
        return mentions.stream()
                .filter(mention -> mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.NOMINAL)
                .map(Place::span)
                .toList();
    }

    /** The entity as one mention of it would fill a role. */
    FoundFact.Argument asArgument(Place mention) {
        return new FoundFact.Argument("", name, mention.text(), "", List.of(), Optional.of(mention.span()));
    }

    @Override
    public int claims() {
        return 0;
    }

    @Override
    public List<Span> places() {
        return mentions.stream().map(Place::span).toList();
    }

    @Override
    public String foundBy() {
        return "";
    }

    @Override
    public String told() {
        return "entity: " + name + " – " + type;
    }
}
