package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.newsgraph.text.Span;

/** What files to measure on have in common. */
final class Json {
    private Json() {}

    static List<JsonObject> objects(Item item, String field) {
        var objects = new ArrayList<JsonObject>();
        item.find(field)
                .orElseThrow(() -> new EvalException(
                        item.place() + ": there is no field \"" + field + "\"; give a file that has the answers"))
                .getAsArray()
                .forEach(value -> objects.add(value.getAsObject()));
        return objects;
    }

    static List<String> strings(Item item, String field) {
        var strings = new ArrayList<String>();
        item.find(field)
                .ifPresent(array -> array.getAsArray()
                        .forEach(value -> strings.add(value.getAsString().value())));
        return strings;
    }

    /** A place of two numbers. */
    static Span span(JsonValue place) {
        JsonArray ends = place.getAsArray();
        return new Span(number(ends.get(0)), number(ends.get(1)));
    }

    static JsonArray array(Span span) {
        var array = new JsonArray();
        array.add(span.start());
        array.add(span.end());
        return array;
    }

    static int number(JsonValue value) {
        return value.getAsNumber().value().intValue();
    }

    static String text(JsonObject object, String field) {
        return object.get(field).getAsString().value();
    }
}
