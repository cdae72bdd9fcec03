package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What a trained reader saw in one sentence.
 *
 * @param tags for each token
 * @param arcs for each token
 * @param names in the order of the text
 */
public record SentenceReading(List<Tags> tags, List<Arc> arcs, List<Name> names) {
    /** The type of names of things that are neither persons nor organisations nor places, such as events and works. */
    public static final String OTHER = "ng:Entity";

    /** The universal and the Penn tag of a token. */
    public record Tags(String universal, String penn) {}

    /**
     * What a token depends on.
     *
     * @param head index of a token, or {@link Token#ROOT}
     * @param relation Universal Dependencies relation
     */
    public record Arc(int head, String relation) {}

    /**
     * A name.
     *
     * @param tokens the tokens it spans
     * @param type ontology class as prefixed name, or {@link #OTHER}
     */
    public record Name(Span tokens, String type) {
        public boolean isOther() {
            return type.equals(OTHER);
        }
    }

    public SentenceReading {
        if (tags.size() != arcs.size()) {
            throw new IllegalArgumentException(tags.size() + " tags and " + arcs.size() + " heads for one sentence");
        }
        tags = List.copyOf(tags);
        arcs = List.copyOf(arcs);
        names = List.copyOf(names);
    }

    /** The tokens of names of other things. */
    public List<Span> others() {
        return names.stream().filter(Name::isOther).map(Name::tokens).toList();
    }

    /** The tokens with their tags. */
    public List<Token> tagged(List<Token> tokens) {
        var tagged = new ArrayList<Token>(tokens.size());
        for (Token token : tokens) {
            Tags both = tags.get(token.index());
            tagged.add(token.withTag(both.universal(), both.penn()));
        }
        return tagged;
    }

    /** The tokens with heads and relations. */
    public List<Token> parsed(List<Token> tokens) {
        var parsed = new ArrayList<Token>(tokens.size());
        for (Token token : tokens) {
            Arc arc = arcs.get(token.index());
            parsed.add(token.withHead(arc.head(), arc.relation()));
        }
        return parsed;
    }
}
