package org.newsgraph.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;

/**
 * The server that has a data directory open. It says so in the directory's {@code server.json}, and others go through it.
 *
 * @param url the server's address, such as {@code http://localhost:3030/}
 * @param pid its process
 */
public record RunningServer(String url, long pid) {
    private static final String FILE = "server.json";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** The server of a data directory, if there is one that lives and answers. A file left behind by a dead one counts for nothing. */
    public static Optional<RunningServer> find(Path directory) {
        return read(directory.resolve(FILE)).filter(RunningServer::isAlive).filter(RunningServer::answers);
    }

    private static Optional<RunningServer> read(Path file) {
        try {
            JsonObject object = JSON.parse(Files.readString(file, StandardCharsets.UTF_8));
            if (!object.hasKey("url") || !object.hasKey("pid")) {
                return Optional.empty();
            }
            String url = object.getString("url");
            return Optional.of(new RunningServer(
                    url.endsWith("/") ? url : url + "/",
                    object.get("pid").getAsNumber().value().longValue()));
        } catch (IOException | JsonException e) {
            return Optional.empty();
        }
    }

    /** Where queries are sent. */
    public URI queryEndpoint() {
        return URI.create(url + "newsgraph/sparql");
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private boolean answers() {
        try {
            HttpRequest ping = HttpRequest.newBuilder(URI.create(url + "$/ping"))
                    .timeout(PATIENCE)
                    .build();
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            return client.send(ping, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
