package org.newsgraph.training.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.text.Span;
import org.newsgraph.training.Conllu;
import org.newsgraph.training.reader.Passage.Place;

/**
 * The mentions of things in a document of GUM, those of one thing together. Of mentions with the same words the outermost counts.
 *
 * @see <a href="https://gucorpling.org/gum/coref.html">Coreference in GUM</a>
 */
final class GumChains {
    private static final Pattern MARKS = Pattern.compile("Entity=([^|]*?)(?=\\||$|[A-Z][A-Za-z]+=)");
    private static final Pattern MARK = Pattern.compile("\\((\\d+)-[^()]*|(\\d+)\\)|\\)");

    private record Open(String thing, int start, int order) {}

    private GumChains() {}

    /** Things and where they are mentioned. */
    static List<Set<Place>> of(List<Conllu.Tree> document) {
        var things = new LinkedHashMap<String, Set<Place>>();
        for (int s = 0; s < document.size(); s++) {
            int sentence = s;
            mentions(document.get(s).misc())
                    .forEach((span, thing) -> things.computeIfAbsent(thing, key -> new TreeSet<>())
                            .add(new Place(sentence, span)));
        }
        return List.copyOf(things.values());
    }

    private static Map<Span, String> mentions(List<String> misc) {
        var open = new ArrayDeque<Open>();
        var closed = new ArrayList<Map.Entry<Open, Integer>>();
        int order = 0;
        for (int w = 0; w < misc.size(); w++) {
            Matcher marks = MARKS.matcher(misc.get(w));
            while (marks.find()) {
                Matcher mark = MARK.matcher(marks.group(1));
                while (mark.find()) {
                    if (mark.group(1) != null) {
                        open.push(new Open(mark.group(1), w, order++));
                    } else {
                        close(mark.group(2), w, open, closed);
                    }
                }
            }
        }
        var mentions = new TreeMap<Span, String>();
        closed.stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().order()))
                .forEach(entry -> mentions.putIfAbsent(
                        new Span(entry.getKey().start(), entry.getValue()),
                        entry.getKey().thing()));
        return mentions;
    }

    /** A bracket that opens and closes at one word bears no number where it closes. */
    @SuppressWarnings("NullAway") // a group that did not match
    private static void close(String thing, int word, ArrayDeque<Open> open, List<Map.Entry<Open, Integer>> closed) {
        open.stream()
                .filter(o -> thing == null || o.thing().equals(thing))
                .findFirst()
                .ifPresent(o -> {
                    open.removeFirstOccurrence(o);
                    closed.add(Map.entry(o, word + 1));
                });
    }
}
