package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.eval.ChainedText.Place;

/** When a mention that was found counts as one that people marked. One marked mention is matched by one found mention at most. */
enum MentionMatch {
    /** Their heads are the same word. Of several, those match best whose lengths differ least. */
    HEAD {
        @Override
        boolean holds(Place gold, Place found) {
            return gold.head() == found.head();
        }
    },
    /** They begin and end at the same place. */
    EXACT {
        @Override
        boolean holds(Place gold, Place found) {
            return gold.text().equals(found.text());
        }
    };

    private record Pair(int gold, int found, int difference) {}

    abstract boolean holds(Place gold, Place found);

    /** How well chains agree when mentions are matched so. */
    ChainScore score(List<List<Place>> gold, List<List<Place>> found) {
        List<Place> marked = gold.stream().flatMap(Collection::stream).toList();
        List<Place> seen = found.stream().flatMap(Collection::stream).toList();
        Map<Integer, Integer> matches = matches(marked, seen);
        int[] goldNumbers = new int[marked.size()];
        int[] foundNumbers = new int[seen.size()];
        for (int g = 0; g < goldNumbers.length; g++) {
            goldNumbers[g] = g;
        }
        for (int f = 0; f < foundNumbers.length; f++) {
            foundNumbers[f] = matches.getOrDefault(f, marked.size() + f);
        }
        return ChainScore.of(numbered(gold, goldNumbers), numbered(found, foundNumbers));
    }

    /** For each found mention that matches, the marked one. */
    private Map<Integer, Integer> matches(List<Place> marked, List<Place> seen) {
        var pairs = new ArrayList<Pair>();
        for (int g = 0; g < marked.size(); g++) {
            for (int f = 0; f < seen.size(); f++) {
                if (holds(marked.get(g), seen.get(f))) {
                    int difference = Math.abs(
                            marked.get(g).text().length() - seen.get(f).text().length());
                    pairs.add(new Pair(g, f, difference));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::difference)
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::found));
        Map<Integer, Integer> matches = new HashMap<>();
        var taken = new HashSet<Integer>();
        for (Pair pair : pairs) {
            if (!matches.containsKey(pair.found) && taken.add(pair.gold)) {
                matches.put(pair.found, pair.gold);
            }
        }
        return matches;
    }

    private static List<Set<Integer>> numbered(List<List<Place>> chains, int[] numbers) {
        var numbered = new ArrayList<Set<Integer>>();
        int at = 0;
        for (List<Place> chain : chains) {
            var members = new HashSet<Integer>();
            for (int i = 0; i < chain.size(); i++) {
                members.add(numbers[at++]);
            }
            numbered.add(members);
        }
        return numbered;
    }
}
