package org.newsgraph.entity;

import java.util.Optional;
import org.newsgraph.text.Sentence;
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
        int noun = describedNoun(sentence, relative);
        if (noun < 0 || noun >= relative.start()) {
            return Optional.empty();
        }
        return clusters.inSentence(relative.sentence()).stream()
                .filter(candidate -> candidate.precedes(relative) && candidate.isName())
                .filter(candidate ->
                        isSubject(sentence.token(candidate.mention().head()), noun))
                .filter(candidate -> PronounSieve.agreeInNature(clusters, relative, clusters.of(candidate)))
                .findFirst()
                .filter(subject -> clusters.inSentence(relative.sentence()).stream()
                        .noneMatch(other -> other.isName()
                                && other.start() > noun
                                && other.precedes(relative)
                                && clusters.kinds().agree(other.type(), subject.type())));
    }

    private static boolean isSubject(Token token, int noun) {
        return token.head() == noun && token.relation().startsWith("nsubj");
    }

    /** The noun with a copula that the clause hangs on, or the sentence's own, or -1. */
    private static int describedNoun(Sentence sentence, Reference relative) {
        int clause = sentence.token(relative.mention().head()).head();
        boolean attached = clause >= 0 && sentence.token(clause).relation().startsWith("acl");
        int noun = attached ? sentence.token(clause).head() : root(sentence);
        boolean predicate = sentence.tokens().stream()
                .anyMatch(token -> token.head() == noun && token.relation().equals("cop"));
        return predicate ? noun : -1;
    }

    private static int root(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> token.relation().equals("root"))
                .mapToInt(Token::index)
                .findFirst()
                .orElse(-1);
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
