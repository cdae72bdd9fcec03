package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.event.Finding;
import org.newsgraph.event.Rule;

/** Drafts of tenures and relations: one for each pair of what fills the two roles. */
final class PairDrafter {
    private static final String POST_HELD = "ng:heldPost";
    private static final String UNKNOWN = "unknown";
    private static final String CURRENT = "current";
    private static final Set<String> PRESENT = Set.of("VBZ", "VBP");

    private final FillerReader fillers;
    private final FactKinds kinds;
    private final Posts posts;
    private final ClaimReader claims;

    PairDrafter(FillerReader fillers, FactKinds kinds, Posts posts, ClaimReader claims) {
        this.fillers = fillers;
        this.kinds = kinds;
        this.posts = posts;
        this.claims = claims;
    }

    /** A post tenure pairs holder and post; where the rule names the role itself ("heads"), holder and organisation. */
    List<Draft> tenures(Finding finding) {
        boolean hasPost = !finding.fillers(POST_HELD).isEmpty();
        return pairs(finding, "ng:holder", hasPost ? POST_HELD : "ng:inOrganization");
    }

    List<Draft> relations(Finding finding) {
        return pairs(finding, "ng:subject", "ng:object");
    }

    private List<Draft> pairs(Finding finding, String left, String right) {
        var drafts = new ArrayList<Draft>();
        for (Finding.Filler first : finding.fillers(left)) {
            for (Finding.Filler second : finding.fillers(right)) {
                pair(finding, left, first, right, second).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private Optional<Draft> pair(
            Finding finding, String left, Finding.Filler first, String right, Finding.Filler second) {
        Optional<Argument> subject = fillers.thing(left, first);
        Optional<Argument> object = object(finding, right, second);
        if (subject.isEmpty() || object.isEmpty() || sameEntity(subject.get(), object.get())) {
            return Optional.empty();
        }
        var draft = new Draft(
                id(finding, subject.get(), object.get()),
                kinds.of(finding),
                finding.rule().type(),
                finding.rule().predicate());
        draft.tenure = tenureStatus(finding, right, second);
        draft.with(subject.get()).with(object.get());
        if (kinds.of(finding) == Fact.Kind.TENURE) {
            Draft.organization(object.get()).ifPresent(draft::with);
        }
        for (var entry : finding.arguments().entrySet()) {
            if (!entry.getKey().equals(left) && !entry.getKey().equals(right)) {
                entry.getValue()
                        .forEach(filler ->
                                fillers.argument(entry.getKey(), filler).ifPresent(draft::with));
            }
        }
        return Optional.of(claims.finish(draft, finding));
    }

    private String id(Finding finding, Argument subject, Argument object) {
        boolean isTenure = kinds.of(finding) == Fact.Kind.TENURE;
        String key = Slug.hash(
                fillers.articleId(),
                finding.rule().predicate().orElse("tenure"),
                subject.identity(),
                object.identity());
        return (isTenure ? "id/tenure/" : "id/relation/") + key;
    }

    private Optional<Argument> object(Finding finding, String right, Finding.Filler second) {
        if (right.equals(POST_HELD)) {
            return post(finding, second);
        }
        String role = finding.rule().set().getOrDefault("role", "");
        return fillers.thing(right, second).map(body -> role.isEmpty() ? body : postOf(role, body));
    }

    /** The post, with the organisation that the rule found apart from it ("President X of Y"). */
    private Optional<Argument> post(Finding finding, Finding.Filler filler) {
        Optional<Entity> apart =
                finding.fillers("ng:inOrganization").stream().findFirst().flatMap(fillers::entity);
        return fillers.argument(POST_HELD, filler)
                .map(argument -> argument instanceof Argument.OfEntity filled
                                && filled.entity().postIn().isEmpty()
                                && apart.isPresent()
                        ? new Argument.OfEntity(
                                filled.role(), posts.post(filled.entity().name(), apart), filled.span())
                        : argument);
    }

    private Argument postOf(String role, Argument body) {
        return body instanceof Argument.OfEntity filled
                ? new Argument.OfEntity(POST_HELD, posts.post(role, Optional.of(filled.entity())), filled.span())
                : body;
    }

    private static boolean sameEntity(Argument a, Argument b) {
        return a instanceof Argument.OfEntity x
                && b instanceof Argument.OfEntity y
                && x.entity().id().equals(y.entity().id());
    }

    /** Do words between holder and body say that it is over: "Ada Moss, a former engineer at Northern Bank"? */
    private Optional<String> over(Finding finding) {
        return finding.fillers("ng:holder").stream()
                .flatMap(holder -> finding.fillers("ng:inOrganization").stream()
                        .filter(body -> body.sentence() == holder.sentence())
                        .flatMap(body -> posts.over(fillers.sentence(body), holder.tokens(), body.tokens()).stream()))
                .findFirst();
    }

    private Optional<String> tenureStatus(Finding finding, String right, Finding.Filler second) {
        if (kinds.of(finding) != Fact.Kind.TENURE) {
            return Optional.empty();
        }
        Optional<String> said = right.equals(POST_HELD) ? second.mention().flatMap(posts::status) : Optional.empty();
        String fixed = finding.rule().set().getOrDefault("tenure", "current");
        return said.or(() -> fixed.equals(UNKNOWN) ? over(finding) : Optional.empty())
                .or(() ->
                        fixed.equals(UNKNOWN) && isToldInThePresent(finding) ? Optional.of(CURRENT) : Optional.empty())
                .or(() -> Optional.of(fixed));
    }

    /** "They are members": a noun with its copula, which a trained reader found to say it. */
    private boolean isToldInThePresent(Finding finding) {
        int word = fillers.head(finding);
        return finding.rule().set().containsKey(Rule.COVERED)
                && fillers.sentence(finding).tokens().stream()
                        .anyMatch(token -> token.head() == word
                                && token.relation().equals("cop")
                                && PRESENT.contains(token.xpos()));
    }
}
