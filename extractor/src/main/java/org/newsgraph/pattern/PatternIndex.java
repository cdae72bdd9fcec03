package org.newsgraph.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.text.Lexicons;

/**
 * Many patterns by the words they need, so that only those are tried whose words are in a sentence. Immutable; shared by threads.
 */
public final class PatternIndex {
    private static final int[] NONE = {};

    /** Patterns that need no particular word. */
    private final BitSet always = new BitSet();
    /** For each set of words that patterns need, these patterns. */
    private final List<BitSet> patterns = new ArrayList<>();
    /** For each word, the numbers of the sets it is in. */
    private final Map<String, int[]> sets = new HashMap<>();

    /** An index of patterns, which are known by their position in the list. */
    public PatternIndex(List<TokenPattern> indexed, Lexicons lexicons) {
        var byNeed = new LinkedHashMap<Needed, BitSet>();
        for (int i = 0; i < indexed.size(); i++) {
            int pattern = i;
            indexed.get(i)
                    .needed()
                    .ifPresentOrElse(
                            needed -> byNeed.computeIfAbsent(needed, key -> new BitSet())
                                    .set(pattern),
                            () -> always.set(pattern));
        }
        byNeed.forEach((needed, needing) -> {
            int[] set = {patterns.size()};
            words(needed, lexicons).forEach(word -> sets.merge(word, set, PatternIndex::joined));
            patterns.add(needing);
        });
    }

    private static int[] joined(int[] before, int[] more) {
        int[] joined = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, joined, before.length, more.length);
        return joined;
    }

    private static Set<String> words(Needed needed, Lexicons lexicons) {
        var words = new HashSet<>(needed.words());
        needed.lexicons()
                .forEach(lexicon ->
                        words.addAll(lexicons.expect(lexicon).entries().keySet()));
        return words;
    }

    /** The patterns that may match in a sentence, as their positions in the list that was indexed. */
    public BitSet mayMatch(SentenceWords sentence) {
        var may = (BitSet) always.clone();
        var seen = new BitSet();
        for (String word : sentence.all()) {
            for (int set : sets.getOrDefault(word, NONE)) {
                if (!seen.get(set)) {
                    seen.set(set);
                    may.or(patterns.get(set));
                }
            }
        }
        return may;
    }
}
