package org.newsgraph.entity;

import java.util.Optional;
import org.newsgraph.text.Token;

/** "who", "which" and "whose" to the phrase they follow. */
record RelativeSieve() implements Sieve {
    @Override
    public void link(Clusters clusters) {
        for (Reference reference : clusters.references()) {
            if (reference.has(Features.ROLE, Features.RELATIVE)) {
                antecedent(clusters, reference)
                        .ifPresent(earlier -> clusters.link(reference, earlier, "relative pronoun"));
            }
        }
    }

    private static Optional<Reference> antecedent(Clusters clusters, Reference relative) {
        var sentence = clusters.document().sentence(relative.mention());
        int end = relative.start();
        while (end > 0 && isSkipped(sentence.token(end - 1))) {
            end--;
        }
        Reference widest = null;
        for (Reference candidate : clusters.inSentence(relative.sentence())) {
            boolean fits = candidate.end() == end
                    && !(candidate.isName() && isVague(relative))
                    && !candidate.isPronoun()
                    && PronounSieve.agreeInNature(clusters, relative, clusters.of(candidate));
            if (fits && (widest == null || candidate.start() < widest.start())) {
                widest = candidate;
            }
        }
        return Optional.ofNullable(widest).or(() -> describedSubject(clusters, relative));
    }

    /** "Lund is a retired goalkeeper who": what the pronoun follows only says what the subject is. */
    private static Optional<Reference> describedSubject(Clusters clusters, Reference relative) {
        var sentence = clusters.document().sentence(relative.mention());
        int clause = sentence.token(relative.mention().head()).head();
        if (clause < 0 || !sentence.token(clause).relation().startsWith("acl")) {
            return Optional.empty();
        }
        int noun = sentence.token(clause).head();
        boolean predicate = noun >= 0
                && sentence.tokens().stream()
                        .anyMatch(token ->
                                token.head() == noun && token.relation().equals("cop"));
        return clusters.inSentence(relative.sentence()).stream()
                .filter(candidate -> predicate && candidate.precedes(relative) && candidate.isName())
                .filter(candidate -> {
                    Token head = sentence.token(candidate.mention().head());
                    return head.head() == noun && head.relation().startsWith("nsubj");
                })
                .filter(candidate -> PronounSieve.agreeInNature(clusters, relative, clusters.of(candidate)))
                .findFirst();
    }

    /** "that" seldom describes what has a name, and taggers often confuse it with the conjunction. */
    private static boolean isVague(Reference relative) {
        return relative.has(Features.ROLE, Features.RELATIVE)
                && relative.feature(Features.GENDER).isEmpty()
                && relative.type().equals(Kinds.ENTITY);
    }

    private static boolean isSkipped(Token token) {
        return token.form().equals(",") || token.tag().equals("ADP");
    }
}
