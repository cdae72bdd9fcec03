package org.newsgraph.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.TimeValue;

/**
 * Completes who held which post: an appointment begins a tenure and a dismissal ends one; a successor's and a predecessor's
 * tenure of one post are linked. Which event does what stands in {@code lexicon/tenure-consequences.tsv}.
 */
final class Careers {
    static final String HOLDER = "ng:holder";
    static final String POST = "ng:heldPost";
    static final String PERSON = "ng:personConcerned";
    static final String CHANGED = "ng:concernsPost";
    static final String REPLACED = "ng:replaced";

    private final Document document;
    private final Posts posts;
    private final Lexicons lexicons;
    private final Lexicon consequences;

    Careers(Document document, Posts posts, Lexicons lexicons) {
        this.document = document;
        this.posts = posts;
        this.lexicons = lexicons;
        this.consequences = lexicons.expect("tenure-consequences");
    }

    /** Adds tenures and successions to the drafts. */
    void complete(Map<String, Draft> drafts) {
        joinPostsWithoutOrganization(drafts);
        List<Draft> events = drafts.values().stream()
                .filter(draft -> draft.kind == Fact.Kind.EVENT && consequences.contains(draft.type))
                .toList();
        events.forEach(this::settle);
        drafts.values().stream()
                .filter(draft -> draft.predicate.filter(REPLACED::equals).isPresent())
                .forEach(this::settle);
        for (Draft event : events) {
            new UnsaidPosts(document, posts, consequences, drafts)
                    .of(event)
                    .forEach(post -> event.with(new Argument.OfEntity(CHANGED, post, Optional.empty())));
        }
        List<Draft> successions = drafts.values().stream()
                .filter(draft -> draft.predicate.filter(REPLACED::equals).isPresent())
                .toList();
        successions.forEach(relation -> addPost(relation, drafts));
        events.forEach(event -> follow(event, drafts));
        successions.forEach(relation -> succession(relation, drafts));
        joinPostsWithoutOrganization(drafts);
        new TenureConditions(lexicons, drafts).apply();
        new HoldersGone(lexicons, drafts).apply();
        new Neighbours(document, drafts).link();
    }

    /** What has a day after that of the article ("steps down next year") has not happened yet. */
    private void settle(Draft event) {
        boolean ahead = event.time
                .flatMap(TimeValue::beginsNotBefore)
                .flatMap(day -> document.article().published().filter(day::isAfter))
                .isPresent();
        if (ahead && !isPast(event)) {
            event.claims.replaceAll(
                    (key, claim) -> claim.with(claim.factuality().inFuture()));
        }
    }

    /** "Resigned in June" is past, whichever June was meant. */
    private boolean isPast(Draft event) {
        return event.trigger.stream()
                .flatMap(words -> document.sentences().stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .filter(token -> words.contains(token.span())))
                .anyMatch(token -> token.xpos().equals("VBD"));
    }

    // ---- what an event does to a tenure

    private void follow(Draft event, Map<String, Draft> drafts) {
        boolean ahead = isAhead(event);
        if (!isCertain(event) || ahead && !feature(event, "link").equals("ng:startedBy")) {
            return;
        }
        for (Entity holder : event.entities(PERSON)) {
            for (Entity post : event.entities(CHANGED)) {
                follow(event, tenure(holder, post, event, drafts), ahead);
            }
        }
    }

    private void follow(Draft event, Draft tenure, boolean ahead) {
        tenure.tenure = Optional.of(ahead ? "future" : status(tenure, feature(event, "status")));
        tenure.with(new Argument.OfFact(feature(event, "link"), event.id));
        boolean begins = feature(event, "link").equals("ng:startedBy");
        event.time
                .filter(TimeValue::isResolved)
                .ifPresent(time -> tenure.time = Optional.of(bounds(tenure, time, begins)));
    }

    private static boolean isAhead(Draft change) {
        return change.claims.values().stream()
                .allMatch(claim -> claim.factuality().future());
    }

    private static boolean isCertain(Draft change) {
        return change.claims.values().stream()
                .map(Claim::factuality)
                .anyMatch(factuality -> factuality.certainty() == Factuality.Certainty.CERTAIN
                        && factuality.code().startsWith("CT+"));
    }

    private String feature(Draft event, String name) {
        return consequences.feature(event.type, name).orElse("");
    }

    /** A tenure that an event ended stays ended, whatever began it. */
    private static String status(Draft tenure, String status) {
        return tenure.tenure.filter("former"::equals).isPresent() ? "former" : status;
    }

    static java.util.stream.Stream<Draft> tenures(Map<String, Draft> drafts) {
        return drafts.values().stream().filter(draft -> draft.type.equals("ng:PostTenure"));
    }

    private Draft tenure(Entity holder, Entity post, Draft source, Map<String, Draft> drafts) {
        String id = "id/tenure/" + Slug.hash(document.article().id(), "tenure", holder.id(), post.id());
        Draft tenure = drafts.computeIfAbsent(id, key -> {
            var draft = new Draft(key, Fact.Kind.TENURE, "ng:PostTenure", Optional.empty());
            draft.with(new Argument.OfEntity(HOLDER, holder, Optional.empty()));
            var held = new Argument.OfEntity(POST, post, Optional.empty());
            draft.with(held);
            Draft.organization(held).ifPresent(draft::with);
            return draft;
        });
        source.claims.values().forEach(tenure::with);
        return tenure;
    }

    /** An event that begins a tenure bounds its first day, one that ends it its last. */
    private static TimeValue bounds(Draft tenure, TimeValue event, boolean begins) {
        Optional<TimeValue> known = tenure.time
                .filter(TimeValue::isResolved)
                .filter(time ->
                        time.sentence() != event.sentence() || !time.tokens().equals(event.tokens()));
        return begins
                ? new TimeValue(
                        event.sentence(),
                        event.tokens(),
                        event.beginsNotBefore(),
                        event.endsNotAfter().or(event::beginsNotAfter),
                        known.flatMap(TimeValue::endsNotBefore),
                        known.flatMap(TimeValue::endsNotAfter))
                : new TimeValue(
                        event.sentence(),
                        event.tokens(),
                        known.flatMap(TimeValue::beginsNotBefore),
                        known.flatMap(TimeValue::beginsNotAfter),
                        event.beginsNotBefore(),
                        event.endsNotAfter());
    }

    // ---- succession

    private void addPost(Draft relation, Map<String, Draft> drafts) {
        Optional<Entity> incoming = relation.entity("ng:subject");
        Optional<Entity> outgoing = relation.entity("ng:object");
        if (incoming.isPresent()
                && outgoing.isPresent()
                && relation.entity(CHANGED).isEmpty()) {
            new UnsaidPosts(document, posts, consequences, drafts)
                    .of(relation, incoming.get(), outgoing.get())
                    .forEach(post -> relation.with(new Argument.OfEntity(CHANGED, post, Optional.empty())));
        }
    }

    /** "X replaced Y as P": Y held P before and X holds it now. */
    private void succession(Draft relation, Map<String, Draft> drafts) {
        Optional<Entity> incoming = relation.entity("ng:subject");
        Optional<Entity> outgoing = relation.entity("ng:object");
        if (incoming.isEmpty() || outgoing.isEmpty() || !isCertain(relation)) {
            return;
        }
        boolean ahead = isAhead(relation);
        for (Entity post : relation.entities(CHANGED)) {
            Draft next = tenure(incoming.get(), post, relation, drafts);
            Draft previous = tenure(outgoing.get(), post, relation, drafts);
            next.tenure = next.tenure.or(() -> Optional.of(ahead ? "future" : "current"));
            previous.tenure = Optional.of(ahead ? previous.tenure.orElse("current") : "former");
            link(previous, next);
        }
    }

    static void link(Draft previous, Draft next) {
        previous.with(new Argument.OfFact("ng:nextTenure", next.id));
        next.with(new Argument.OfFact("ng:previousTenure", previous.id));
    }

    // ---- posts that lack their organisation in one place and have it in another

    private void joinPostsWithoutOrganization(Map<String, Draft> drafts) {
        for (Draft bare : tenures(drafts).toList()) {
            Optional<Entity> post = bare.entity(POST).filter(p -> p.postIn().isEmpty());
            if (post.isEmpty()) {
                continue;
            }
            List<Draft> fuller = tenures(drafts)
                    .filter(draft -> draft.entity(HOLDER).equals(bare.entity(HOLDER)))
                    .filter(draft -> draft.entity(POST)
                            .filter(p -> p.postIn().isPresent()
                                    && Slug.of(p.name())
                                            .equals(Slug.of(post.get().name())))
                            .isPresent())
                    .toList();
            if (fuller.size() == 1) {
                fuller.get(0).absorb(bare);
                drafts.remove(bare.id);
            }
        }
    }
}
