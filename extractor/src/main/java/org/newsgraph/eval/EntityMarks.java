package org.newsgraph.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.text.Span;

/**
 * The phrases that GUM marks in its last column: {@code Entity=(2-person-…(7-place-…)} opens two and closes the second,
 * {@code Entity=2)} closes the first. Phrases with the same number mean the same thing, within a document.
 *
 * @see <a href="https://gucorpling.org/gum/coref.html">Entity annotation of GUM</a>
 */
final class EntityMarks {
    private static final Pattern MARKS = Pattern.compile("Entity=([^|]*)");
    private static final Pattern MARK = Pattern.compile("\\((\\d+)-([a-z]+)[^()]*|(\\d+)?\\)");

    /**
     * A marked phrase.
     *
     * @param entity the number of the thing that it means
     * @param type of the thing, such as {@code person}
     * @param span its words in the sentence
     */
    record Phrase(String entity, String type, Span span) {
        private Phrase closedBy(int word) {
            return new Phrase(entity, type, new Span(span.start(), word + 1));
        }
    }

    private final Deque<Phrase> open = new ArrayDeque<>();
    private final List<Phrase> phrases = new ArrayList<>();

    private EntityMarks() {}

    /** The marked phrases of a sentence, in the order of their ends. */
    static List<Phrase> of(TreebankSentence sentence) {
        var marks = new EntityMarks();
        for (int w = 0; w < sentence.words().size(); w++) {
            Matcher matcher = MARKS.matcher(sentence.words().get(w).misc());
            if (matcher.find()) {
                marks.add(matcher.group(1), w);
            }
        }
        return List.copyOf(marks.phrases);
    }

    private void add(String marks, int word) {
        Matcher matcher = MARK.matcher(marks);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                open.push(new Phrase(matcher.group(1), matcher.group(2), new Span(word, word)));
            } else {
                close(Optional.ofNullable(matcher.group(3)), word);
            }
        }
    }

    private void close(Optional<String> entity, int word) {
        open.stream()
                .filter(phrase -> entity.isEmpty() || phrase.entity.equals(entity.get()))
                .findFirst()
                .ifPresent(phrase -> {
                    open.removeFirstOccurrence(phrase);
                    phrases.add(phrase.closedBy(word));
                });
    }
}
