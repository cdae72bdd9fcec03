package org.newsgraph.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.pattern.ArgumentPath;
import org.newsgraph.pattern.TokenPattern;

/**
 * One extraction rule.
 *
 * @param theme the rule file it stands in
 * @param name unique among all rules; what {@code foundBy} says
 * @param type ontology class of what it finds, as prefixed name
 * @param predicate for a relation or attribute, the property
 * @param pattern what to look for: with {@code trigger} the words that evoke the fact, otherwise the whole expression, whose
 *     named groups are the arguments
 * @param byTrigger whether arguments are found by paths from the trigger
 * @param arguments in the order of the file
 * @param content where the content of a statement stands; paths, or one of the places in {@link ContentPlace}
 * @param set fixed values, such as {@code tenure: former}
 * @param inherit roles that a finding without them takes from the finding before it
 * @param confidence probability that what it finds is right
 * @param examples sentences it must match, with the arguments
 * @param never sentences it must not match
 */
public record Rule(
        String theme,
        String name,
        String type,
        Optional<String> predicate,
        TokenPattern pattern,
        boolean byTrigger,
        List<ArgumentRule> arguments,
        List<ContentPlace> content,
        Map<String, String> set,
        List<String> inherit,
        double confidence,
        List<Example> examples,
        List<String> never) {
    /** Roles that are no properties: a source that passes a statement on, and the words in which it is said to do so. */
    static final Set<String> PASSING_ON = Set.of("relay", "relayCue");

    /** In {@code set} of what a trained reader found: the kinds of facts beside which it is none of its own. */
    public static final String COVERED = "covered";

    private static final String READER = "reader";
    private static final TokenPattern NOWHERE = TokenPattern.compile("^ $", Map.of());
    private static final int AUTHOR_TRIALS = 20;
    private static final double HUNDRED = 100;

    /**
     * Where one argument stands.
     *
     * @param role ontology property as prefixed name, or {@code relay} for a source that passes a statement on, or {@code relayCue}
     *     for the words that say so
     * @param path from the trigger
     * @param required without it the rule finds nothing
     */
    public record ArgumentRule(String role, ArgumentPath path, boolean required) {
        /** Is it there only to be tested, and fills no role? Its name begins with an underscore. */
        public boolean isCheck() {
            return role.startsWith("_");
        }

        /** Must it not be there? Its name begins with an exclamation mark. */
        public boolean isBan() {
            return role.startsWith("!");
        }
    }

    /**
     * A place where the content of a statement may stand.
     *
     * @param name {@code quotation} (the quotation nearest to the trigger that is something said, and no mere name or phrase), {@code
     *     label} (the nearest one, whatever it is), {@code before} or {@code after} (what is left of
     *     the sentence on that side of the trigger's phrase), {@code around} (the sentence from where the rule begins to hold, with the trigger's
     *     phrase between two commas in it), or {@code path}
     * @param path for {@code path}, seen from the trigger
     * @param subject for {@code nsubj:pass + xcomp}: where the subject of what is told stands, by a path of its own
     */
    public record ContentPlace(String name, Optional<ArgumentPath> path, Optional<ArgumentPath> subject) {
        private static final String WITH = "+";
        private static final Set<String> NAMED = Set.of("quotation", "label", "before", "after", "around");

        /** Reads a place as it is written in a file of rules. */
        static ContentPlace parse(String source) {
            int with = source.indexOf(WITH);
            String place = source.substring(with + 1).strip();
            boolean named = NAMED.contains(place);
            return new ContentPlace(
                    named ? place : "path",
                    named ? Optional.empty() : Optional.of(ArgumentPath.parse(place)),
                    with < 0 ? Optional.empty() : Optional.of(ArgumentPath.parse(source.substring(0, with))));
        }
    }

    /** A sentence that the rule must match, and what it must find there, by role. */
    public record Example(String text, Map<String, String> arguments) {}

    /** What stands for a rule where a trained reader found a relation. */
    static Rule ofReader(
            String version,
            String relation,
            String type,
            Optional<String> predicate,
            Map<String, String> set,
            double probability) {
        return new Rule(
                READER,
                READER + "/" + version + "/" + relation,
                type,
                predicate,
                NOWHERE,
                false,
                List.of(),
                List.of(),
                set,
                List.of(),
                probability,
                List.of(),
                List.of());
    }

    /** Was it no rule, but a trained reader? */
    public boolean isReader() {
        return theme.equals(READER);
    }

    /** Who found what it finds: the rule, or model, version and relation of the trained reader. */
    public String foundBy() {
        return isReader() ? name : "rule:" + name;
    }

    /**
     * The same rule, its confidence corrected by what came of it on texts with known answers: as if the confidence that its author
     * gave it rested on {@value #AUTHOR_TRIALS} findings of his own. The result has two decimals.
     *
     * @param right how many of its findings were right
     * @param of how many findings were looked at
     */
    Rule tried(int right, int of) {
        double corrected = (right + AUTHOR_TRIALS * confidence) / (of + AUTHOR_TRIALS);
        return new Rule(
                theme,
                name,
                type,
                predicate,
                pattern,
                byTrigger,
                arguments,
                content,
                set,
                inherit,
                Math.round(corrected * HUNDRED) / HUNDRED,
                examples,
                never);
    }

    /** The role that a named group of a pattern fills. */
    static String role(String group) {
        return PASSING_ON.contains(group) ? group : "ng:" + group;
    }

    /** Does it find mentions, rather than facts? */
    public boolean findsMentions() {
        return set.containsKey("mention");
    }
}
