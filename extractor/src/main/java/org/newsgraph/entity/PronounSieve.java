package org.newsgraph.entity;

import java.util.Optional;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Token;

/**
 * Third-person pronouns: to what agrees in number, gender and nature, by preference the subject of the clause or sentence
 * before, then the nearest. Pronouns of the first person see {@link FirstPersonSieve}; those of the second are left alone.
 */
record PronounSieve() implements Sieve {
    private static final int LAST_SENTENCES_FOR_PERSON = 3;
    private static final int LAST_SENTENCES_FOR_THING = 1;
    private static final int LEAST_SCORE = 0;

    @Override
    public void link(Clusters clusters) {
        for (Reference reference : clusters.references()) {
            if (reference.isPronoun()
                    && reference.has(Features.PERSON, "3")
                    && !reference.has(Features.ROLE, Features.RELATIVE)
                    && !clusters.isLinked(reference)) {
                resolve(clusters, reference);
            }
        }
    }

    private static void resolve(Clusters clusters, Reference pronoun) {
        var following = subjectAfterOpening(clusters, pronoun);
        if (following.isPresent()) {
            clusters.link(pronoun, following.get(), "subject that follows the opening phrase");
            return;
        }
        best(clusters, pronoun)
                .ifPresent(antecedent -> clusters.link(pronoun, antecedent, reason(pronoun, antecedent)));
    }

    private static String reason(Reference pronoun, Reference antecedent) {
        if (pronoun.has(Features.ROLE, Features.REFLEXIVE)) {
            return "subject of its own clause";
        }
        String where = pronoun.sentence() == antecedent.sentence() ? "same sentence" : "sentence before";
        return antecedent.subject() ? "subject, " + where : "nearest that agrees, " + where;
    }

    /** "In his speech, the mayor said": the pronoun of an opening phrase means the subject after the comma. */
    private static Optional<Reference> subjectAfterOpening(Clusters clusters, Reference pronoun) {
        Sentence sentence = clusters.document().sentence(pronoun.mention());
        String opening = sentence.token(0).tag();
        boolean opens = opening.equals("ADP") || opening.equals("SCONJ") || opening.equals("VERB");
        if (!opens || pronoun.subject() && !opening.equals("SCONJ") || pronoun.start() == 0) {
            return Optional.empty();
        }
        var references = clusters.inSentence(pronoun.sentence());
        if (references.stream().anyMatch(other -> other.precedes(pronoun) && other.subject())) {
            return Optional.empty();
        }
        return references.stream()
                .filter(other -> pronoun.precedes(other) && other.subject() && !other.isPronoun())
                .findFirst()
                .filter(other -> sentence.token(other.start() - 1).form().equals(","))
                .filter(other -> agree(clusters, pronoun, other));
    }

    private static Optional<Reference> best(Clusters clusters, Reference pronoun) {
        Reference best = null;
        int bestScore = LEAST_SCORE;
        var references = clusters.references();
        for (int i = pronoun.index() - 1; i >= 0; i--) {
            Reference candidate = references.get(i);
            int distance = pronoun.sentence() - candidate.sentence();
            if (distance > reach(pronoun)) {
                break;
            }
            if (mayMean(clusters, pronoun, candidate)) {
                int score = score(clusters, pronoun, candidate);
                if (score > bestScore) {
                    best = candidate;
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int reach(Reference pronoun) {
        if (pronoun.has(Features.ROLE, Features.REFLEXIVE)) {
            return 0;
        }
        return pronoun.has(Features.GENDER, Features.NEUTER) ? LAST_SENTENCES_FOR_THING : LAST_SENTENCES_FOR_PERSON;
    }

    private static boolean mayMean(Clusters clusters, Reference pronoun, Reference candidate) {
        boolean closed = candidate.isDemonym()
                || candidate.mention().tokens().contains(pronoun.mention().tokens())
                        && candidate.sentence() == pronoun.sentence()
                || candidate.isPronoun() && !candidate.has(Features.PERSON, "3")
                || clusters.isSpokenBy(pronoun, candidate);
        return !closed
                && isLikely(clusters, pronoun, candidate)
                && agree(clusters, pronoun, candidate)
                && !isSubjectOfSameVerb(clusters, pronoun, candidate);
    }

    /**
     * "It" often means what is no mention at all, so only a subject is good enough for it; the same holds for a body that
     * "they" is said of.
     */
    private static boolean isLikely(Clusters clusters, Reference pronoun, Reference candidate) {
        boolean possessive = pronoun.has(Features.ROLE, Features.POSSESSIVE);
        boolean near = candidate.subject() && candidate.quote().equals(pronoun.quote());
        if (pronoun.has(Features.GENDER, Features.NEUTER)) {
            return possessive ? near || pronoun.sentence() == candidate.sentence() : near && pronoun.subject();
        }
        return !pronoun.isPlural()
                || clusters.of(candidate).isPlural()
                || near && pronoun.sentence() == candidate.sentence() && (possessive || pronoun.subject());
    }

    private static boolean agree(Clusters clusters, Reference pronoun, Reference candidate) {
        Cluster cluster = clusters.of(candidate);
        return agreeInNature(clusters, pronoun, cluster) && clusters.agree(clusters.of(pronoun), cluster);
    }

    /** Persons for he and she, things for it, groups for they. */
    static boolean agreeInNature(Clusters clusters, Reference pronoun, Cluster cluster) {
        Kinds kinds = clusters.kinds();
        boolean known = cluster.members().stream().anyMatch(member -> !member.isPronoun());
        boolean person = cluster.types().stream().anyMatch(kinds::isPerson);
        boolean group = cluster.types().stream().anyMatch(kinds::isGroup);
        if (pronoun.has(Features.ROLE, Features.RELATIVE)) {
            return pronoun.has(Features.GENDER, Features.NEUTER)
                    ? !person
                    : !pronoun.type().equals(Kinds.PERSON) || person || group;
        }
        if (pronoun.isPlural()) {
            boolean body = cluster.types().stream().anyMatch(kinds::isOrganization);
            return known && (group || cluster.isPlural() || body);
        }
        if (pronoun.has(Features.GENDER, Features.NEUTER)) {
            return known && !person && !group && !cluster.isPlural();
        }
        return person && !cluster.isPlural();
    }

    private static int score(Clusters clusters, Reference pronoun, Reference candidate) {
        int distance = pronoun.sentence() - candidate.sentence();
        int score = distance == 0 ? 100 : 75 - 25 * distance;
        score += candidate.subject() ? 40 : 0;
        score += distance > 0 && candidate.subject() && isFirstSubject(clusters, candidate) ? 15 : 0;
        score -= candidate.nested() ? 25 : 0;
        score -= candidate.quote().equals(pronoun.quote())
                ? 0
                : candidate.quote().isPresent() ? 40 : 10;
        score -= Math.min(20, pronoun.index() - candidate.index());
        score += Math.min(10, 2 * clusters.of(candidate).members().size());
        if (pronoun.isPlural()) {
            score -= clusters.of(candidate).isPlural() ? 0 : 30;
        } else if (pronoun.has(Features.GENDER, Features.NEUTER)) {
            score -= candidate.subject() ? 0 : 15;
        }
        return score;
    }

    private static boolean isFirstSubject(Clusters clusters, Reference candidate) {
        return clusters.inSentence(candidate.sentence()).stream()
                .filter(other -> other.subject() && !other.has(Features.ROLE, Features.RELATIVE))
                .findFirst()
                .filter(first -> first == candidate)
                .isPresent();
    }

    /** "The mayor blamed him": the object of a verb is not its subject, unless it is reflexive. */
    private static boolean isSubjectOfSameVerb(Clusters clusters, Reference pronoun, Reference candidate) {
        if (pronoun.sentence() != candidate.sentence()
                || !pronoun.has(Features.ROLE, Features.PERSONAL)
                || pronoun.subject()
                || !candidate.subject()) {
            return false;
        }
        Sentence sentence = clusters.document().sentence(pronoun.mention());
        Token pronounToken = sentence.token(pronoun.mention().head());
        if (Clauses.isParsed(pronounToken)) {
            Token candidateToken = sentence.token(candidate.mention().head());
            return pronounToken.head() == candidateToken.head();
        }
        return clusters.inSentence(pronoun.sentence()).stream()
                .noneMatch(between -> candidate.precedes(between) && between.precedes(pronoun) && between.subject());
    }
}
