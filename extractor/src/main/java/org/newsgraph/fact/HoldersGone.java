package org.newsgraph.fact;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;

/**
 * Ends the tenures of those of whom the article itself tells that they are dead: papers keep the title of who has died ("the
 * widow of senator X, who was killed"). Which events end them stands in {@code lexicon/tenure-enders.tsv}.
 */
final class HoldersGone {
    private static final Set<String> HELD = Set.of("current", "acting");
    private static final String FORMER = "former";

    private final Lexicon enders;
    private final Map<String, Draft> drafts;

    HoldersGone(Lexicons lexicons, Map<String, Draft> drafts) {
        this.enders = lexicons.expect("tenure-enders");
        this.drafts = drafts;
    }

    void apply() {
        Set<Entity> gone = new HashSet<>();
        for (Draft draft : drafts.values()) {
            if (happened(draft)) {
                enders.feature(draft.predicate.orElse(draft.type), "role")
                        .ifPresent(role -> gone.addAll(draft.entities(role)));
            }
        }
        for (Draft draft : drafts.values()) {
            boolean held = draft.tenure.filter(HELD::contains).isPresent();
            if (held && draft.entity(Careers.HOLDER).filter(gone::contains).isPresent()) {
                draft.tenure = Optional.of(FORMER);
            }
        }
    }

    private static boolean happened(Draft draft) {
        return draft.kind != Fact.Kind.STATEMENT
                && draft.claims.values().stream()
                        .anyMatch(claim ->
                                claim.claimant().isEmpty() && claim.factuality().equals(Factuality.CERTAIN));
    }
}
