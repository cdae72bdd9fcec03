package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/**
 * Links a tenure that an event ended to the next one of the same post, which another event began: where one sentence tells of
 * both, or where the article tells of no others.
 */
final class Neighbours {
    private static final String ENDED = "ng:endedBy";
    private static final String BEGUN = "ng:startedBy";

    private final Document document;
    private final Map<String, Draft> drafts;

    Neighbours(Document document, Map<String, Draft> drafts) {
        this.document = document;
        this.drafts = drafts;
    }

    void link() {
        Map<String, List<Draft>> byRole = new LinkedHashMap<>();
        Careers.tenures(drafts)
                .filter(draft -> draft.entity(Careers.POST).isPresent())
                .forEach(draft -> byRole.computeIfAbsent(
                                Slug.of(draft.entity(Careers.POST).orElseThrow().name()), key -> new ArrayList<>())
                        .add(draft));
        byRole.values().forEach(this::linkInOneSentence);
        byRole.values().forEach(this::linkOnly);
    }

    private void linkInOneSentence(List<Draft> held) {
        for (Draft next : held) {
            List<Draft> before = held.stream()
                    .filter(previous -> fit(previous, next) && shareSentence(previous, next))
                    .toList();
            if (before.size() == 1) {
                link(before.get(0), next);
            }
        }
    }

    private void linkOnly(List<Draft> held) {
        List<Draft> ended = held.stream()
                .filter(draft -> has(draft, ENDED) && !has(draft, "ng:nextTenure"))
                .toList();
        List<Draft> begun = held.stream()
                .filter(draft -> has(draft, BEGUN) && !has(draft, "ng:previousTenure"))
                .toList();
        if (ended.size() == 1
                && begun.size() == 1
                && fit(ended.get(0), begun.get(0))
                && samePost(ended.get(0), begun.get(0))) {
            link(ended.get(0), begun.get(0));
        }
    }

    /** Can one have come after the other: different people, the same post as far as it is told? */
    private static boolean fit(Draft previous, Draft next) {
        Optional<Entity> mine = previous.entity(Careers.POST).flatMap(Entity::postIn);
        Optional<Entity> other = next.entity(Careers.POST).flatMap(Entity::postIn);
        return previous != next
                && has(previous, ENDED)
                && !has(previous, "ng:nextTenure")
                && has(next, BEGUN)
                && !has(next, "ng:previousTenure")
                && !previous.entity(Careers.HOLDER).equals(next.entity(Careers.HOLDER))
                && (mine.isEmpty() || other.isEmpty() || mine.equals(other));
    }

    private static boolean samePost(Draft a, Draft b) {
        return a.entity(Careers.POST).equals(b.entity(Careers.POST));
    }

    private boolean shareSentence(Draft previous, Draft next) {
        List<Sentence> begun = sentences(next, BEGUN).toList();
        return sentences(previous, ENDED).anyMatch(begun::contains);
    }

    private Stream<Sentence> sentences(Draft tenure, String link) {
        return tenure.arguments.stream()
                .filter(argument -> argument.role().equals(link))
                .filter(Argument.OfFact.class::isInstance)
                .map(argument -> drafts.get(((Argument.OfFact) argument).factId()))
                .flatMap(event -> event.trigger.stream())
                .flatMap(this::sentence);
    }

    private Stream<Sentence> sentence(Span words) {
        return document.sentences().stream().filter(sentence -> sentence.span().contains(words));
    }

    private static boolean has(Draft draft, String role) {
        return draft.arguments.stream().anyMatch(argument -> argument.role().equals(role));
    }

    private void link(Draft previous, Draft next) {
        Careers.link(previous, next);
        Entity outgoing = previous.entity(Careers.HOLDER).orElseThrow();
        Entity incoming = next.entity(Careers.HOLDER).orElseThrow();
        String id = "id/relation/" + Slug.hash(document.article().id(), Careers.REPLACED, incoming.id(), outgoing.id());
        if (drafts.containsKey(id)) {
            return;
        }
        var draft = new Draft(id, Fact.Kind.RELATION, "ng:Relation", Optional.of(Careers.REPLACED));
        draft.with(new Argument.OfEntity("ng:subject", incoming, Optional.empty()))
                .with(new Argument.OfEntity("ng:object", outgoing, Optional.empty()))
                .with(new Argument.OfEntity(
                        Careers.CHANGED, next.entity(Careers.POST).orElseThrow(), Optional.empty()));
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
}
