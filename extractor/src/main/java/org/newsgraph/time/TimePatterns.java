package org.newsgraph.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Span;

/** The patterns of {@code lexicon/time-patterns.tsv}, over one letter for each token. */
final class TimePatterns {
    private record Entry(Pattern pattern, String kind) {
        boolean mayBegin(String letter) {
            Matcher matcher = pattern.matcher(letter);
            return matcher.lookingAt() || matcher.hitEnd();
        }
    }

    /** A time expression: its tokens and how to read them. */
    record Found(Span tokens, String kind) {}

    private final List<Entry> entries = new ArrayList<>();
    /** The entries that may begin with a letter. */
    private final Map<Character, List<Entry>> beginning = new TreeMap<>();

    TimePatterns(Lexicon lexicon) {
        Map<String, Map<String, String>> sorted = new TreeMap<>(lexicon.entries());
        sorted.forEach((name, features) -> entries.add(new Entry(
                Pattern.compile(features.getOrDefault("pattern", "").replace(" ", "")),
                features.getOrDefault("kind", "day"))));
        for (char letter = 'A'; letter <= 'z'; letter++) {
            String one = String.valueOf(letter);
            beginning.put(
                    letter,
                    entries.stream().filter(entry -> entry.mayBegin(one)).toList());
        }
    }

    /** All expressions, from left to right, without overlap. */
    List<Found> find(String letters) {
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < letters.length()) {
            int next = at + 1;
            for (Entry entry : beginning.getOrDefault(letters.charAt(at), entries)) {
                Matcher matcher = entry.pattern.matcher(letters).region(at, letters.length());
                if (matcher.lookingAt() && matcher.end() > at) {
                    found.add(new Found(new Span(at, matcher.end()), entry.kind));
                    next = matcher.end();
                    break;
                }
            }
            at = next;
        }
        return found;
    }
}
