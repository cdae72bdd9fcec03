package org.newsgraph.verify;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * How a source stands to a fact.
 *
 * @param author whether the source is the article itself
 * @param certainty CT, PR, PS or UN
 * @param positive whether the source says that it is so
 * @param future whether it is still to come
 */
record Stance(boolean author, String certainty, boolean positive, boolean future) {
    private static final Pattern NAME = Pattern.compile("(?:(CT|PR|PS)_(plus|minus)|UN)(_FUT)?");

    /** Reads the name of a factuality, such as {@code ng:CT_plus_FUT}. */
    static Optional<Stance> of(Node factuality, boolean author) {
        if (!factuality.isURI() || !factuality.getURI().startsWith(Terms.NS)) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(factuality.getURI().substring(Terms.NS.length()));
        if (!name.matches()) {
            return Optional.empty();
        }
        String certainty = Optional.ofNullable(name.group(1)).orElse("UN");
        return Optional.of(new Stance(author, certainty, !"minus".equals(name.group(2)), name.group(3) != null));
    }

    /** As it goes into the hash of a claim's identifier: {@code CT+/FUT}. */
    String code() {
        return certainty + (certainty.equals("UN") ? "" : positive ? "+" : "-") + (future ? "/FUT" : "");
    }

    boolean assertsForTheArticle() {
        return author && status().equals("Asserted");
    }

    /**
     * What stances amount to. Opposite words, certain and of what is there already, are a dispute; else the article's own word
     * counts, if it takes a stand, the firmest first; what only others say is attributed where they say that it is so, and
     * else what they say. Only the article asserts.
     */
    static String status(Collection<Stance> stances) {
        boolean affirmed = stances.stream().anyMatch(stance -> stance.isCertain() && !stance.future && stance.positive);
        boolean denied = stances.stream().anyMatch(stance -> stance.isCertain() && !stance.future && !stance.positive);
        if (affirmed && denied) {
            return "Disputed";
        }
        List<Stance> own = stances.stream()
                .filter(stance -> stance.author && !stance.certainty.equals("UN"))
                .toList();
        String firmest = (own.isEmpty() ? stances : own)
                .stream()
                        .map(Stance::status)
                        .min(Comparator.comparingInt("Asserted Denied Possible Planned"::indexOf))
                        .orElse("Possible");
        return own.isEmpty() && firmest.equals("Asserted") ? "Attributed" : firmest;
    }

    private boolean isCertain() {
        return certainty.equals("CT");
    }

    private String status() {
        if (future) {
            return "Planned";
        }
        return isCertain() ? positive ? "Asserted" : "Denied" : "Possible";
    }
}
