package org.newsgraph.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Sums up claims. */
final class Statuses {
    private Statuses() {}

    /**
     * What the claims amount to. Opposite words of different sources make a dispute. Otherwise the article's own word counts, if
     * it takes a stand; what only others say is attributed where they are certain of it, and else denied, possible or planned as
     * they say. Only the article itself asserts.
     */
    static Status of(Collection<Claim> claims) {
        boolean affirmed = claims.stream().anyMatch(claim -> holds(claim, Factuality.Polarity.POSITIVE));
        boolean denied = claims.stream().anyMatch(claim -> holds(claim, Factuality.Polarity.NEGATIVE));
        if (affirmed && denied) {
            return Status.DISPUTED;
        }
        List<Claim> own = claims.stream()
                .filter(claim -> claim.claimant().isEmpty() && takesAStand(claim))
                .toList();
        if (!own.isEmpty()) {
            return best(own);
        }
        Status reported = best(claims);
        return reported == Status.ASSERTED ? Status.ATTRIBUTED : reported;
    }

    private static Status best(Collection<Claim> claims) {
        return claims.stream()
                .map(claim -> of(claim.factuality()))
                .min(Comparator.naturalOrder())
                .orElse(Status.POSSIBLE);
    }

    private static boolean takesAStand(Claim claim) {
        return claim.factuality().certainty() != Factuality.Certainty.UNKNOWN;
    }

    private static boolean holds(Claim claim, Factuality.Polarity polarity) {
        return claim.factuality().certainty() == Factuality.Certainty.CERTAIN
                && claim.factuality().polarity() == polarity
                && !claim.factuality().future();
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
