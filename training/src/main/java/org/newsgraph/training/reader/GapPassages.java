package org.newsgraph.training.reader;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.newsgraph.text.Document;
import org.newsgraph.text.Span;
import org.newsgraph.training.reader.Passage.Place;

/**
 * The passages of GAP: a pronoun and two names, each of which is who it means or is not. The later of two mentions is the one that
 * refers.
 *
 * @see <a href="https://aclanthology.org/Q18-1042/">Webster et al. 2018</a>
 */
final class GapPassages {
    private static final int TEXT = 1;
    private static final int PRONOUN = 2;
    private static final int A = 4;
    private static final int B = 7;
    private static final int IS = 2;

    private final Path data;
    private final int same;
    private final Candidates candidates;
    private final AtomicInteger lost = new AtomicInteger();

    GapPassages(Path data, Labels labels, Candidates candidates) {
        this.data = data;
        this.same = labels.relation(Labels.SAME);
        this.candidates = candidates;
    }

    /** How many passages had a name or pronoun that is not where it was said to be. */
    int lost() {
        return lost.get();
    }

    List<Passage> part(String part) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("gap/" + part + ".tsv"));
        return lines.subList(1, lines.size()).parallelStream()
                .map(line -> line.split("\t", -1))
                .flatMap(cells -> passage(cells).stream())
                .toList();
    }

    private Optional<Passage> passage(String[] cells) {
        Document document = candidates.ofText(cells[0], cells[TEXT]);
        Optional<Place> pronoun = place(document, cells, PRONOUN);
        Optional<Place> a = place(document, cells, A);
        Optional<Place> b = place(document, cells, B);
        if (pronoun.isEmpty() || a.isEmpty() || b.isEmpty()) {
            lost.incrementAndGet();
            return Optional.empty();
        }
        Set<Place> marked = new TreeSet<>(Set.of(pronoun.get(), a.get(), b.get()));
        var linking = new Linking(document, marked);
        Stream.of(pronoun.get(), a.get(), b.get())
                .forEach(one -> marked.forEach(other -> linking.mayHold(one, other, same)));
        link(linking, pronoun.get(), a.get(), is(cells, A));
        link(linking, pronoun.get(), b.get(), is(cells, B));
        var answer = new JsonObject();
        answer.addProperty("id", cells[0]);
        List<Place> places = List.copyOf(linking.places());
        answer.addProperty("pronoun", places.indexOf(pronoun.get()));
        answer.addProperty("a", places.indexOf(a.get()));
        answer.addProperty("b", places.indexOf(b.get()));
        answer.addProperty("isA", is(cells, A));
        answer.addProperty("isB", is(cells, B));
        return Optional.of(Passage.of("gap", cells[0], Candidates.words(document))
                .with(linking.relations(Set.of(same)))
                .withMore(Map.of("gap", answer)));
    }

    private void link(Linking linking, Place pronoun, Place name, boolean holds) {
        Place later = pronoun.compareTo(name) > 0 ? pronoun : name;
        Place earlier = later.equals(pronoun) ? name : pronoun;
        if (holds) {
            linking.holds(later, earlier, same);
        } else {
            linking.holdsNot(later, earlier, same);
        }
    }

    private static boolean is(String[] cells, int name) {
        return cells[name + IS].equals("TRUE");
    }

    private static Optional<Place> place(Document document, String[] cells, int column) {
        String text = cells[TEXT];
        int start = text.offsetByCodePoints(0, Integer.parseInt(cells[column + 1]));
        var span = new Span(start, start + cells[column].length());
        return span.end() <= text.length() && document.article().slice(span).equals(cells[column])
                ? Candidates.place(document, span)
                : Optional.empty();
    }
}
