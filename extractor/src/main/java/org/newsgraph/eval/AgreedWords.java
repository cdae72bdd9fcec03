package org.newsgraph.eval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.text.Span;

/** When words, names, numbers and places in a text count as the same; the words that matter stand in {@link AgreedTerms}. */
final class AgreedWords {
    private static final double HALF = 0.5;
    private static final Pattern TOKEN = unicode("(?:[^\\W\\d_]\\.){2,}|\\d[\\d.,]*\\d|\\w+(?:-\\w+)*|[^\\w\\s]");
    private static final Pattern WORD = unicode("\\w+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern BRACKETS_WITH_SPACE = unicode("\\s*\\([^()]*\\)");

    private final Map<String, String> alike = new HashMap<>();
    private final Set<String> bounds;
    private final Set<String> conjunctions;
    private final Set<String> partitives;
    private final Set<String> quantities;
    private final Set<String> voids;
    private final Pattern unnamed;
    private final AgreedNumbers numbers;

    AgreedWords(AgreedTerms terms) {
        terms.table("alike").forEach((word, meant) -> alike.put(word, String.join(" ", meant)));
        bounds = Set.copyOf(terms.words("word", "bound"));
        conjunctions = Set.copyOf(terms.words("word", "conjunction"));
        partitives = Set.copyOf(terms.words("word", "partitive"));
        quantities = Set.copyOf(terms.words("word", "quantity"));
        voids = Set.copyOf(terms.words("word", "void"));
        unnamed = unicode("(" + String.join("|", terms.words("word", "unnamed")) + ")\\b.*");
        numbers = new AgreedNumbers(terms);
    }

    /**
     * A word, number or mark.
     *
     * @param start UTF-16 offset
     * @param norm what it stands for, perhaps several words; empty for marks and words that say nothing
     */
    private record Part(int start, String form, String norm) {
        List<String> words() {
            return norm.isEmpty() ? List.of() : List.of(norm.split(" "));
        }

        boolean isCapitalised() {
            return Character.isUpperCase(form.codePointAt(0));
        }
    }

    static Pattern unicode(String pattern) {
        return Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    }

    AgreedNumbers numbers() {
        return numbers;
    }

    /** Does a label stand for somebody who is not named? */
    boolean isUnnamed(String label) {
        return unnamed.matcher(label).matches();
    }

    /** How many words a text has. */
    static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** A label without what it has in brackets. */
    static String bare(String label) {
        return BRACKETS_WITH_SPACE.matcher(label).replaceAll("").strip();
    }

    /** What a label has in brackets. */
    static List<String> brackets(String label) {
        return BRACKETS.matcher(label).results().map(found -> found.group(1)).toList();
    }

    private List<Part> parts(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(found -> new Part(found.start(), found.group(), norm(found.group())))
                .toList();
    }

    private String norm(String form) {
        String plain = Normalizer.normalize(form.toLowerCase(Locale.ROOT).replace(".", ""), Normalizer.Form.NFKD);
        String low = ACCENTS.matcher(plain).replaceAll("");
        return Character.isLetterOrDigit(form.codePointAt(0)) && !voids.contains(low)
                ? alike.getOrDefault(low, low)
                : "";
    }

    /** The words that say something. */
    Set<String> words(String text) {
        return parts(text).stream()
                .flatMap(part -> part.words().stream())
                .filter(word -> !bounds.contains(word) && !conjunctions.contains(word))
                .collect(Collectors.toSet());
    }

    /** The head words, by their UTF-16 offset: of each conjunct the last word before a bound, or the one behind "dozens of". */
    Map<Integer, String> heads(String text) {
        var heads = new LinkedHashMap<Integer, String>();
        Optional<Part> last = Optional.empty();
        for (Part part : parts(text)) {
            String low = part.form().toLowerCase(Locale.ROOT);
            boolean bound = bounds.contains(low);
            if (last.isPresent() && (bound || conjunctions.contains(low))) {
                Part head = last.get();
                heads.put(head.start(), lastWord(head));
                if (bound && !(partitives.contains(low) && quantities.contains(lastWord(head)))) {
                    return heads;
                }
                last = Optional.empty();
            } else if (!part.norm().isEmpty() && !bound) {
                last = Optional.of(part);
            }
        }
        last.ifPresent(head -> heads.put(head.start(), lastWord(head)));
        return heads;
    }

    private static String lastWord(Part part) {
        List<String> words = part.words();
        return words.get(words.size() - 1);
    }

    Set<String> headWords(String text) {
        return Set.copyOf(heads(text).values());
    }

    /** Which part of the fewer words are also among the others. */
    static double shared(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return both == 0 ? 0 : (double) both / Math.min(one.size(), other.size());
    }

    static boolean meet(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    /**
     * Do names of a thing agree with other names?
     *
     * @param byHead whether their head words must agree
     */
    boolean sameName(Collection<String> golds, Collection<String> names, boolean byHead) {
        return golds.stream().anyMatch(gold -> names.stream().anyMatch(name -> sameName(gold, name, byHead)));
    }

    private boolean sameName(String gold, String name, boolean byHead) {
        Set<String> one = words(gold);
        Set<String> other = words(name);
        if (!one.isEmpty() && one.equals(other)) {
            return true;
        }
        return shared(one, other) > HALF
                && (!byHead || meet(headWords(gold), headWords(name)))
                && !(hasOwnName(gold, other) && hasOwnName(name, one));
    }

    /** Has it a capitalised word that the other lacks? */
    private boolean hasOwnName(String text, Set<String> other) {
        return parts(text).stream().anyMatch(part -> part.isCapitalised() && !other.containsAll(part.words()));
    }

    /** Do two spans, in UTF-16 offsets of the text, overlap at the head? */
    boolean meet(String text, Span one, Span other) {
        if (one.equals(other)) {
            return true;
        }
        if (!one.overlaps(other)) {
            return false;
        }
        var heads = new HashSet<>(headPlaces(text, one));
        heads.retainAll(headPlaces(text, other));
        return !heads.isEmpty();
    }

    private List<Integer> headPlaces(String text, Span span) {
        var places = new ArrayList<Integer>();
        heads(text.substring(span.start(), span.end())).keySet().forEach(at -> places.add(span.start() + at));
        return places;
    }

    /** How many characters two spans share. */
    static int common(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    /** Overlap over union of two spans. */
    static double share(Span one, Span other) {
        int common = common(one, other);
        return common == 0 ? 0 : (double) common / one.cover(other).length();
    }

    /** The places of a name in a text as words of their own, in UTF-16 offsets. */
    static List<Span> places(String text, String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        Matcher matcher = unicode("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)").matcher(text);
        return matcher.results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }
}
