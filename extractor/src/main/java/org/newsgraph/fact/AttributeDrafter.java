package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.event.Finding;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Span;

/** Drafts of attributes: a subject and a literal value, as a number where the words are one. */
final class AttributeDrafter {
    private final FillerReader fillers;
    private final Quantities quantities;
    private final ClaimReader claims;

    AttributeDrafter(FillerReader fillers, Lexicons lexicons, ClaimReader claims) {
        this.fillers = fillers;
        this.quantities = new Quantities(lexicons);
        this.claims = claims;
    }

    List<Draft> drafts(Finding finding) {
        var drafts = new ArrayList<Draft>();
        for (Finding.Filler subject : finding.fillers("ng:subject")) {
            for (Finding.Filler value : finding.fillers("ng:value")) {
                fillers.argument("ng:subject", subject)
                        .ifPresent(filled -> drafts.add(draft(finding, filled, value(value))));
            }
        }
        return drafts;
    }

    private Draft draft(Finding finding, Argument subject, Argument value) {
        String key = Slug.hash(
                fillers.article().id(), finding.rule().predicate().orElse(""), subject.identity(), value.identity());
        var draft = new Draft(
                "id/attribute/" + key,
                Fact.Kind.ATTRIBUTE,
                finding.rule().type(),
                finding.rule().predicate());
        return claims.finish(draft.with(subject).with(value), finding);
    }

    private Argument value(Finding.Filler filler) {
        Span words = fillers.text(filler);
        Optional<Quantities.Quantity> quantity = quantities.find(fillers.sentence(filler), filler.tokens());
        return new Argument.OfLiteral(
                "ng:value",
                fillers.article().slice(words),
                Optional.empty(),
                quantity.map(Quantities.Quantity::min),
                quantity.flatMap(Quantities.Quantity::max),
                Optional.of(words));
    }
}
