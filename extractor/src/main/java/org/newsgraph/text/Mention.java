package org.newsgraph.text;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An occurrence in the text of something the graph may speak of.
 *
 * @param sentence index of its sentence
 * @param tokens the tokens it spans in that sentence
 * @param head index of its head token in that sentence
 * @param kind how it names the thing
 * @param type ontology class as prefixed name, such as {@code ng:Person}
 * @param features what the finder knows besides, such as {@code number=plural}, {@code gender=female}, {@code iso=FR}
 */
public record Mention(int sentence, Span tokens, int head, Kind kind, String type, Map<String, String> features)
        implements Comparable<Mention> {

    private static final Comparator<Mention> ORDER = Comparator.comparingInt(Mention::sentence)
            .thenComparing(Mention::tokens)
            .thenComparing(Mention::type)
            .thenComparing(Mention::kind);

    /** How a mention names its thing; {@code DEMONYM} is an adjective of a place ("Russian"). */
    public enum Kind {
        NAME,
        NOMINAL,
        PRONOUN,
        DEMONYM
    }

    public Mention {
        if (!tokens.contains(head)) {
            throw new IllegalArgumentException("head " + head + " lies outside the mention " + tokens);
        }
        features = java.util.Collections.unmodifiableMap(new TreeMap<>(features));
    }

    public Optional<String> feature(String key) {
        return Optional.ofNullable(features.get(key));
    }

    public Mention withType(String newType) {
        return new Mention(sentence, tokens, head, kind, newType, features);
    }

    public Mention withFeature(String key, String value) {
        var more = new TreeMap<>(features);
        more.put(key, value);
        return new Mention(sentence, tokens, head, kind, type, more);
    }

    @Override
    public int compareTo(Mention other) {
        return ORDER.compare(this, other);
    }
}
