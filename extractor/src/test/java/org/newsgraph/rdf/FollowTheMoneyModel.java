package org.newsgraph.rdf;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What FollowTheMoney says about its schemata, and what in lines of entities does not agree with it. */
public final class FollowTheMoneyModel {
    private static final Path FILE = Path.of("src/test/resources/vocabulary/followthemoney.tsv");
    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?");
    private static final Map<String, Pattern> FORMS = Map.of(
            "date", Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?"),
            "url", Pattern.compile("https?://\\S+"),
            "entity", ID);

    private final List<String[]> lines;

    private FollowTheMoneyModel(List<String[]> lines) {
        this.lines = lines;
    }

    public static FollowTheMoneyModel read() {
        try {
            return new FollowTheMoneyModel(Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the entities, in words. */
    public List<String> problems(List<String> entities) {
        var problems = new ArrayList<String>();
        Map<String, String> schemata = new HashMap<>();
        for (String line : entities) {
            JsonObject entity = JsonParser.parseString(line).getAsJsonObject();
            if (!entity.keySet().equals(Set.of("id", "schema", "properties"))) {
                problems.add("keys " + entity.keySet() + " in " + line);
            }
            String id = entity.get("id").getAsString();
            if (!ID.matcher(id).matches()) {
                problems.add("not an identifier: " + id);
            }
            if (schemata.put(id, entity.get("schema").getAsString()) != null) {
                problems.add("two entities are called " + id);
            }
        }
        entities.forEach(line -> check(JsonParser.parseString(line).getAsJsonObject(), schemata, problems));
        return problems;
    }

    private void check(JsonObject entity, Map<String, String> schemata, List<String> problems) {
        String schema = entity.get("schema").getAsString();
        Optional<String[]> known =
                rows("schema").filter(row -> row[1].equals(schema)).findFirst();
        if (known.isEmpty() || known.get()[2].equals("abstract")) {
            problems.add("no schema for entities: " + schema);
            return;
        }
        JsonObject properties = entity.getAsJsonObject("properties");
        Set<String> above = withAbove(schema);
        rows("required")
                .filter(row -> above.contains(row[1]) && !properties.has(row[2]))
                .forEach(row -> problems.add("without the required " + row[2] + ": " + entity));
        properties.entrySet().forEach(property -> {
            Optional<String[]> declared = rows("property")
                    .filter(row -> above.contains(row[1]) && row[2].equals(property.getKey()))
                    .findFirst();
            if (declared.isEmpty()) {
                problems.add("no property of " + schema + ": " + property.getKey());
            } else {
                property.getValue()
                        .getAsJsonArray()
                        .forEach(value -> checkValue(declared.get(), value, schemata, problems));
            }
        });
    }

    private void checkValue(String[] property, JsonElement value, Map<String, String> schemata, List<String> problems) {
        String text = value.getAsString();
        Pattern form = FORMS.getOrDefault(property[3], Pattern.compile("\\S.*"));
        if (!form.matcher(text).matches()) {
            problems.add("not a " + property[3] + " in " + property[2] + ": " + text);
        } else if (property[3].equals("entity")
                && !withAbove(schemata.getOrDefault(text, "")).contains(property[4])) {
            problems.add(property[2] + " is no " + property[4] + ": " + text + " " + schemata.get(text));
        }
    }

    private Set<String> withAbove(String schema) {
        var all = new LinkedHashSet<String>(Set.of(schema));
        rows("schema")
                .filter(row -> row[1].equals(schema) && !row[3].equals("-"))
                .forEach(row -> List.of(row[3].split(" ")).forEach(above -> all.addAll(withAbove(above))));
        return all;
    }

    private java.util.stream.Stream<String[]> rows(String kind) {
        return lines.stream().filter(row -> row[0].equals(kind));
    }
}
