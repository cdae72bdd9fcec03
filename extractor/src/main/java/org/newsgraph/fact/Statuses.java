package org.newsgraph.fact;

import java.util.Collection;

/** Sums up claims. */
final class Statuses {
    private Statuses() {}

    /**
     * What the claims amount to: the article's own word counts first; opposite words of different sources make a dispute; what
     * only others say is attributed.
     */
    static Status of(Collection<Claim> claims) {
        boolean affirmed = claims.stream().anyMatch(claim -> holds(claim, Factuality.Polarity.POSITIVE));
        boolean denied = claims.stream().anyMatch(claim -> holds(claim, Factuality.Polarity.NEGATIVE));
        if (affirmed && denied) {
            return Status.DISPUTED;
        }
        return claims.stream()
                .filter(claim -> claim.claimant().isEmpty())
                .map(claim -> of(claim.factuality()))
                .min(java.util.Comparator.naturalOrder())
                .orElse(Status.ATTRIBUTED);
    }

    private static boolean holds(Claim claim, Factuality.Polarity polarity) {
        return claim.factuality().certainty() == Factuality.Certainty.CERTAIN
                && claim.factuality().polarity() == polarity;
    }

    private static Status of(Factuality factuality) {
        if (factuality.future()) {
            return Status.PLANNED;
        }
        if (factuality.certainty() != Factuality.Certainty.CERTAIN) {
            return Status.POSSIBLE;
        }
        return factuality.polarity() == Factuality.Polarity.POSITIVE ? Status.ASSERTED : Status.DENIED;
    }
}
