package org.newsgraph.entity;

import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/** A span that some finder takes for a name, before the finders' opinions are weighed. */
record NameCandidate(int sentence, Span tokens, String type, Source source, Map<String, String> features) {

    /** Who found a name, from the weakest evidence to the strongest. */
    enum Source {
        MODEL("name finder"),
        REPEAT("same name elsewhere"),
        CONTEXT("what stands beside it"),
        ACRONYM("acronym in parentheses"),
        READER("trained reader"),
        HEAD_NOUN("head noun"),
        DEMONYM("demonym"),
        GAZETTEER("gazetteer");

        private final String label;

        Source(String label) {
            this.label = label;
        }
    }

    NameCandidate {
        features = Map.copyOf(features);
    }

    NameCandidate withTokens(Span newTokens) {
        return new NameCandidate(sentence, newTokens, type, source, features);
    }

    NameCandidate withType(String newType) {
        return new NameCandidate(sentence, tokens, newType, source, features);
    }

    NameCandidate withFeature(String key, String value) {
        var more = new TreeMap<>(features);
        more.put(key, value);
        return new NameCandidate(sentence, tokens, type, source, more);
    }

    NameForm form(Sentence in) {
        return NameForm.of(in.tokens().subList(tokens.start(), tokens.end()));
    }

    boolean isDemonym() {
        return source == Source.DEMONYM;
    }

    /** Is the type backed by a list or a noun and not by the statistics of the name finder alone? */
    boolean isCertain() {
        return source.compareTo(Source.HEAD_NOUN) >= 0;
    }

    Mention mention(int head) {
        var all = new TreeMap<>(features);
        all.put(Features.FOUND_BY, source.label);
        var kind = isDemonym() ? Mention.Kind.DEMONYM : Mention.Kind.NAME;
        return new Mention(sentence, tokens, head, kind, type, all);
    }
}
