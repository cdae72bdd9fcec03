package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/**
 * Finds the post that a change leaves unsaid. Who resigns leaves the post that the same words give to him, or else the last one
 * that the article gave; failing that, the one that another takes in the same sentence. Who is sworn in takes the post that was
 * left just before. Who replaces somebody takes that one's post.
 */
final class UnsaidPosts {
    private static final String POST = "ng:Post";
    private static final int FARTHEST = 400;

    /** A post given to somebody somewhere in the article, by a tenure or a change. */
    private record Said(Entity holder, Entity post, int place, Draft source) {
        boolean isOver() {
            return source.tenure.filter("former"::equals).isPresent();
        }
    }

    private final Document document;
    private final Posts posts;
    private final Lexicon consequences;
    private final List<Said> said = new ArrayList<>();

    UnsaidPosts(Document document, Posts posts, Lexicon consequences, Map<String, Draft> drafts) {
        this.document = document;
        this.posts = posts;
        this.consequences = consequences;
        for (Draft draft : drafts.values()) {
            if (draft.type.equals("ng:PostTenure")) {
                add(draft, Careers.HOLDER, Careers.POST);
            } else if (draft.kind == Fact.Kind.EVENT) {
                add(draft, Careers.PERSON, Careers.CHANGED);
            }
        }
        said.sort(Comparator.comparingInt(Said::place));
    }

    private void add(Draft draft, String holderRole, String postRole) {
        for (Entity holder : draft.entities(holderRole)) {
            for (Argument argument : draft.arguments) {
                if (argument instanceof Argument.OfEntity filled
                        && filled.role().equals(postRole)) {
                    int place = filled.span().orElseGet(() -> place(draft)).start();
                    said.add(new Said(holder, filled.entity(), place, draft));
                }
            }
        }
    }

    private static Span place(Draft draft) {
        return draft.trigger.orElseGet(
                () -> draft.claims.values().iterator().next().evidence().get(0));
    }

    // ---- changes

    /** The posts of a change that names none. */
    List<Entity> of(Draft event) {
        Optional<Entity> holder = event.entity(Careers.PERSON);
        boolean told = event.entity(Careers.CHANGED).isPresent()
                || event.arguments.stream().anyMatch(argument -> argument.role().equals("ng:inOrganization"));
        if (told || holder.isEmpty()) {
            return List.of();
        }
        if (consequences
                .feature(event.type, "link")
                .filter("ng:endedBy"::equals)
                .isPresent()) {
            return described(event, Careers.PERSON)
                    .or(() -> held(holder.get(), event))
                    .or(() -> taken(holder.get(), event))
                    .orElse(List.of());
        }
        return left(holder.get(), event).or(() -> before(event)).orElse(List.of());
    }

    /** "The mayor resigned": the person is known by the post alone. */
    private Optional<List<Entity>> described(Draft draft, String role) {
        return draft.arguments.stream()
                .filter(argument -> argument.role().equals(role))
                .filter(Argument.OfEntity.class::isInstance)
                .flatMap(argument -> ((Argument.OfEntity) argument).span().stream())
                .flatMap(words -> posts(words).stream())
                .findFirst()
                .map(List::of);
    }

    private Optional<Entity> posts(Span words) {
        return document.mentions().stream()
                .filter(mention -> mention.type().equals(POST)
                        && mention.feature("anaphor").isEmpty())
                .filter(mention -> words.contains(document.textSpan(mention))
                        && document.mentionsIn(document.sentence(mention)).stream()
                                .anyMatch(person -> isDescription(person, mention, words)))
                .findFirst()
                .flatMap(posts::of);
    }

    private boolean isDescription(Mention person, Mention post, Span words) {
        return person.kind() == Mention.Kind.NOMINAL
                && !person.type().equals(POST)
                && person.head() == post.head()
                && words.contains(document.textSpan(person));
    }

    /** What the person is said to hold: in the same sentence, or else the last that came before, or the only one. */
    private Optional<List<Entity>> held(Entity holder, Draft change) {
        Predicate<Said> own = other -> other.holder().equals(holder)
                && other.source() != change
                && !(isLinked(other, "ng:startedBy") && other.place() > at(change))
                && !(isLinked(other, "ng:endedBy") && isAtAnotherTime(other.source(), change));
        return nearest(other -> own.test(other) && inSentenceOf(change, other), change)
                .or(() -> nearest(other -> own.test(other) && !other.isOver() && other.place() < at(change), change))
                .or(() -> single(said.stream().filter(own).toList()));
    }

    /** Who resigned in 2019 and was dismissed in 2022 left two posts. */
    private static boolean isAtAnotherTime(Draft one, Draft other) {
        return one.time.isPresent()
                && other.time.isPresent()
                && (isBefore(one.time.get(), other.time.get()) || isBefore(other.time.get(), one.time.get()));
    }

    private static boolean isBefore(TimeValue one, TimeValue other) {
        return one.endsNotAfter()
                .flatMap(end -> other.beginsNotBefore().map(end::isBefore))
                .orElse(false);
    }

    private static Optional<List<Entity>> single(List<Said> candidates) {
        List<Entity> found = candidates.stream().map(Said::post).distinct().toList();
        return found.size() == 1 ? Optional.of(found) : Optional.empty();
    }

    /** The nearest, rather before than behind, and those that the same words say with it. */
    private Optional<List<Entity>> nearest(Predicate<Said> wanted, Draft change) {
        List<Said> found = said.stream().filter(wanted).toList();
        Optional<Said> best = found.stream()
                .filter(other -> other.place() <= at(change))
                .max(Comparator.comparingInt(Said::place))
                .or(() -> found.stream().min(Comparator.comparingInt(Said::place)));
        return best.map(one -> found.stream()
                .filter(other -> other == one || sameWords(one.source(), other.source()))
                .map(Said::post)
                .distinct()
                .toList());
    }

    private static boolean sameWords(Draft a, Draft b) {
        return a == b || place(a).equals(place(b)) && a.kind == b.kind;
    }

    private static int at(Draft change) {
        return place(change).start();
    }

    private boolean inSentenceOf(Draft change, Said other) {
        return sentence(at(change))
                .filter(words -> words.contains(other.place()))
                .isPresent();
    }

    private Optional<Span> sentence(int place) {
        return document.sentences().stream()
                .map(Sentence::span)
                .filter(span -> span.contains(place))
                .findFirst();
    }

    /** The post that somebody else takes in the same sentence ("became mayor after X resigned"). */
    private Optional<List<Entity>> taken(Entity holder, Draft change) {
        return said.stream()
                .filter(other ->
                        isLinked(other, "ng:startedBy") && !other.holder().equals(holder))
                .filter(other -> inSentenceOf(change, other))
                .min(Comparator.comparingInt(other -> Math.abs(other.place() - at(change))))
                .map(other -> List.of(other.post()));
    }

    /** The post that somebody else left in the same sentence or just before. */
    private Optional<List<Entity>> left(Entity holder, Draft change) {
        return said.stream()
                .filter(other ->
                        isLinked(other, "ng:endedBy") && !other.holder().equals(holder))
                .filter(other -> Math.abs(other.place() - at(change)) < FARTHEST
                        && (other.place() < at(change) || inSentenceOf(change, other)))
                .min(Comparator.comparingInt(other -> Math.abs(other.place() - at(change))))
                .map(other -> List.of(other.post()));
    }

    private boolean isLinked(Said other, String link) {
        return consequences
                .feature(other.source().type, "link")
                .filter(link::equals)
                .isPresent();
    }

    /** The post of the last change within a sentence or two. */
    private Optional<List<Entity>> before(Draft change) {
        return said.stream()
                .filter(other -> other.source() != change && other.source().kind == Fact.Kind.EVENT)
                .filter(other -> other.place() < at(change) && at(change) - other.place() < FARTHEST)
                .max(Comparator.comparingInt(Said::place))
                .map(other -> List.of(other.post()));
    }

    // ---- successions

    /** The posts in which one replaces another. */
    List<Entity> of(Draft relation, Entity incoming, Entity outgoing) {
        return nearest(
                        other -> other.holder().equals(incoming)
                                && (isLinked(other, "ng:startedBy")
                                        || other.source().type.equals("ng:Nomination"))
                                && inSentenceOf(relation, other),
                        relation)
                .or(() -> described(relation, "ng:object"))
                .or(() -> held(outgoing, relation))
                .or(() ->
                        nearest(other -> other.holder().equals(incoming) && isLinked(other, "ng:startedBy"), relation))
                .orElse(List.of());
    }
}
