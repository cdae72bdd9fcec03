package org.newsgraph.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.newsgraph.fact.Argument;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Claim;
import org.newsgraph.fact.Entity;
import org.newsgraph.fact.Fact;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;
import org.newsgraph.text.TimeValue;

/**
 * The facts file: a line of JSON for each entity and each fact, for pipes and scorers. Offsets are Unicode code points, the text
 * of every span is the slice it names, keys without a value are left out, lines are sorted by first offset, then identifier.
 */
public final class JsonLines {
    private final String base;

    public JsonLines(String base) {
        this.base = base;
    }

    private record Line(int offset, String id, String json) {}

    /** The lines of one article. */
    public List<String> lines(ArticleFacts facts) {
        Document document = facts.document();
        var lines = new ArrayList<Line>();
        for (Entity entity : facts.entities()) {
            if (!entity.mentions().isEmpty()) {
                lines.add(new Line(
                        document.article()
                                .codePointOffset(
                                        document.textSpan(entity.mentions().get(0))
                                                .start()),
                        entity.id(),
                        entity(document, entity)));
            }
        }
        for (Fact fact : facts.facts()) {
            Span first = fact.claims().get(0).evidence().get(0);
            lines.add(new Line(document.article().codePointOffset(first.start()), fact.id(), fact(document, fact)));
        }
        lines.sort(Comparator.comparingInt(Line::offset).thenComparing(Line::id));
        return lines.stream().map(Line::json).toList();
    }

    private String entity(Document document, Entity entity) {
        var json = new JsonObject();
        json.put("line", "entity");
        json.put("document", document.article().id());
        json.put("id", base + entity.id());
        json.put("type", entity.type());
        json.put("name", entity.name());
        var mentions = new JsonArray();
        for (Mention mention : entity.mentions()) {
            JsonObject span = span(document.article(), document.textSpan(mention));
            span.put("kind", mention.kind().name().toLowerCase(Locale.ROOT));
            mentions.add(span);
        }
        json.put("mentions", mentions);
        return text(json);
    }

    private static JsonObject span(Article article, Span span) {
        Span points = article.codePoints(span);
        var json = new JsonObject();
        json.put("start", JsonNumber.value(points.start()));
        json.put("end", JsonNumber.value(points.end()));
        json.put("text", article.slice(span));
        return json;
    }

    private String fact(Document document, Fact fact) {
        Article article = document.article();
        var json = new JsonObject();
        json.put("line", "fact");
        json.put("document", article.id());
        json.put("id", base + fact.id());
        json.put("kind", fact.kind().name().toLowerCase(Locale.ROOT));
        json.put("type", fact.type());
        fact.predicate().ifPresent(predicate -> json.put("predicate", predicate));
        var arguments = new JsonArray();
        fact.arguments().forEach(argument -> arguments.add(argument(article, argument)));
        json.put("arguments", arguments);
        fact.trigger().ifPresent(span -> json.put("trigger", span(article, span)));
        fact.content().ifPresent(span -> json.put("content", span(article, span)));
        fact.tenure().ifPresent(status -> json.put("tenure", status));
        fact.time().ifPresent(time -> json.put("time", time(document, time)));
        json.put("status", fact.status().label());
        var claims = new JsonArray();
        fact.claims().forEach(claim -> claims.add(claim(article, claim)));
        json.put("claims", claims);
        return text(json);
    }

    private JsonObject argument(Article article, Argument argument) {
        var json = new JsonObject();
        json.put("role", argument.role());
        Optional<Span> span = Optional.empty();
        if (argument instanceof Argument.OfEntity filled) {
            json.put("entity", base + filled.entity().id());
            json.put("name", filled.entity().name());
            span = filled.span();
        } else if (argument instanceof Argument.OfFact other) {
            json.put("entity", base + other.factId());
        } else if (argument instanceof Argument.OfTerm named) {
            json.put("value", named.term());
        } else if (argument instanceof Argument.OfLiteral literal) {
            json.put("value", literal.value());
            literal.unit().ifPresent(unit -> json.put("unit", unit));
            literal.min().ifPresent(min -> json.put("min", JsonNumber.value(min)));
            literal.max().ifPresent(max -> json.put("max", JsonNumber.value(max)));
            span = literal.span();
        }
        span.ifPresent(words -> span(article, words).forEach(json::put));
        return json;
    }

    private static JsonObject time(Document document, TimeValue time) {
        var json = new JsonObject();
        json.put(
                "text",
                document.article()
                        .slice(document.sentences().get(time.sentence()).textSpan(time.tokens())));
        if (time.day().isPresent()) {
            json.put("date", time.day().get().toString());
        } else {
            time.beginsNotBefore().ifPresent(date -> json.put("beginsNotBefore", date.toString()));
            time.beginsNotAfter().ifPresent(date -> json.put("beginsNotAfter", date.toString()));
            time.endsNotBefore().ifPresent(date -> json.put("endsNotBefore", date.toString()));
            time.endsNotAfter().ifPresent(date -> json.put("endsNotAfter", date.toString()));
        }
        return json;
    }

    private JsonObject claim(Article article, Claim claim) {
        var json = new JsonObject();
        json.put("claimant", base + claim.claimant().map(Entity::id).orElse("doc/" + article.id()));
        json.put("claimantName", claim.claimant().map(Entity::name).orElse("AUTHOR"));
        if (!claim.relays().isEmpty()) {
            var relays = new JsonArray();
            claim.relays().forEach(relay -> relays.add(new JsonString(relay.name())));
            json.put("relays", relays);
        }
        json.put("factuality", claim.factuality().code());
        json.put("confidence", JsonNumber.valueDecimal(Double.toString(claim.confidence())));
        json.put("foundBy", claim.foundBy());
        var evidence = new JsonArray();
        claim.evidence().forEach(span -> evidence.add(span(article, span)));
        json.put("evidence", evidence);
        return json;
    }

    private static String text(JsonObject json) {
        return org.apache.jena.atlas.json.JSON.toStringFlat(json);
    }
}
