package org.newsgraph.training.reader;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.training.reader.Passage.Link;
import org.newsgraph.training.reader.Passage.Place;
import org.newsgraph.training.reader.Passage.Relations;

/** Carries the relations between the places that a corpus marks over to the places that the extractor finds. */
final class Linking {
    private final Document document;
    private final Map<Place, Optional<Mention.Kind>> found;
    private final Set<Place> places = new TreeSet<>();
    private final Map<Place, List<Place>> variants = new HashMap<>();
    private final Set<Link> positive = new LinkedHashSet<>();
    private final Set<Link> unknown = new LinkedHashSet<>();

    /** For a text with these marked places. */
    Linking(Document document, Set<Place> marked) {
        this.document = document;
        this.found = Candidates.places(document);
        for (Place place : marked) {
            variants.put(place, variants(place, marked));
            places.addAll(variants.get(place));
        }
    }

    private List<Place> variants(Place place, Set<Place> marked) {
        var same = new TreeSet<Place>(Set.of(place));
        found.keySet().stream()
                .filter(other -> !marked.contains(other) && Candidates.same(document, place, other))
                .forEach(same::add);
        return List.copyOf(same);
    }

    Document document() {
        return document;
    }

    /** The kind of a place that the extractor finds; none of a time. */
    Map<Place, Optional<Mention.Kind>> found() {
        return found;
    }

    /** Adds what the extractor finds besides. */
    void addFound() {
        places.addAll(found.keySet());
    }

    Set<Place> places() {
        return places;
    }

    /** A relation holds between marked places, and between all that are the same. */
    void holds(Place subject, Place object, int relation) {
        add(subject, object, relation, positive);
    }

    /** A relation may hold between marked places. */
    void mayHold(Place subject, Place object, int relation) {
        add(subject, object, relation, unknown);
    }

    /** A relation does not hold between marked places, whatever else was unknown. */
    void holdsNot(Place subject, Place object, int relation) {
        var not = new LinkedHashSet<Link>();
        add(subject, object, relation, not);
        unknown.removeAll(not);
    }

    private void add(Place subject, Place object, int relation, Set<Link> links) {
        for (Place s : variants.getOrDefault(subject, List.of())) {
            for (Place o : variants.getOrDefault(object, List.of())) {
                (s.overlaps(o) ? unknown : links).add(new Link(s, o, relation));
            }
        }
    }

    /** Mentions of one thing: each is the same as those before it. */
    void same(Set<Place> mentions, int relation) {
        for (Place later : mentions) {
            for (Place earlier : mentions) {
                if (earlier.compareTo(later) < 0) {
                    holds(later, earlier, relation);
                }
            }
            mayHold(later, later, relation);
        }
    }

    /** Relations may hold between a place and any other one in its sentence. */
    void mayHoldAround(Predicate<Place> unclear, Set<Integer> relations) {
        places.stream()
                .filter(unclear)
                .forEach(place -> places.stream()
                        .filter(other -> other.sentence() == place.sentence() && !other.equals(place))
                        .forEach(other -> relations.forEach(relation -> {
                            unknown.add(new Link(place, other, relation));
                            unknown.add(new Link(other, place, relation));
                        })));
    }

    /** Whatever overlaps both ends of what holds may stand in the same relation. */
    void mayHoldWhereOverlapping() {
        for (Link link : List.copyOf(positive)) {
            for (Place s : places) {
                for (Place o : places) {
                    if (s.overlaps(link.subject()) && o.overlaps(link.object())) {
                        unknown.add(new Link(s, o, link.relation()));
                    }
                }
            }
        }
    }

    /** What was found; a place is in no relation to itself. */
    Relations relations(Set<Integer> known) {
        unknown.removeAll(positive);
        unknown.removeIf(link -> link.subject().equals(link.object()));
        var kinds = new HashMap<Place, String>();
        places.forEach(place -> kinds.put(place, kind(place)));
        return new Relations(places, kinds, positive, unknown, known);
    }

    private String kind(Place place) {
        return found.containsKey(place)
                ? found.get(place)
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .orElse(Relations.TIME)
                : Relations.MARKED;
    }
}
