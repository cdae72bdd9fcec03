package org.newsgraph.ingest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself: Open Graph and article properties, JSON-LD of schema.org, named meta elements, {@code time}
 * elements, the canonical link, the heading and the title, in this order of trust.
 */
final class PageMetadata {
    private static final List<String> DATE_PROPERTIES = List.of(
            "meta[property=article:published_time]",
            "meta[property=og:article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=parsely-pub-date]",
            "meta[name=DC.date.issued]",
            "meta[name=dcterms.date]",
            "meta[name=dc.date]",
            "meta[name=pubdate]",
            "meta[name=publish-date]",
            "meta[name=date]");

    private final Document document;
    private final List<JsonObject> linkedData;

    private PageMetadata(Document document, List<JsonObject> linkedData) {
        this.document = document;
        this.linkedData = linkedData;
    }

    static PageMetadata of(Document document) {
        List<JsonObject> objects = new ArrayList<>();
        for (Element script : document.select("script[type=application/ld+json]")) {
            try {
                collect(JsonParser.parseString(script.data()), objects);
            } catch (JsonParseException e) {
                // A page's own mistake: what else it says is still good.
                continue;
            }
        }
        return new PageMetadata(document, List.copyOf(objects));
    }

    private static void collect(JsonElement element, List<JsonObject> objects) {
        if (element instanceof JsonArray array) {
            array.forEach(item -> collect(item, objects));
        } else if (element instanceof JsonObject object) {
            objects.add(object);
            if (object.has("@graph")) {
                collect(object.get("@graph"), objects);
            }
        }
    }

    /** Everything the page says; a date that is known already is not looked for. */
    Metadata read(String file, boolean dateKnown) throws RefusedException {
        return new Metadata(title(), dateKnown ? Optional.empty() : published(file), source(), url());
    }

    private Optional<String> title() {
        return first(
                meta("meta[property=og:title]"),
                linked("headline"),
                Stream.ofNullable(document.selectFirst("h1")).map(Element::text),
                Stream.of(document.title()));
    }

    private Optional<String> source() {
        return first(meta("meta[property=og:site_name]"), publisher(), meta("meta[name=application-name]"));
    }

    private Optional<String> url() {
        return first(
                document.select("link[rel=canonical]").stream().map(link -> link.attr("href")),
                meta("meta[property=og:url]"));
    }

    /** The first date that exists; one that is written like a date and does not exist is an error, not a reason to guess. */
    private Optional<LocalDate> published(String file) throws RefusedException {
        Stream<String> times = Stream.of("article time[datetime]", "time[datetime]")
                .flatMap(selector -> document.select(selector).stream())
                .map(time -> time.attr("datetime"));
        List<String> written = Stream.of(
                        meta(DATE_PROPERTIES.get(0)),
                        linked("datePublished"),
                        DATE_PROPERTIES.stream().skip(1).flatMap(this::meta),
                        times)
                .flatMap(candidates -> candidates)
                .filter(text -> !text.isBlank())
                .toList();
        for (String date : written) {
            Optional<LocalDate> parsed = PublicationDate.parse(date);
            if (parsed.isPresent()) {
                return parsed;
            }
            if (PublicationDate.looksLikeDate(date)) {
                throw new RefusedException(PublicationDate.problem(file, "the page's metadata", date));
            }
        }
        return Optional.empty();
    }

    private Stream<String> publisher() {
        return linkedData.stream()
                .map(object -> object.get("publisher"))
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .flatMap(publisher -> strings(publisher, "name"));
    }

    private Stream<String> linked(String key) {
        return linkedData.stream().flatMap(object -> strings(object, key));
    }

    private static Stream<String> strings(JsonObject object, String key) {
        JsonElement value = object.get(key);
        boolean isString = value != null
                && value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isString();
        return isString ? Stream.of(value.getAsString()) : Stream.empty();
    }

    private Stream<String> meta(String selector) {
        return document.select(selector).stream().map(element -> element.attr("content"));
    }

    @SafeVarargs
    private static Optional<String> first(Stream<String>... candidates) {
        return Stream.of(candidates)
                .flatMap(stream -> stream)
                .map(text -> text.replaceAll("[\\s\\u00A0]+", " ").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
