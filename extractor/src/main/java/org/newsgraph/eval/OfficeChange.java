package org.newsgraph.eval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.newsgraph.text.Span;

/** A change of office, tenure or membership in the terms of {@code score_succession.py}, as an answer or as a find. */
record OfficeChange(JsonObject json) {
    /** What is compared beyond person and post, in the order of the scorer. */
    static final List<String> SLOTS = List.of("organization", "predecessor", "agent", "date", "factuality");

    static final String CERTAIN = "CT+";

    /**
     * What fills a slot.
     *
     * @param place code points in the text, when it is given
     */
    record Slot(String text, Optional<Span> place) {
        boolean overlaps(Slot other) {
            return place.flatMap(mine -> other.place().filter(mine::overlaps)).isPresent();
        }
    }

    String type() {
        return plain("type").orElse("");
    }

    String factuality() {
        return plain("factuality").orElse(CERTAIN);
    }

    String foundBy() {
        return plain("foundBy").orElse("");
    }

    /** A slot that holds a plain word. */
    Optional<String> plain(String name) {
        return value(name)
                .filter(JsonValue::isString)
                .map(value -> value.getAsString().value())
                .filter(text -> !text.isEmpty());
    }

    /** A slot that holds words, with or without their place. */
    Optional<Slot> slot(String name) {
        return plain(name)
                .map(text -> new Slot(text, Optional.empty()))
                .or(() -> value(name)
                        .filter(JsonValue::isObject)
                        .map(JsonValue::getAsObject)
                        .map(object -> new Slot(Json.text(object, "text"), place(object)))
                        .filter(slot -> !slot.text().isEmpty()));
    }

    private static Optional<Span> place(JsonObject object) {
        return object.hasKey("start") && object.hasKey("end")
                ? Optional.of(new Span(Json.number(object.get("start")), Json.number(object.get("end"))))
                : Optional.empty();
    }

    private Optional<JsonValue> value(String name) {
        return Optional.ofNullable(json.get(name));
    }

    /** The change for a reader. */
    String told() {
        Stream<String> named = Stream.of("person", "post", "organization")
                .map(name -> told(name).orElse("–"));
        Stream<String> others = Stream.of("predecessor", "agent", "date", "status", "attributed_to")
                .flatMap(name -> told(name).map(words -> name + "=" + words).stream());
        return type() + " " + String.join(" | ", Stream.concat(named, others).toList()) + " (" + factuality() + ")";
    }

    Optional<String> told(String name) {
        return slot(name).map(Slot::text);
    }
}
