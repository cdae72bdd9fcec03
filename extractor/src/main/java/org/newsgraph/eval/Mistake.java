package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/**
 * A miss or a false find, for the person who looks for what to do next.
 *
 * @param missed whether it is there and was not found, rather than the reverse
 * @param what the pair and its relation, in words
 * @param sentence where it stands, or should
 * @param rule the rule that found it, or came nearest; empty if none did
 */
record Mistake(Cause cause, boolean missed, String what, String sentence, String rule) {

    /** Why, in the order in which a pipeline goes wrong. */
    enum Cause {
        NAME_NOT_FOUND("name not found"),
        WRONG_TYPE("wrong type"),
        COREFERENCE("coreference"),
        APART("in no sentence together"),
        NO_RULE("no rule"),
        WRONG_ARGUMENT("wrong argument"),
        ATTRIBUTION("attribution");

        private final String words;

        Cause(String words) {
            this.words = words;
        }
    }

    /** The mistakes by cause, the commonest cause first; of each the first ones. */
    static String report(List<Mistake> mistakes, int shown) {
        var byCause = new EnumMap<Cause, List<Mistake>>(Cause.class);
        for (Mistake mistake : mistakes) {
            byCause.computeIfAbsent(mistake.cause(), key -> new ArrayList<>()).add(mistake);
        }
        var report = new StringBuilder();
        byCause.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .forEach(entry -> {
                    List<Mistake> all = entry.getValue();
                    long missed = all.stream().filter(Mistake::missed).count();
                    report.append(String.format(
                            Locale.ROOT,
                            "== %s: %d missed, %d false%n",
                            entry.getKey().words,
                            missed,
                            all.size() - missed));
                    all.stream().limit(shown).forEach(mistake -> report.append(mistake.line()));
                });
        return report.toString();
    }

    private String line() {
        return (missed ? "missed " : "false  ")
                + what
                + (rule.isEmpty() ? "" : "  [" + rule + "]")
                + "\n         "
                + sentence.replace('\n', ' ')
                + "\n";
    }
}
