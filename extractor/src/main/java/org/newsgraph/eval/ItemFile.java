package org.newsgraph.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;

/**
 * Files of JSON objects, one a line, as the scorers read them. A reader names the fields that it wants and is given no others, so
 * that what makes predictions cannot look at the answers that stand beside the text.
 */
public final class ItemFile {
    private ItemFile() {}

    /**
     * The items of a file.
     *
     * @param fields the fields that are passed on
     * @throws EvalException if the file cannot be read, or a line is not an object
     */
    public static List<Item> read(Path file, Set<String> fields) {
        List<String> lines = lines(file);
        var items = new ArrayList<Item>();
        for (int number = 1; number <= lines.size(); number++) {
            if (!lines.get(number - 1).isBlank()) {
                items.add(item(file + ", line " + number, lines.get(number - 1), fields));
            }
        }
        return items;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EvalException(file + ": cannot be read (" + e.getMessage() + "); check the name");
        }
    }

    private static Item item(String place, String line, Set<String> fields) {
        try {
            JsonObject whole = JSON.parse(line);
            var kept = new JsonObject();
            fields.stream().filter(whole::hasKey).forEach(field -> kept.put(field, whole.get(field)));
            return new Item(place, kept);
        } catch (JsonException | NullPointerException e) {
            // Jena's parser stumbles over null at an end that comes too early.
            throw new EvalException(place + ": not an object in JSON; give one object a line");
        }
    }
}
