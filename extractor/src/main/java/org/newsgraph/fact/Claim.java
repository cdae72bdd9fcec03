package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.text.Span;

/**
 * Who holds a fact to be so, how certainly, and in which words.
 *
 * @param claimant the innermost source; empty when the article itself says it
 * @param relays sources that pass the claim on, outermost first
 * @param factuality as the claimant sees it
 * @param confidence probability between 0 and 1 that the extraction is right, not that the claim is true
 * @param foundBy name of the rule
 * @param evidence places in the article's text, UTF-16 offsets
 * @param madeIn identifier of the statement that expresses the claim
 */
public record Claim(
        Optional<Entity> claimant,
        List<Entity> relays,
        Factuality factuality,
        double confidence,
        String foundBy,
        List<Span> evidence,
        Optional<String> madeIn) {
    public Claim {
        relays = List.copyOf(relays);
        evidence = List.copyOf(evidence);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence of a claim found by " + foundBy + " is " + confidence);
        }
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("claim found by " + foundBy + " has no evidence");
        }
    }

    /** Without its statement, when that is not among these. */
    Claim madeOnlyIn(Set<String> statements) {
        return madeIn(madeIn.filter(statements::contains));
    }

    /** The same claim, of somebody of whom the claimant tells. */
    Claim of(Entity source) {
        var outer = new ArrayList<>(relays);
        claimant.ifPresent(outer::add);
        outer.removeIf(source::equals);
        return new Claim(Optional.of(source), outer, factuality, confidence, foundBy, evidence, madeIn);
    }

    /** The same claim, made in a statement, or in none. */
    Claim madeIn(Optional<String> statement) {
        return new Claim(claimant, relays, factuality, confidence, foundBy, evidence, statement);
    }

    /** The same claim, read with this confidence if that is greater than its own. */
    Claim withConfidenceOfAtLeast(double least) {
        return new Claim(claimant, relays, factuality, Math.max(confidence, least), foundBy, evidence, madeIn);
    }

    /** The same claim, held otherwise. */
    public Claim with(Factuality other) {
        return new Claim(claimant, relays, other, confidence, foundBy, evidence, madeIn);
    }
}
