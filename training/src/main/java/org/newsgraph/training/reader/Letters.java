package org.newsgraph.training.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.newsgraph.text.Span;

/** The words of a sentence by their letters, blanks left out: how places are found when a corpus splits words otherwise. */
final class Letters {
    private final String all;
    private final int[] starts;

    Letters(List<String> words) {
        all = String.join("", words);
        starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i + 1] = starts[i] + words.get(i).length();
        }
    }

    String all() {
        return all;
    }

    /** The letters of words. */
    Span letters(Span words) {
        return new Span(starts[words.start()], starts[words.end()]);
    }

    /** The words that have these letters and no others. */
    Optional<Span> exactly(Span letters) {
        int start = Arrays.binarySearch(starts, letters.start());
        int end = Arrays.binarySearch(starts, letters.end());
        return start >= 0 && end > start ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** The words that have some of these letters. */
    Span touching(Span letters) {
        int start = 0;
        while (starts[start + 1] <= letters.start()) {
            start++;
        }
        int end = start;
        while (end < starts.length - 1 && starts[end] < letters.end()) {
            end++;
        }
        return new Span(start, end);
    }
}
