package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A miss or a false find, for the person who looks for what to do next.
 *
 * @param sort whether it was missed, or found where there is none, or found and told otherwise
 * @param what the fact, in words
 * @param sentence where it stands, or should
 * @param nearest the rule that found it or came nearest, or the find or the answer that comes closest, with what differs; empty
 *     if there is none
 */
record Mistake(Cause cause, Sort sort, String what, String sentence, String nearest) {

    /** Why, in the order in which a pipeline goes wrong. */
    enum Cause {
        /** No entity of ours has a name or a mention by which a thing of the fact is known. */
        NAME_NOT_FOUND("name not found"),

        /** The entity is there with a class that does not suit, or the fact with another class or predicate. */
        WRONG_TYPE("wrong type"),

        /** The things are known, but what means them in the sentence was not resolved to them. */
        COREFERENCE("coreference"),

        /** One of the things is not said in the sentence, but follows from what stands around it. */
        IMPLIED("only implied"),

        /** No sentence speaks of both things. */
        APART("in no sentence together"),

        /** The things are there, and no fact that comes close was found in the sentence. */
        NO_RULE("no rule"),

        /** A fact of this type is there, but something else fills a role, or nothing does. */
        WRONG_ARGUMENT("wrong argument"),

        /** It was found in other words: another trigger, or more or less of what is said. */
        BOUNDS("other words"),

        /** It is told of another time, or of none; or as over where it lasts, or the reverse. */
        TIME("time"),

        /** The fact is there, but of another source, or held with another certainty, or denied. */
        ATTRIBUTION("attribution"),

        /** One find for two answers, or two finds for one. */
        TAKEN("one for two"),

        /** It answers no gold fact of its kind, but one of another kind. */
        ANOTHER_KIND("counted as another kind"),

        /** No answer comes close. */
        NOT_IN_GOLD("not in gold");

        private final String words;

        Cause(String words) {
            this.words = words;
        }
    }

    /** In which way something is amiss. */
    enum Sort {
        /** It is in the answers and was not found. */
        MISSED("missed"),

        /** It was found and is not in the answers. */
        FALSE("false"),

        /** It was found, and some of it is not as the answers have it. */
        PARTLY("partly");

        private final String word;

        Sort(String word) {
            this.word = word;
        }
    }

    /**
     * The mistakes by cause, the commonest cause first.
     *
     * @param shown how many of each cause and sort, the first ones
     */
    static String report(List<Mistake> mistakes, int shown) {
        var byCause = new EnumMap<Cause, List<Mistake>>(Cause.class);
        for (Mistake mistake : mistakes) {
            byCause.computeIfAbsent(mistake.cause(), key -> new ArrayList<>()).add(mistake);
        }
        var report = new StringBuilder();
        byCause.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .forEach(entry -> report.append(group(entry, shown)));
        return report.toString();
    }

    private static String group(Map.Entry<Cause, List<Mistake>> group, int shown) {
        long partly = count(group.getValue(), Sort.PARTLY);
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "== %s: %d missed, %d false%s%n",
                group.getKey().words,
                count(group.getValue(), Sort.MISSED),
                count(group.getValue(), Sort.FALSE),
                partly == 0 ? "" : ", " + partly + " partly"));
        for (Sort sort : Sort.values()) {
            group.getValue().stream()
                    .filter(mistake -> mistake.sort() == sort)
                    .limit(shown)
                    .forEach(mistake -> text.append(mistake.line()));
        }
        return text.toString();
    }

    private static long count(List<Mistake> mistakes, Sort sort) {
        return mistakes.stream().filter(mistake -> mistake.sort() == sort).count();
    }

    private String line() {
        return String.format(Locale.ROOT, "%-7s", sort.word)
                + flat(what)
                + (nearest.isEmpty() ? "" : "  [" + flat(nearest) + "]")
                + "\n         "
                + flat(sentence)
                + "\n";
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The beginning of a text, of so many characters at most. */
    static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most) - 1)) + "…";
    }
}
