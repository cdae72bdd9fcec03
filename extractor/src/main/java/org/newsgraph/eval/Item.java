package org.newsgraph.eval;

import java.util.Optional;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** One line of a file to measure on: an object with the fields that were asked for, and no others. */
public final class Item {
    private final String place;
    private final JsonObject fields;

    Item(String place, JsonObject fields) {
        this.place = place;
        this.fields = fields;
    }

    /** The file and the line, for messages. */
    public String place() {
        return place;
    }

    /**
     * A field that holds a string; the digits of one that holds a number.
     *
     * @throws EvalException if it is not there
     */
    public String text(String field) {
        JsonValue value = expect(field);
        if (value.isString()) {
            return value.getAsString().value();
        }
        if (value.isNumber()) {
            return value.getAsNumber().value().toString();
        }
        throw unusable(field, "neither a string nor a number");
    }

    /** A field that holds a string, when it is there. */
    public Optional<String> findText(String field) {
        return find(field)
                .filter(JsonValue::isString)
                .map(value -> value.getAsString().value());
    }

    /**
     * A field that holds a whole number.
     *
     * @throws EvalException if it is not there
     */
    public int number(String field) {
        JsonValue value = expect(field);
        if (!value.isNumber()) {
            throw unusable(field, "no number");
        }
        return value.getAsNumber().value().intValue();
    }

    /** A field as it stands in the file, when it is there. */
    public Optional<JsonValue> find(String field) {
        return Optional.ofNullable(fields.get(field)).filter(value -> !value.isNull());
    }

    private JsonValue expect(String field) {
        return find(field)
                .orElseThrow(() -> new EvalException(
                        place + ": there is no field \"" + field + "\"; give a file of the kind that is measured"));
    }

    private EvalException unusable(String field, String why) {
        return new EvalException(
                place + ": the field \"" + field + "\" is " + why + "; give a file of the kind that is measured");
    }
}
