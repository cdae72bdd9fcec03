package org.newsgraph.eval;

import java.util.List;
import java.util.stream.Collectors;

/** What the matches of facts have in common: where facts stand, and how fillers of roles are told. */
final class FactPlaces {
    private FactPlaces() {}

    /** The greatest overlap over union of the row's words and a piece of the fact's evidence. */
    static double nearness(GoldRow row, FoundFact fact) {
        return fact.places().stream()
                .mapToDouble(place -> AgreedWords.share(row.evidence(), place))
                .max()
                .orElse(0);
    }

    static GoldMatch.Difference argument(String role, List<FoundFact.Argument> fillers) {
        String words = fillers.stream()
                .map(filler -> filler.names().stream().distinct().collect(Collectors.joining(" / ")))
                .collect(Collectors.joining(", "));
        return new GoldMatch.Difference(
                Mistake.Cause.WRONG_ARGUMENT, words.isEmpty() ? "no " + role : role + " is " + words);
    }
}
