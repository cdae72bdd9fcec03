package org.newsgraph.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/**
 * Who is likely to speak a quotation: the subject beside it. Only good enough to say that "he" inside a quotation is not its
 * speaker; whose statement it is, is decided elsewhere.
 */
final class Speakers {
    private static final int NEAR = 60;

    private final Map<Span, Reference> speakers = new HashMap<>();

    Speakers(Document document, List<Reference> references) {
        for (Reference reference : references) {
            if (reference.subject() && reference.quote().isEmpty()) {
                Sentence sentence = document.sentence(reference.mention());
                Span own = document.textSpan(reference.mention());
                for (Reference other : references) {
                    other.quote().ifPresent(quote -> consider(quote, reference, own, sentence));
                }
            }
        }
    }

    private void consider(Span quote, Reference reference, Span own, Sentence sentence) {
        boolean after = own.start() >= quote.end() && own.start() - quote.end() < NEAR;
        boolean before = own.end() <= quote.start() && quote.start() - own.end() < NEAR;
        boolean sameSentence = sentence.span().overlaps(quote);
        if (sameSentence && after) {
            speakers.putIfAbsent(quote, reference);
        } else if (sameSentence && before) {
            speakers.put(quote, reference);
        }
    }

    Optional<Reference> of(Reference reference) {
        return reference.quote().map(speakers::get);
    }
}
