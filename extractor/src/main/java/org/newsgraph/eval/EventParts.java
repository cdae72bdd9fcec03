package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a gold event says beyond that it happened (who, whom, where, how many, when), and whether a find says it too. */
record EventParts(ArticleGold gold, AgreedWords words, AgreedTerms terms) {
    private static final String ROLE = "role";
    private static final String PLACE = "place";
    private static final String AGENT = "agent";
    private static final Set<String> DOING = Set.of(AGENT, "plaintiff");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]\\d{3}\\b.*", Pattern.DOTALL);
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}(?:-\\d\\d){0,2})(?:T[\\d:]+)?(?:/[\\d-]+)?(?: \\(.*\\))?");

    /** What a part says. */
    enum Group {
        THING,
        COUNT,
        DATE
    }

    /**
     * A part.
     *
     * @param key what the answers call it
     * @param roles which roles may say it; none means any
     * @param sign how a number is meant
     */
    record Part(Group group, String key, Set<String> roles, String value, String sign) {}

    List<Part> of(GoldRow row) {
        List<GoldRow.Cell> cells = row.cells();
        Map<String, List<String>> roles = terms.table(ROLE);
        Set<String> counts = Set.copyOf(terms.words("count", "count"));
        boolean befalls = cells.stream().anyMatch(cell -> isPart(cell, roles) && !DOING.contains(cell.key()));
        var parts = new ArrayList<Part>();
        for (GoldRow.Cell cell : cells) {
            if (counts.contains(cell.key())) {
                parts.add(new Part(Group.COUNT, cell.key(), Set.of(), cell.value(), cell.sign()));
            } else if (isPart(cell, roles) && !REFERENCE.matcher(cell.value()).matches()) {
                parts.add(new Part(Group.THING, cell.key(), roles(cell.key(), befalls), cell.value(), "="));
            }
        }
        if (!row.place().isEmpty() && !row.place().contains("(implied)")) {
            parts.add(new Part(Group.THING, PLACE, Set.copyOf(terms.words(ROLE, PLACE)), row.place(), "="));
        }
        parts.removeIf(part -> words.isUnnamed(part.value()));
        date(row).map(date -> new Part(Group.DATE, "time", Set.of(), date, "=")).ifPresent(parts::add);
        return parts;
    }

    /** The table has the place, too, which stands in a column of its own. */
    private static boolean isPart(GoldRow.Cell cell, Map<String, List<String>> roles) {
        return roles.containsKey(cell.key()) && !cell.key().equals(PLACE);
    }

    private Set<String> roles(String key, boolean befalls) {
        var roles = new HashSet<>(terms.words(ROLE, key));
        if (!befalls) {
            roles.addAll(terms.words("role of whom alone it befalls", key));
        }
        return Set.copyOf(roles);
    }

    private static Optional<String> date(GoldRow row) {
        Matcher matcher = DATE.matcher(row.time());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    boolean isFilled(Part part, FoundFact fact) {
        List<FoundFact.Argument> fillers = part.roles().isEmpty() ? fact.arguments() : fact.in(part.roles());
        return switch (part.group()) {
            case DATE -> fact.dates().stream().anyMatch(date -> date.startsWith(part.value()));
            case THING -> fillers.stream().anyMatch(filler -> gold.same(part.value(), filler));
            case COUNT -> {
                Stream<String> said = fillers.stream().flatMap(filler -> filler.saying().stream());
                yield said.anyMatch(text -> counts(part, text));
            }
        };
    }

    private boolean counts(Part part, String text) {
        var numbers = new HashSet<>(words.numbers().in(part.value()));
        if (numbers.isEmpty()) {
            return AgreedWords.meet(words.words(AgreedWords.bare(part.value())), words.words(text));
        }
        if (part.sign().equals(">")) {
            List.copyOf(numbers).forEach(number -> numbers.add(number + 1));
        }
        return words.numbers().in(text).stream().anyMatch(numbers::contains);
    }
}
