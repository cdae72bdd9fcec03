package org.newsgraph.entity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.SentenceReading;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * Lets the names of a trained reader, which sees whole sentences, go before what single words suggest: these may say more exactly what
 * kind of thing a name is, and not that it is something else, or longer or shorter. In a heading ("Cheap Hotel") a noun that heads names
 * makes none that the reader did not see.
 */
record ReadNames(Kinds kinds, SentenceReading reading) {
    private static final Set<NameCandidate.Source> WORDS =
            EnumSet.of(NameCandidate.Source.HEAD_NOUN, NameCandidate.Source.CONTEXT, NameCandidate.Source.ACRONYM);

    List<NameCandidate> prefer(Sentence sentence, List<NameCandidate> candidates) {
        List<NameCandidate> read = candidates.stream()
                .filter(name -> name.source() == NameCandidate.Source.READER)
                .toList();
        return candidates.stream()
                .filter(name -> !WORDS.contains(name.source())
                        || read.stream().allMatch(other -> agree(name, other)) && !isPartOfOther(name.tokens()))
                .filter(name -> name.source() != NameCandidate.Source.HEAD_NOUN
                        || isAmidWords(sentence, name.tokens())
                        || read.stream().anyMatch(other -> other.tokens().equals(name.tokens())))
                .toList();
    }

    /** Do a determiner, small letters or a comma stand before a name, so that its capitals are not those of a heading? */
    private static boolean isAmidWords(Sentence sentence, Span name) {
        if (name.start() == 0) {
            return false;
        }
        Token before = sentence.token(name.start() - 1);
        return before.tag().equals("DET")
                || before.form().equals(",")
                || Character.isLowerCase(before.form().codePointAt(0));
    }

    private boolean agree(NameCandidate name, NameCandidate read) {
        return !name.tokens().overlaps(read.tokens())
                || name.tokens().equals(read.tokens()) && kinds.isA(name.type(), read.type());
    }

    private boolean isPartOfOther(Span tokens) {
        return reading.others().stream().anyMatch(other -> other.contains(tokens));
    }
}
