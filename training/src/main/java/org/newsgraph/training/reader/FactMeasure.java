package org.newsgraph.training.reader;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.newsgraph.reader.ReaderParts;
import org.newsgraph.text.PairReading;
import org.newsgraph.text.PairReading.Place;
import org.newsgraph.text.Span;

/**
 * Facts of KnowledgeNet as its text evaluation counts them: a fact is found if one of its property overlaps it at both ends; what
 * overlaps none is wrong only where the passage is annotated for the property. The reader alone, among the places that the extractor
 * finds.
 *
 * @see <a href="https://aclanthology.org/D19-1069/">Mesquita et al. 2019</a>
 */
final class FactMeasure implements Measure {
    private static final String CORPUS = "knowledgenet";

    private final ReaderParts reader;
    private final Map<String, Tally> tallies = new TreeMap<>();

    FactMeasure(ReaderParts reader) {
        this.reader = reader;
    }

    /** A fact by where its ends stand in the text, code points. */
    private record Fact(String property, Span subject, Span object) {
        boolean meets(Fact other) {
            return property.equals(other.property) && subject.overlaps(other.subject) && object.overlaps(other.object);
        }

        static Fact of(JsonObject json) {
            return new Fact(json.get("property").getAsString(), span(json.get("subject")), span(json.get("object")));
        }
    }

    @Override
    public void add(Example example, ReaderParts.Seen seen) {
        if (!example.corpus().equals(CORPUS)) {
            return;
        }
        List<Fact> there = new ArrayList<>();
        example.more().getAsJsonArray("gold").forEach(fact -> there.add(Fact.of(fact.getAsJsonObject())));
        List<Fact> found = found(example, seen);
        for (int relation : example.known()) {
            String property = reader.relations().get(relation);
            List<Fact> own = there.stream()
                    .filter(fact -> fact.property.equals(property))
                    .toList();
            int right = (int) own.stream()
                    .filter(fact -> found.stream().anyMatch(fact::meets))
                    .count();
            int wrong = (int) found.stream()
                    .filter(fact ->
                            fact.property.equals(property) && own.stream().noneMatch(fact::meets))
                    .count();
            tallies.merge(property, new Tally(right, right + wrong, own.size()), Tally::plus);
        }
    }

    private List<Fact> found(Example example, ReaderParts.Seen seen) {
        JsonArray offsets = example.more().getAsJsonArray("offsets");
        if (offsets.size() != example.places().size()) {
            throw new IllegalStateException("passage " + example.more().get("passage") + " has "
                    + example.places().size() + " places and " + offsets.size() + " offsets; prepare it again");
        }
        var texts = new TreeMap<Place, Span>();
        IntStream.range(0, offsets.size())
                .filter(example::isFound)
                .forEach(i -> texts.put(example.places().get(i), span(offsets.get(i))));
        return reader
                .relations(
                        seen.passage(),
                        List.copyOf(texts.keySet()),
                        Scored.anaphors(example),
                        Scored.referents(example))
                .stream()
                .map(pair -> fact(pair, texts))
                .toList();
    }

    private static Fact fact(PairReading pair, Map<Place, Span> texts) {
        var nowhere = new Span(0, 0);
        return new Fact(
                pair.relation(),
                texts.getOrDefault(pair.subject(), nowhere),
                texts.getOrDefault(pair.object(), nowhere));
    }

    private static Span span(JsonElement points) {
        return new Span(
                points.getAsJsonArray().get(0).getAsInt(),
                points.getAsJsonArray().get(1).getAsInt());
    }

    @Override
    public String report() {
        var report = new StringBuilder();
        var all = tallies.values().stream().reduce(Tally.NONE, Tally::plus);
        tallies.forEach((property, tally) -> report.append("facts ")
                .append(property)
                .append(": ")
                .append(tally)
                .append('\n'));
        return report.append("facts ")
                .append(CORPUS)
                .append(": ")
                .append(all)
                .append('\n')
                .toString();
    }
}
