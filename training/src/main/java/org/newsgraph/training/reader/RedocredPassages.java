package org.newsgraph.training.reader;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.newsgraph.text.Document;
import org.newsgraph.text.Span;
import org.newsgraph.training.reader.NamePassages.Named;
import org.newsgraph.training.reader.Passage.Place;

/**
 * The passages of Re-DocRED. It relates entities and not mentions: a relation holds between two mentions in one sentence that is
 * evidence, or whose evidence is not told; in other sentences it may hold. Pronouns and descriptions are not annotated and are
 * left out.
 *
 * @see <a href="https://aclanthology.org/2022.emnlp-main.580/">Tan et al. 2022</a>
 */
final class RedocredPassages {
    private final Path file;
    private final NamePassages names;
    private final Labels labels;
    private final Candidates candidates;

    RedocredPassages(Path data, NamePassages names, Labels labels, Candidates candidates) {
        this.file = data.resolve("redocred/dev.json");
        this.names = names;
        this.labels = labels;
        this.candidates = candidates;
    }

    private record Source(JsonObject passage, List<Named> sentences) {
        String title() {
            return passage.get("title").getAsString();
        }
    }

    List<Passage> train() throws IOException {
        return passages(title -> !HeldBack.contains(title));
    }

    List<Passage> development() throws IOException {
        return passages(HeldBack::contains);
    }

    private List<Passage> passages(Predicate<String> chosen) throws IOException {
        List<Named> sentences = names.redocred().toList();
        var sources = new ArrayList<Source>();
        int from = 0;
        for (JsonElement passage :
                JsonParser.parseString(Files.readString(file)).getAsJsonArray()) {
            int size = passage.getAsJsonObject().getAsJsonArray("sents").size();
            sources.add(new Source(passage.getAsJsonObject(), sentences.subList(from, from + size)));
            from += size;
        }
        return sources.parallelStream()
                .filter(source -> chosen.test(source.title()))
                .map(this::passage)
                .toList();
    }

    private Passage passage(Source source) {
        List<List<String>> words = source.sentences.stream().map(Named::words).toList();
        String title = source.title();
        Document document = candidates.ofWords(title, words);
        List<Set<Place>> entities = source.passage.getAsJsonArray("vertexSet").asList().stream()
                .map(entity -> mentions(source, entity.getAsJsonArray()))
                .toList();
        Set<Place> marked = entities.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        var linking = new Linking(document, marked);
        source.passage.getAsJsonArray("labels").forEach(fact -> link(fact.getAsJsonObject(), entities, linking));
        int same = labels.relation(Labels.SAME);
        entities.forEach(entity -> linking.same(entity, same));
        Set<Integer> known = labels.relations().stream()
                .filter(relation -> relation.equals(Labels.SAME) || Labels.isWikidata(relation))
                .map(labels::relation)
                .collect(Collectors.toSet());
        return Passage.of("redocred", title, words)
                .withNames(names.withoutAdjectives(document, source.sentences), true)
                .with(linking.relations(known));
    }

    private static Set<Place> mentions(Source source, JsonArray entity) {
        var places = new TreeSet<Place>();
        for (JsonElement element : entity) {
            JsonObject mention = element.getAsJsonObject();
            int sentence = mention.get("sent_id").getAsInt();
            List<String> split = source.passage.getAsJsonArray("sents").get(sentence).getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsString)
                    .toList();
            JsonArray span = mention.getAsJsonArray("pos");
            Span letters = new Letters(split)
                    .letters(new Span(span.get(0).getAsInt(), span.get(1).getAsInt()));
            new Letters(source.sentences.get(sentence).words())
                    .exactly(letters)
                    .ifPresent(words -> places.add(new Place(sentence, words)));
        }
        return places;
    }

    private void link(JsonObject fact, List<Set<Place>> entities, Linking linking) {
        int relation = labels.relation(fact.get("r").getAsString());
        if (relation == Labels.UNKNOWN) {
            return;
        }
        var evidence = new HashSet<Integer>();
        fact.getAsJsonArray("evidence").forEach(sentence -> evidence.add(sentence.getAsInt()));
        for (Place subject : entities.get(fact.get("h").getAsInt())) {
            for (Place object : entities.get(fact.get("t").getAsInt())) {
                if (subject.sentence() == object.sentence() && !subject.overlaps(object)) {
                    if (evidence.isEmpty() || evidence.contains(subject.sentence())) {
                        linking.holds(subject, object, relation);
                    } else {
                        linking.mayHold(subject, object, relation);
                    }
                }
            }
        }
    }
}
