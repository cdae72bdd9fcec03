package org.newsgraph.ingest;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of an article besides its text. The file {@code NAME.json} beside {@code NAME.txt} or {@code NAME.html} is
 * one JSON object with any of the keys {@code title}, {@code published} (an ISO date, or date and time), {@code source}
 * and {@code url}; other keys are of no concern here.
 */
record Metadata(Optional<String> title, Optional<LocalDate> published, Optional<String> source, Optional<String> url) {
    static final Metadata NONE = new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Gson JSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();

    /** The metadata in the file beside an article; a date that is known already is not looked at. */
    static Metadata beside(Path article, boolean dateKnown) throws RefusedException, IOException {
        Path last = article.getFileName();
        String name = last == null ? "" : last.toString();
        int dot = name.lastIndexOf('.');
        Path file = article.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".json");
        return dot > 0 && Files.isRegularFile(file)
                ? parse(file.toString(), Files.readAllBytes(file), dateKnown)
                : NONE;
    }

    /** The metadata in the bytes of a file; a date that is known already is not looked at. */
    static Metadata parse(String file, byte[] bytes, boolean dateKnown) throws RefusedException {
        JsonObject json = object(file, PlainText.decode(file, bytes));
        Optional<String> date = dateKnown ? Optional.empty() : string(file, json, "published");
        Optional<LocalDate> published = Optional.empty();
        if (date.isPresent()) {
            published = Optional.of(PublicationDate.parse(date.get())
                    .orElseThrow(
                            () -> new RefusedException(PublicationDate.problem(file, "\"published\"", date.get()))));
        }
        return new Metadata(
                string(file, json, "title"), published, string(file, json, "source"), string(file, json, "url"));
    }

    private static JsonObject object(String file, String text) throws RefusedException {
        try {
            JsonElement element = JSON.fromJson(text, JsonElement.class);
            if (element != null && element.isJsonObject()) {
                return element.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            throw new RefusedException(Problem.of(file, "not JSON (" + firstLine(e) + ")", "correct it or remove it"));
        }
        throw new RefusedException(Problem.of(
                file,
                "not a JSON object",
                "write {\"published\": \"2001-02-03\", \"title\": \"…\"} or remove the file"));
    }

    private static Optional<String> string(String file, JsonObject json, String key) throws RefusedException {
        JsonElement value = json.get(key);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw new RefusedException(
                    new Problem(file, '"' + key + '"', "not a string: " + value, "write it in quotes"));
        }
        return Optional.of(value.getAsString().strip()).filter(text -> !text.isEmpty());
    }

    private static String firstLine(JsonParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage();
        return message == null ? "malformed" : message.lines().findFirst().orElse("malformed");
    }

    /** These, and the given ones where these are missing. */
    Metadata orElse(Metadata other) {
        return new Metadata(
                title.or(other::title), published.or(other::published), source.or(other::source), url.or(other::url));
    }
}
