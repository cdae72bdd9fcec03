package org.newsgraph.training.reader;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.newsgraph.reader.Window;
import org.newsgraph.reader.Windows;
import org.newsgraph.text.Span;
import org.newsgraph.training.reader.Passage.Link;
import org.newsgraph.training.reader.Passage.Place;
import org.newsgraph.training.reader.Passage.Relations;
import org.newsgraph.training.reader.Passage.Syntax;

/** Writes the windows of passages, one JSON object a line. */
final class WindowWriter implements Closeable {
    /** How texts are cut into windows. */
    enum Cut {
        /** As the extractor cuts them. */
        READING,
        /** Into as few as the encoder takes; the fit cuts them again. */
        LONGEST
    }

    private final String part;
    private final Windows windows;
    private final Counts counts;
    private final BufferedWriter out;

    WindowWriter(Path folder, String part, Windows windows, Counts counts) throws IOException {
        this.part = part;
        this.windows = windows;
        this.counts = counts;
        out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(part + ".jsonl.gz"))),
                StandardCharsets.UTF_8));
    }

    void write(Collection<Passage> passages, Cut cut) throws IOException {
        for (Passage passage : passages) {
            for (Window window : windows(passage.sentences(), cut)) {
                JsonObject json = json(passage, window);
                out.write(json.toString());
                out.write('\n');
                counts.add(passage.corpus() + " " + part, json);
            }
        }
    }

    private List<Window> windows(List<List<String>> sentences, Cut cut) {
        return switch (cut) {
            case READING -> windows.of(sentences);
            case LONGEST -> windows.of(sentences, Windows.LONGEST);
        };
    }

    private JsonObject json(Passage passage, Window window) {
        var json = new JsonObject();
        json.addProperty("corpus", passage.corpus());
        json.addProperty("part", part);
        json.addProperty("doc", passage.document());
        json.add("ids", array(window.pieces()));
        json.add("shapes", array(window.shapes()));
        json.add("first", array(window.first()));
        json.add("sentences", array(window.starts()));
        if (window.whole()) {
            passage.syntax().ifPresent(syntax -> addSyntax(json, syntax, window));
        }
        if (!passage.names().isEmpty()) {
            json.add("names", array(words(passage.names(), window)));
            json.addProperty("misc", passage.others());
        }
        passage.relations().ifPresent(relations -> addRelations(json, relations, window));
        passage.more().forEach(json::add);
        return json;
    }

    private static void addSyntax(JsonObject json, Syntax syntax, Window window) {
        json.add("tags", array(words(syntax.tags(), window)));
        json.add("dependencies", array(words(syntax.dependencies(), window)));
        var heads = new ArrayList<Integer>();
        for (int s = 0; s < window.sentences(); s++) {
            for (int head : syntax.heads().get(window.sentence() + s)) {
                heads.add(head < 0 ? -1 : head + window.starts().get(s));
            }
        }
        json.add("heads", array(heads));
    }

    private static List<Integer> words(List<int[]> labels, Window window) {
        return labels.subList(window.sentence(), window.sentence() + window.sentences()).stream()
                .flatMapToInt(IntStream::of)
                .boxed()
                .limit(window.size())
                .toList();
    }

    private static void addRelations(JsonObject json, Relations relations, Window window) {
        List<Place> places = relations.places().stream()
                .filter(place -> window.contains(place.sentence())
                        && place.words().end()
                                <= window.end(place.sentence() - window.sentence())
                                        - window.starts().get(place.sentence() - window.sentence()))
                .sorted()
                .toList();
        var spans = new JsonArray();
        for (Place place : places) {
            int start = window.starts().get(place.sentence() - window.sentence());
            spans.add(array(
                    List.of(start + place.words().start(), start + place.words().end())));
        }
        json.add("spans", spans);
        json.add("kinds", kinds(places, relations));
        var index = new HashMap<Place, Integer>();
        places.forEach(place -> index.put(place, index.size()));
        json.add("pairs", links(relations.positive(), index));
        json.add("unknown", links(relations.unknown(), index));
        json.add("known", array(relations.known().stream().sorted().toList()));
    }

    private static JsonArray kinds(List<Place> places, Relations relations) {
        var kinds = new JsonArray();
        places.forEach(place -> kinds.add(relations.kinds().getOrDefault(place, Relations.MARKED)));
        return kinds;
    }

    private static JsonArray links(Collection<Link> links, Map<Place, Integer> index) {
        var array = new JsonArray();
        for (Link link : links) {
            if (index.containsKey(link.subject()) && index.containsKey(link.object())) {
                array.add(array(List.of(index.get(link.subject()), index.get(link.object()), link.relation())));
            }
        }
        return array;
    }

    static JsonArray array(Collection<? extends Number> numbers) {
        var array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }

    static JsonArray array(Span span) {
        return array(List.of(span.start(), span.end()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
