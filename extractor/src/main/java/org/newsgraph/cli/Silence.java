package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.newsgraph.event.Finding;
import org.newsgraph.event.NearMiss;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/**
 * The sentences of an article that gave no fact, each with the rules that came nearest.
 *
 * @param sentences how many sentences the article has
 * @param silent those without a fact, in the order of the text
 */
record Silence(Document document, int sentences, List<Silent> silent) {
    private static final int MOST = 3;

    /**
     * A sentence without a fact.
     *
     * @param held what rules found there, and nothing could be made of
     * @param nearest the rules that came nearest, the nearest first
     */
    record Silent(Sentence sentence, List<Finding> held, List<NearMiss> nearest) {}

    static Silence of(ArticleFacts facts, List<Finding> findings, List<NearMiss> misses) {
        Document document = facts.document();
        List<Span> evidence = facts.facts().stream()
                .flatMap(fact -> fact.claims().stream())
                .flatMap(claim -> claim.evidence().stream())
                .toList();
        var silent = new ArrayList<Silent>();
        for (Sentence sentence : document.sentences()) {
            if (evidence.stream().noneMatch(sentence.span()::overlaps)) {
                silent.add(new Silent(
                        sentence,
                        findings.stream()
                                .filter(finding -> finding.sentence() == sentence.index())
                                .toList(),
                        misses.stream()
                                .filter(miss -> miss.sentence() == sentence.index())
                                .limit(MOST)
                                .toList()));
            }
        }
        return new Silence(document, document.sentences().size(), List.copyOf(silent));
    }

    String text() {
        var text = new StringBuilder(article().title().orElse(article().name()) + "\n" + sentences + " sentences, "
                + silent.size() + " without a fact\n");
        for (Silent each : silent) {
            Span place = article().codePoints(each.sentence().span());
            text.append("\nsentence ")
                    .append(each.sentence().index() + 1)
                    .append(", characters ")
                    .append(place.start())
                    .append(" to ")
                    .append(place.end())
                    .append("\n    ")
                    .append(article().slice(each.sentence().span()).replaceAll("\\s+", " "))
                    .append('\n');
            each.held()
                    .forEach(finding -> text.append("  ").append(told(finding)).append('\n'));
            if (each.nearest().isEmpty() && each.held().isEmpty()) {
                text.append("  no rule knows a word of it\n");
            }
            each.nearest().forEach(miss -> text.append("  ").append(told(miss)).append('\n'));
        }
        return text.toString();
    }

    private String told(Finding finding) {
        return finding.rule().name() + " (" + finding.rule().theme() + ", "
                + finding.rule().type() + ") holds at \"" + words(finding.sentence(), finding.trigger())
                + "\", but of what it found no fact can be made";
    }

    private String told(NearMiss miss) {
        String found = miss.found().isEmpty() ? "" : ", with " + String.join(", ", miss.found());
        return miss.rule().name() + " (" + miss.rule().theme() + ", "
                + miss.rule().type() + ") at \""
                + words(miss.sentence(), miss.trigger()) + "\"" + found + "; no " + miss.missing() + " by: "
                + miss.where().replaceAll("\\s+", " ").strip();
    }

    /** A line of JSON for each sentence; offsets are Unicode code points. */
    List<String> lines() {
        return silent.stream().map(each -> JSON.toStringFlat(json(each))).toList();
    }

    private JsonObject json(Silent each) {
        var json = new JsonObject();
        json.put("document", article().id());
        json.put("sentence", JsonNumber.value(each.sentence().index() + 1));
        place(json, each.sentence().span());
        var held = new JsonArray();
        each.held().forEach(finding -> held.add(new JsonString(finding.rule().name())));
        json.put("held", held);
        var nearest = new JsonArray();
        each.nearest().forEach(miss -> nearest.add(json(miss)));
        json.put("nearest", nearest);
        return json;
    }

    private JsonObject json(NearMiss miss) {
        var json = new JsonObject();
        json.put("rule", miss.rule().name());
        json.put("theme", miss.rule().theme());
        json.put("type", miss.rule().type());
        var trigger = new JsonObject();
        place(trigger, document.sentences().get(miss.sentence()).textSpan(miss.trigger()));
        json.put("trigger", trigger);
        var found = new JsonArray();
        miss.found().stream().map(JsonString::new).forEach(found::add);
        json.put("found", found);
        json.put("missing", miss.missing());
        json.put("where", miss.where());
        return json;
    }

    private void place(JsonObject json, Span span) {
        Span points = article().codePoints(span);
        json.put("start", JsonNumber.value(points.start()));
        json.put("end", JsonNumber.value(points.end()));
        json.put("text", article().slice(span));
    }

    private String words(int sentence, Span tokens) {
        return article().slice(document.sentences().get(sentence).textSpan(tokens));
    }

    private Article article() {
        return document.article();
    }
}
