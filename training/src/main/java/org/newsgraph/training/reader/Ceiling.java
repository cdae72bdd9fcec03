package org.newsgraph.training.reader;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.text.Document;
import org.newsgraph.text.Span;
import org.newsgraph.training.reader.Passage.Place;

/** How many facts of KnowledgeNet lie between places that the extractor finds, and what it lacks for the others. */
final class Ceiling {
    private static final int SHOWN = 12;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, StringBuilder> examples = new LinkedHashMap<>();

    synchronized void count(Linking linking, JsonObject fact, Optional<Place> subject, Optional<Place> object) {
        Document document = linking.document();
        add("facts");
        add("facts of " + fact.get("property").getAsString());
        boolean exact = isExact(document, fact, "subject", subject) && isExact(document, fact, "object", object);
        add(exact ? "places exact" : "places not exact");
        if (!exact) {
            show("not exact", fact, document);
        }
        boolean overlap = touches(linking, document, fact, "subject") && touches(linking, document, fact, "object");
        boolean same = isFound(linking, subject) && isFound(linking, object);
        add(same ? "found as the same" : "not found as the same");
        add(overlap ? "found overlapping" : "not found overlapping");
        add(
                subject.isPresent()
                                && object.isPresent()
                                && subject.get().sentence() == object.get().sentence()
                        ? "in one sentence"
                        : "over sentences");
        if (overlap) {
            add("found of " + fact.get("property").getAsString());
        }
        missing(linking, fact, "subject", subject);
        missing(linking, fact, "object", object);
    }

    private void missing(Linking linking, JsonObject fact, String end, Optional<Place> place) {
        Document document = linking.document();
        if (touches(linking, document, fact, end) && isFound(linking, place)) {
            return;
        }
        String kind = touches(linking, document, fact, end) ? "overlapped only" : "missing";
        String tags = place.map(p -> document.sentences()
                                .get(p.sentence())
                                .token(Candidates.head(document, p))
                                .xpos()
                        + (p.words().length() == 1 ? " single" : " phrase"))
                .orElse("nowhere");
        String cause = kind + " " + end + " " + tags;
        add(cause);
        show(cause, fact, document);
    }

    private static boolean isExact(Document document, JsonObject fact, String end, Optional<Place> place) {
        return place.filter(p -> document.article()
                        .slice(document.sentences().get(p.sentence()).textSpan(p.words()))
                        .equals(fact.get(end + "Text").getAsString()))
                .isPresent();
    }

    private static boolean isFound(Linking linking, Optional<Place> place) {
        return place.filter(p -> linking.found().keySet().stream()
                        .anyMatch(found -> Candidates.same(linking.document(), p, found)))
                .isPresent();
    }

    private static boolean touches(Linking linking, Document document, JsonObject fact, String end) {
        Span text = KnowledgeNetPassages.text(document, fact, end);
        return linking.found().keySet().stream()
                .anyMatch(found -> document.sentences()
                        .get(found.sentence())
                        .textSpan(found.words())
                        .overlaps(text));
    }

    private void add(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void show(String cause, JsonObject fact, Document document) {
        if (counts.merge("shown " + cause, 1, Integer::sum) <= SHOWN) {
            examples.computeIfAbsent(cause, key -> new StringBuilder())
                    .append("\n    ")
                    .append(String.join(
                            " | ",
                            List.of(
                                    fact.get("subjectText").getAsString(),
                                    fact.get("property").getAsString(),
                                    fact.get("objectText").getAsString(),
                                    document.article().text())));
        }
    }

    String report() {
        var report = new StringBuilder();
        counts.forEach((what, count) -> {
            if (!what.startsWith("shown ")) {
                report.append(what).append(": ").append(count).append('\n');
            }
        });
        examples.forEach((cause, lines) -> report.append(cause).append(lines).append('\n'));
        return report.toString();
    }
}
