package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.fact.Fact;

/** How a find that answers a gold fact tells it otherwise: who says so and how certainly, since when, and what happened to whom. */
record Retelling(ArticleGold gold, AgreedWords words, AgreedTerms terms, EventParts parts) {
    private static final Pattern STATUS =
            Pattern.compile("status=(current|former|future|unknown)", Pattern.CASE_INSENSITIVE);
    private static final String ACTING = "acting";
    private static final String CURRENT = "current";

    List<GoldMatch.Difference> differences(GoldRow row, FoundFact fact) {
        var differences = new ArrayList<GoldMatch.Difference>();
        if (row.kind() == GoldKind.ROLE) {
            addStatus(row, fact, differences);
        }
        if (row.kind() == GoldKind.EVENT) {
            parts.of(row).stream()
                    .filter(part -> !parts.isFilled(part, fact))
                    .map(Retelling::lacking)
                    .forEach(differences::add);
        }
        if (isRelayedOtherwise(row, fact)) {
            differences.add(attribution("passed on by " + relays(row)));
        }
        if (row.kind() != GoldKind.STATEMENT) {
            addAttribution(row, fact, differences);
        }
        return differences;
    }

    private static GoldMatch.Difference lacking(EventParts.Part part) {
        Mistake.Cause cause = part.group() == EventParts.Group.DATE ? Mistake.Cause.TIME : Mistake.Cause.WRONG_ARGUMENT;
        return new GoldMatch.Difference(cause, "lacks " + part.key() + part.sign() + part.value());
    }

    private void addStatus(GoldRow row, FoundFact fact, List<GoldMatch.Difference> differences) {
        Matcher wanted = STATUS.matcher(row.object());
        String status = fact.kind() == Fact.Kind.EVENT
                ? terms.tenureOf(fact.type())
                : fact.tenure().orElse("");
        String mine = status.equals(ACTING) ? CURRENT : status;
        if (wanted.find() && !wanted.group(1).toLowerCase(Locale.ROOT).equals(mine)) {
            differences.add(new GoldMatch.Difference(Mistake.Cause.TIME, "status is " + mine));
        }
    }

    private void addAttribution(GoldRow row, FoundFact fact, List<GoldMatch.Difference> differences) {
        List<String> sources = row.sources();
        List<FoundFact.Claim> origin = fact.claimed().stream()
                .filter(claim -> isOf(sources.get(sources.size() - 1), claim.claimant()))
                .toList();
        List<FoundFact.Claim> counting = origin.isEmpty() ? fact.claimed() : origin;
        if (origin.isEmpty()) {
            differences.add(attribution("claimed by "
                    + fact.claimed().stream().map(FoundFact.Claim::claimant).collect(Collectors.joining(", "))));
        }
        if (counting.stream().noneMatch(claim -> claim.factuality().equals(row.factuality()))) {
            differences.add(attribution(
                    "is " + counting.stream().map(FoundFact.Claim::factuality).collect(Collectors.joining(", "))));
        }
    }

    private static GoldMatch.Difference attribution(String told) {
        return new GoldMatch.Difference(Mistake.Cause.ATTRIBUTION, told);
    }

    /** The sources that pass a fact on; for a statement all, since its speaker is told apart. */
    private static List<String> relays(GoldRow row) {
        List<String> sources = row.sources();
        int passing = row.kind() == GoldKind.STATEMENT ? sources.size() : sources.size() - 1;
        return sources.stream()
                .limit(passing)
                .filter(source -> !source.contains(FoundFact.AUTHOR))
                .toList();
    }

    private boolean isRelayedOtherwise(GoldRow row, FoundFact fact) {
        List<String> relays = relays(row);
        return !relays.isEmpty()
                && fact.claimed().stream().noneMatch(claim -> passes(relays, row.kind() == GoldKind.STATEMENT, claim));
    }

    private boolean passes(List<String> relays, boolean withClaimant, FoundFact.Claim claim) {
        Stream<String> last = withClaimant ? Stream.of(claim.claimant()) : Stream.empty();
        Iterator<String> chain = Stream.concat(claim.relays().stream(), last).iterator();
        return relays.stream().allMatch(relay -> comesNext(relay, chain));
    }

    private boolean comesNext(String relay, Iterator<String> chain) {
        while (chain.hasNext()) {
            if (isOf(relay, chain.next())) {
                return true;
            }
        }
        return false;
    }

    /** Is a claimant the author, the named source, or for a source without a name anybody but the author? */
    private boolean isOf(String source, String claimant) {
        return gold.options(source).stream().anyMatch(option -> {
            if (option.equals(FoundFact.AUTHOR) || claimant.equals(FoundFact.AUTHOR)) {
                return option.equals(claimant);
            }
            return !claimant.isEmpty()
                    && (words.isUnnamed(option) || words.sameName(gold.names(option), List.of(claimant), true));
        });
    }
}
