package org.newsgraph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.event.Finding;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/** Drafts of attributes: a subject and a literal value, as a number where the words are one. */
final class AttributeDrafter {
    private final FillerReader fillers;
    private final Quantities quantities;
    private final ClaimReader claims;
    private final Times times;

    AttributeDrafter(FillerReader fillers, Lexicons lexicons, ClaimReader claims, Times times) {
        this.fillers = fillers;
        this.times = times;
        this.quantities = new Quantities(lexicons);
        this.claims = claims;
    }

    List<Draft> drafts(Finding finding) {
        var drafts = new ArrayList<Draft>();
        for (Finding.Filler subject : finding.fillers("ng:subject")) {
            for (Finding.Filler value : finding.fillers("ng:value")) {
                fillers.thing("ng:subject", subject)
                        .ifPresent(filled -> drafts.add(
                                isDate(finding)
                                        ? dated(finding, filled, value)
                                        : draft(finding, filled, value(value))));
            }
        }
        return drafts;
    }

    /** Does the rule say that the value is a date: {@code set: { value: date }}? */
    private static boolean isDate(Finding finding) {
        return finding.rule().set().getOrDefault("value", "").equals("date");
    }

    /** A date is the time of its attribute too; as a value it is the day, or the words where no day is known. */
    private Draft dated(Finding finding, Argument subject, Finding.Filler value) {
        Span words = fillers.text(value);
        Optional<TimeValue> time = times.at(fillers.sentence(value), value.tokens());
        String written = time.flatMap(TimeValue::day)
                .map(LocalDate::toString)
                .orElseGet(() -> fillers.article().slice(words));
        Draft draft = draft(
                finding,
                subject,
                new Argument.OfLiteral(
                        "ng:value", written, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words)));
        draft.time = time;
        return draft;
    }

    private Draft draft(Finding finding, Argument subject, Argument value) {
        String key = Slug.hash(
                fillers.articleId(), finding.rule().predicate().orElse(""), subject.identity(), value.identity());
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
