package org.newsgraph.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;

/**
 * A place where a rule holds.
 *
 * @param rule which rule
 * @param sentence index of the sentence
 * @param tokens all tokens that the finding spans
 * @param trigger the words that evoke the fact, in tokens
 * @param arguments what fills each role, in the order of the text
 * @param content for a statement: the tokens of what is said, or the place in the text when it is a quotation
 */
public record Finding(
        Rule rule,
        int sentence,
        Span tokens,
        Span trigger,
        Map<String, List<Filler>> arguments,
        Optional<Content> content) {

    /** A filler: its sentence, its head and tokens there, and the mention, when it is one. */
    public record Filler(int sentence, int head, Span tokens, Optional<Mention> mention) {}

    /**
     * What is said, in the article's text, UTF-16 offsets.
     *
     * @param text from its first word to its last
     * @param quotation is it between quotation marks?
     * @param inserted the words of reporting, where they stand amid what is said ("the port, she said, is closed")
     */
    public record Content(Span text, boolean quotation, Optional<Span> inserted) {

        Content(Span text, boolean quotation) {
            this(text, quotation, Optional.empty());
        }
    }

    public Finding {
        arguments = java.util.Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    public List<Filler> fillers(String role) {
        return arguments.getOrDefault(role, List.of());
    }

    Finding withArgument(String role, List<Filler> fillers) {
        var more = new TreeMap<>(arguments);
        more.put(role, fillers);
        return new Finding(rule, sentence, tokens, trigger, more, content);
    }
}
