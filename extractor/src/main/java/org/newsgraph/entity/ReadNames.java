package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.text.SentenceReading;
import org.newsgraph.text.Span;

/**
 * Lets the names of a trained reader, which sees whole sentences, go before what single words suggest: these may say more exactly what
 * kind of thing a name is, and not that it is something else, or longer or shorter.
 */
record ReadNames(Kinds kinds, SentenceReading reading) {
    private static final Set<NameCandidate.Source> WORDS =
            EnumSet.of(NameCandidate.Source.HEAD_NOUN, NameCandidate.Source.CONTEXT, NameCandidate.Source.ACRONYM);

    List<NameCandidate> prefer(List<NameCandidate> candidates) {
        List<NameCandidate> read = candidates.stream()
                .filter(name -> name.source() == NameCandidate.Source.READER)
                .toList();
        var preferred = new ArrayList<NameCandidate>();
        for (NameCandidate name : candidates) {
            boolean word = WORDS.contains(name.source());
            if (!word || read.stream().allMatch(other -> agree(name, other)) && !isPartOfOther(name.tokens())) {
                preferred.add(name);
            }
        }
        return preferred;
    }

    private boolean agree(NameCandidate name, NameCandidate read) {
        return !name.tokens().overlaps(read.tokens())
                || name.tokens().equals(read.tokens()) && kinds.isA(name.type(), read.type());
    }

    private boolean isPartOfOther(Span tokens) {
        return reading.others().stream().anyMatch(other -> other.contains(tokens));
    }
}
