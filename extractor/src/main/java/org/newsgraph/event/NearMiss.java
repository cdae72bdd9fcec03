package org.newsgraph.event;

import java.util.List;
import org.newsgraph.text.Span;

/**
 * A place where a rule began to hold and did not.
 *
 * @param rule which rule
 * @param sentence index of the sentence
 * @param trigger the words of the sentence that evoke what the rule looks for, in tokens
 * @param found the roles that were filled
 * @param missing what the rule needs and did not find: a role, {@code content}, or {@code pattern} for the rest of its pattern
 * @param where the path or pattern by which it was looked for, as the rule says it
 */
public record NearMiss(Rule rule, int sentence, Span trigger, List<String> found, String missing, String where) {
    static final String CONTENT = "content";
    static final String PATTERN = "pattern";

    public NearMiss {
        found = List.copyOf(found);
    }
}
