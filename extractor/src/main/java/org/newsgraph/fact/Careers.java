package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    private static final String HOLDER = "ng:holder";
    private static final String POST = "ng:heldPost";
    private static final String CHANGED = "ng:concernsPost";
    private static final int FARTHEST = 400;
    private static final String REPLACED = "ng:replaced";

    private final Document document;
    private final Lexicon consequences;

    Careers(Document document, Lexicons lexicons) {
        this.document = document;
        this.consequences = lexicons.expect("tenure-consequences");
    }

    /** Adds tenures and successions to the drafts. */
    void complete(Map<String, Draft> drafts) {
        joinPostsWithoutOrganization(drafts);
        List<Draft> events = drafts.values().stream()
                .filter(draft -> draft.kind == Fact.Kind.EVENT && consequences.contains(draft.type))
                .toList();
        for (Draft event : events) {
            elidedPost(event, events, drafts)
                    .ifPresent(post -> event.with(new Argument.OfEntity(CHANGED, post, Optional.empty())));
        }
        events.forEach(event -> follow(event, drafts));
        for (Draft relation : List.copyOf(drafts.values())) {
            if (relation.predicate.filter(REPLACED::equals).isPresent()) {
                succession(relation, drafts);
            }
        }
        joinPostsWithoutOrganization(drafts);
        linkNeighbours(drafts);
    }

    // ---- what an event does to a tenure

    private void follow(Draft event, Map<String, Draft> drafts) {
        Optional<Entity> holder = event.entity("ng:personConcerned");
        boolean begins = feature(event, "link").equals("ng:startedBy");
        boolean ahead = event.claims.values().stream()
                .allMatch(claim -> claim.factuality().future());
        boolean certain = event.claims.values().stream()
                .anyMatch(claim -> claim.factuality()
                                .with(Factuality.Certainty.CERTAIN)
                                .code()
                                .startsWith("CT+")
                        && claim.factuality().certainty() == Factuality.Certainty.CERTAIN);
        Optional<Entity> post = event.entity(CHANGED);
        if (holder.isEmpty() || post.isEmpty() || !certain || ahead && !begins) {
            return;
        }
        Draft tenure = tenure(holder.get(), post.get(), event, drafts);
        tenure.tenure = Optional.of(ahead ? "future" : status(tenure, feature(event, "status")));
        tenure.with(new Argument.OfFact(feature(event, "link"), event.id));
        event.time
                .filter(TimeValue::isResolved)
                .ifPresent(time -> tenure.time = Optional.of(bounds(tenure, time, begins)));
    }

    private String feature(Draft event, String name) {
        return consequences.feature(event.type, name).orElse("");
    }

    /** A tenure that an event ended stays ended, whatever began it. */
    private static String status(Draft tenure, String status) {
        return tenure.tenure.filter("former"::equals).isPresent() ? "former" : status;
    }

    /**
     * The post that a change leaves unsaid: for one that ends a tenure, the post of the same words, or the only one that the
     * article gives to the person; for one that begins a tenure, that of the change just before.
     */
    private Optional<Entity> elidedPost(Draft event, List<Draft> events, Map<String, Draft> drafts) {
        Optional<Entity> holder = event.entity("ng:personConcerned");
        boolean told = event.entity(CHANGED).isPresent()
                || event.arguments.stream().anyMatch(argument -> argument.role().equals("ng:inOrganization"));
        if (told || holder.isEmpty()) {
            return Optional.empty();
        }
        if (feature(event, "link").equals("ng:endedBy")) {
            List<Draft> held = tenures(drafts)
                    .filter(draft -> draft.entity(HOLDER).equals(holder))
                    .toList();
            List<Draft> near =
                    held.stream().filter(draft -> shareEvidence(draft, event)).toList();
            Optional<Entity> own = single(
                            (near.isEmpty() ? held : near).stream().flatMap(draft -> draft.entity(POST).stream()))
                    .or(() -> single(events.stream()
                            .filter(other -> other.entity("ng:personConcerned").equals(holder))
                            .flatMap(other -> other.entity(CHANGED).stream())));
            return own;
        }
        return before(event, events);
    }

    private static Optional<Entity> single(java.util.stream.Stream<Entity> posts) {
        List<Entity> found = posts.distinct().toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The post of the last change within a sentence or two. */
    private static Optional<Entity> before(Draft event, List<Draft> events) {
        int here = event.trigger.orElseThrow().start();
        return events.stream()
                .filter(other -> other.entity(CHANGED).isPresent() && other != event)
                .filter(other -> other.trigger.orElseThrow().start() < here
                        && here - other.trigger.orElseThrow().start() < FARTHEST)
                .max(Comparator.comparing(other -> other.trigger.orElseThrow()))
                .flatMap(other -> other.entity(CHANGED));
    }

    private static java.util.stream.Stream<Draft> tenures(Map<String, Draft> drafts) {
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
        Optional<TimeValue> known = tenure.time.filter(TimeValue::isResolved);
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

    /** "X replaced Y as P": Y held P before and X holds it now. */
    private void succession(Draft relation, Map<String, Draft> drafts) {
        Optional<Entity> incoming = relation.entity("ng:subject");
        Optional<Entity> outgoing = relation.entity("ng:object");
        if (incoming.isEmpty()
                || outgoing.isEmpty()
                || Statuses.of(relation.claims.values()) != Status.ASSERTED
                        && Statuses.of(relation.claims.values()) != Status.ATTRIBUTED) {
            return;
        }
        Optional<Entity> post = relation.entity("ng:concernsPost")
                .or(() -> commonPost(incoming.get(), outgoing.get(), relation, drafts));
        if (post.isEmpty()) {
            return;
        }
        Draft next = tenure(incoming.get(), post.get(), relation, drafts);
        Draft previous = tenure(outgoing.get(), post.get(), relation, drafts);
        next.tenure = next.tenure.or(() -> Optional.of("current"));
        previous.tenure = Optional.of("former");
        link(previous, next);
    }

    /** The post of either of the two that the same words speak of, or else the only one that the article gives to both. */
    private static Optional<Entity> commonPost(
            Entity incoming, Entity outgoing, Draft relation, Map<String, Draft> drafts) {
        List<Draft> held = tenures(drafts)
                .filter(draft -> draft.entity(HOLDER)
                        .filter(h -> h.equals(incoming) || h.equals(outgoing))
                        .isPresent())
                .toList();
        List<Draft> near =
                held.stream().filter(draft -> shareEvidence(draft, relation)).toList();
        return single((near.isEmpty() ? held : near).stream().flatMap(draft -> draft.entity(POST).stream()));
    }

    private static boolean shareEvidence(Draft a, Draft b) {
        return a.claims.values().stream()
                .flatMap(claim -> claim.evidence().stream())
                .anyMatch(span -> b.claims.values().stream()
                        .flatMap(claim -> claim.evidence().stream())
                        .anyMatch(span::overlaps));
    }

    private static void link(Draft previous, Draft next) {
        previous.with(new Argument.OfFact("ng:nextTenure", next.id));
        next.with(new Argument.OfFact("ng:previousTenure", previous.id));
    }

    /** A tenure that an event ended and one that an event began, of the same post and by different holders, are neighbours. */
    private void linkNeighbours(Map<String, Draft> drafts) {
        Map<Entity, List<Draft>> byPost = new LinkedHashMap<>();
        tenures(drafts)
                .forEach(draft -> draft.entity(POST)
                        .ifPresent(post -> byPost.computeIfAbsent(post, key -> new ArrayList<>())
                                .add(draft)));
        byPost.forEach((post, held) -> {
            List<Draft> ended = held.stream()
                    .filter(draft -> has(draft, "ng:endedBy") && !has(draft, "ng:nextTenure"))
                    .toList();
            List<Draft> begun = held.stream()
                    .filter(draft -> has(draft, "ng:startedBy") && !has(draft, "ng:previousTenure"))
                    .toList();
            if (ended.size() == 1 && begun.size() == 1 && ended.get(0) != begun.get(0)) {
                link(ended.get(0), begun.get(0));
                replaced(ended.get(0), begun.get(0), post, drafts);
            }
        });
    }

    private static boolean has(Draft draft, String role) {
        return draft.arguments.stream().anyMatch(argument -> argument.role().equals(role));
    }

    private void replaced(Draft previous, Draft next, Entity post, Map<String, Draft> drafts) {
        Entity outgoing = previous.entity(HOLDER).orElseThrow();
        Entity incoming = next.entity(HOLDER).orElseThrow();
        String id = "id/relation/" + Slug.hash(document.article().id(), REPLACED, incoming.id(), outgoing.id());
        if (incoming.equals(outgoing) || drafts.containsKey(id)) {
            return;
        }
        var draft = new Draft(id, Fact.Kind.RELATION, "ng:Relation", Optional.of(REPLACED));
        draft.with(new Argument.OfEntity("ng:subject", incoming, Optional.empty()))
                .with(new Argument.OfEntity("ng:object", outgoing, Optional.empty()))
                .with(new Argument.OfEntity("ng:concernsPost", post, Optional.empty()));
        draft.time = next.time;
        weakest(previous, next).forEach(draft::with);
        drafts.put(id, draft);
    }

    /** A succession is only as certain as the less certain of the two changes; its evidence is that of both. */
    private static List<Claim> weakest(Draft previous, Draft next) {
        var all = new ArrayList<Claim>();
        Comparator<Draft> byStatus = Comparator.comparing(draft -> Statuses.of(draft.claims.values()));
        Draft weaker = byStatus.compare(previous, next) >= 0 ? previous : next;
        Draft other = weaker == previous ? next : previous;
        for (Claim claim : weaker.claims.values()) {
            var evidence = new ArrayList<>(claim.evidence());
            other.claims
                    .values()
                    .forEach(o -> o.evidence().stream()
                            .filter(e -> !evidence.contains(e))
                            .forEach(evidence::add));
            evidence.sort(Comparator.naturalOrder());
            all.add(new Claim(
                    claim.claimant(),
                    claim.relays(),
                    claim.factuality(),
                    claim.confidence(),
                    claim.foundBy(),
                    evidence,
                    claim.madeIn()));
        }
        return all;
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
