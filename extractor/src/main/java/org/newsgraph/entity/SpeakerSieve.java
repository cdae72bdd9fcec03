package org.newsgraph.entity;

import java.util.List;
import java.util.Optional;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * "The port is closed," said Lopez. "It was late," she added: a pronoun that tells something goes on with whoever told something in
 * the sentence before, when there is one such speaker and the two agree. Sentences that are nothing but quoted are passed over.
 */
record SpeakerSieve() implements Sieve {
    private static final int MOST_SENTENCES = 3;
    private static final String CONTENT = "ccomp";
    private static final String BESIDE = "parataxis";

    @Override
    public void link(Clusters clusters) {
        for (Reference reference : clusters.references()) {
            if (reference.isPronoun()
                    && reference.has(Features.PERSON, "3")
                    && reference.has(Features.ROLE, Features.PERSONAL)
                    && !clusters.isLinked(reference)
                    && tells(clusters.document(), reference)
                    && isAlone(clusters, reference)) {
                speakerBefore(clusters, reference)
                        .ifPresent(speaker -> clusters.link(reference, speaker, "speaker of the sentence before"));
            }
        }
    }

    private static Optional<Reference> speakerBefore(Clusters clusters, Reference pronoun) {
        Document document = clusters.document();
        int first = Math.max(0, pronoun.sentence() - MOST_SENTENCES);
        for (int i = pronoun.sentence() - 1; i >= first; i--) {
            List<Reference> speakers = clusters.inSentence(i).stream()
                    .filter(reference -> tells(document, reference))
                    .toList();
            if (!speakers.isEmpty()
                    || !isQuoted(document, document.sentences().get(i).span())) {
                boolean one = speakers.stream().map(clusters::of).distinct().count() == 1;
                return speakers.stream()
                        .findFirst()
                        .filter(speaker -> one && PronounSieve.agreeInNature(clusters, pronoun, clusters.of(speaker)));
            }
        }
        return Optional.empty();
    }

    /** Is nobody else named before the pronoun in its sentence, outside of quotations? */
    private static boolean isAlone(Clusters clusters, Reference pronoun) {
        return clusters.inSentence(pronoun.sentence()).stream()
                .filter(other -> other.precedes(pronoun) && other.quote().isEmpty() && !other.isPronoun())
                .noneMatch(other -> PronounSieve.agreeInNature(clusters, pronoun, clusters.of(other)));
    }

    /** Is it the subject, outside of quotations, of a verb that has something told, or stands beside it? */
    private static boolean tells(Document document, Reference reference) {
        if (!reference.subject() || reference.quote().isPresent()) {
            return false;
        }
        Sentence sentence = document.sentence(reference.mention());
        int verb = sentence.token(reference.mention().head()).head();
        if (verb < 0 || !sentence.token(verb).tag().equals("VERB")) {
            return false;
        }
        boolean beside = sentence.token(verb).relation().equals(BESIDE);
        return beside || sentence.tokens().stream().anyMatch(token -> isContent(token, verb));
    }

    private static boolean isContent(Token token, int verb) {
        return token.head() == verb
                && (token.relation().equals(CONTENT) || token.relation().equals(BESIDE));
    }

    private static boolean isQuoted(Document document, Span sentence) {
        return document.quotations().stream()
                .anyMatch(quotation -> quotation.span().start() <= sentence.start() + 1
                        && quotation.span().end() >= sentence.end() - 1);
    }
}
