package org.newsgraph.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of facts by which whole articles are measured. A find of another kind may stand in for one. */
enum GoldKind {
    ENTITY,
    ROLE,
    MEMBERSHIP,
    RELATION,
    ATTRIBUTE,
    EVENT,
    STATEMENT;

    static final String POST_TENURE = "PostTenure";
    static final Set<String> MEMBERSHIPS = Set.of("Membership", "Employment");
    private static final String MEMBER = "memberOf";

    /** The kinds whose finds may stand in. */
    List<GoldKind> standIns() {
        return switch (this) {
            case ROLE -> List.of(EVENT);
            case MEMBERSHIP -> List.of(ROLE);
            case RELATION -> List.of(ATTRIBUTE, MEMBERSHIP);
            case ATTRIBUTE -> List.of(RELATION);
            case EVENT -> List.of(STATEMENT);
            case ENTITY, STATEMENT -> List.of();
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<GoldKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The kind that a find counts as. */
    static GoldKind of(FoundFact fact, AgreedTerms terms) {
        return switch (fact.kind()) {
            case TENURE -> MEMBERSHIPS.contains(fact.type()) ? MEMBERSHIP : ROLE;
            case RELATION ->
                fact.predicate().isPresent()
                                && !terms.directions(MEMBER, fact.predicate().get())
                                        .isEmpty()
                        ? MEMBERSHIP
                        : RELATION;
            case ATTRIBUTE -> ATTRIBUTE;
            case EVENT -> EVENT;
            case STATEMENT -> STATEMENT;
        };
    }
}
