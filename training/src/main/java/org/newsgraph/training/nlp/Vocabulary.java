package org.newsgraph.training.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.nlp.WordClusters;

/** The words of a text that occur often enough, the most frequent first, and which follow which; 0 is the end of a sentence. */
final class Vocabulary {
    private final List<String> words = new ArrayList<>();
    private final List<Map<Integer, Integer>> after = new ArrayList<>();
    private final List<Map<Integer, Integer>> before = new ArrayList<>();

    Vocabulary(List<List<String>> sentences, int rarest) {
        var counts = new HashMap<String, Integer>();
        for (List<String> sentence : sentences) {
            sentence.forEach(word -> counts.merge(WordClusters.key(word), 1, Integer::sum));
        }
        words.add("");
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= rarest)
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> words.add(entry.getKey()));
        var ids = new HashMap<String, Integer>();
        for (int id = 0; id < words.size(); id++) {
            ids.put(words.get(id), id);
            after.add(new HashMap<>());
            before.add(new HashMap<>());
        }
        sentences.forEach(sentence -> count(sentence, ids));
    }

    /** Pairs with a rare word between them are left out. */
    private void count(List<String> sentence, Map<String, Integer> ids) {
        int last = 0;
        for (int i = 0; i <= sentence.size(); i++) {
            int next = i == sentence.size() ? 0 : ids.getOrDefault(WordClusters.key(sentence.get(i)), -1);
            if (last >= 0 && next >= 0) {
                after.get(last).merge(next, 1, Integer::sum);
                before.get(next).merge(last, 1, Integer::sum);
            }
            last = next;
        }
    }

    int size() {
        return words.size();
    }

    String word(int id) {
        return words.get(id);
    }

    Map<Integer, Integer> after(int id) {
        return after.get(id);
    }

    Map<Integer, Integer> before(int id) {
        return before.get(id);
    }
}
