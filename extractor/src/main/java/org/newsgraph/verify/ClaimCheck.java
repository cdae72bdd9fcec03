package org.newsgraph.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Does a claim say who holds what to be so and where that stands, and is its name the hash of that? The name of a claim ends in
 * the first twelve digits of the SHA-256 of the fact, the claimant and the code of the factuality, with U+001F between them.
 */
final class ClaimCheck {
    private static final int ID_DIGITS = 12;
    private static final String SEPARATOR = "\u001f";

    private final View view;
    private final Source source;
    private final SpanCheck spans;

    ClaimCheck(View view, Source source) {
        this.view = view;
        this.source = source;
        this.spans = new SpanCheck(view, source);
    }

    /** How the claimant stands to the fact, when the claim says so. */
    Optional<Stance> stance(Node claim) {
        return view.only(claim, Terms.CLAIMANT)
                .flatMap(claimant -> view.only(claim, Terms.FACTUALITY)
                        .flatMap(factuality -> Stance.of(factuality, claimant.equals(source.document()))));
    }

    List<Difference> differences(Node claim) {
        var differences = new ArrayList<Difference>();
        if (!view.values(claim, Terms.TYPE).equals(List.of(Terms.CLAIM))) {
            differences.add(new Difference("the kind of " + claim, "a claim", view.shown(claim, Terms.TYPE)));
        }
        if (!view.values(claim, Terms.IN_DOCUMENT).equals(List.of(source.document()))) {
            differences.add(new Difference(
                    "the document of " + claim, source.document().toString(), view.shown(claim, Terms.IN_DOCUMENT)));
        }
        stance(claim)
                .ifPresentOrElse(
                        stance -> name(claim, stance).ifPresent(differences::add),
                        () -> differences.add(new Difference(
                                "the stance of " + claim,
                                "one claimant and one factuality",
                                view.shown(claim, Terms.CLAIMANT) + " " + view.shown(claim, Terms.FACTUALITY))));
        confidence(claim).ifPresent(differences::add);
        statement(claim, differences);
        evidence(claim, differences);
        return differences;
    }

    private Optional<Difference> name(Node claim, Stance stance) {
        Node fact = view.only(claim, Terms.CLAIMED_FACT).orElse(claim);
        Node claimant = view.only(claim, Terms.CLAIMANT).orElse(claim);
        String key = String.join(SEPARATOR, source.relative(fact), source.relative(claimant), stance.code());
        String expected = source.base() + "id/claim/"
                + Source.sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
        return claim.toString().equals(expected)
                ? Optional.empty()
                : Optional.of(new Difference("the name of a claim", expected, claim.toString()));
    }

    private Optional<Difference> confidence(Node claim) {
        boolean right = view.text(claim, Terms.CONFIDENCE)
                .filter(text -> text.matches("0(\\.\\d+)?|1(\\.0+)?"))
                .isPresent();
        return right
                ? Optional.empty()
                : Optional.of(new Difference(
                        "the confidence of " + claim, "from 0 to 1", view.shown(claim, Terms.CONFIDENCE)));
    }

    private void statement(Node claim, List<Difference> differences) {
        for (Node statement : view.values(claim, Terms.MADE_IN)) {
            if (!view.has(statement, Terms.EXPRESSES, claim)) {
                differences.add(new Difference(
                        "the statement that " + claim + " was made in",
                        "expresses it",
                        view.shown(statement, Terms.EXPRESSES)));
            }
        }
    }

    private void evidence(Node claim, List<Difference> differences) {
        List<Node> evidence = view.values(claim, Terms.EVIDENCE);
        if (evidence.isEmpty()) {
            differences.add(new Difference("the evidence of " + claim, "words of the article", "nothing"));
        }
        for (Node span : evidence) {
            if (!view.has(span, Terms.TYPE, Terms.EVIDENCE_SPAN)) {
                differences.add(new Difference("the evidence of " + claim, "a place in this article", span.toString()));
            } else {
                differences.addAll(spans.differences(span));
            }
        }
    }
}
