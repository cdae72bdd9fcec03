package org.newsgraph.serve;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Headless Chromium, driven by its DevTools protocol. */
final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1300,1000",
            "--remote-debugging-port=0");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    private Browser(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
        List.of("Page.enable", "Runtime.enable", "Network.enable").forEach(method -> call(method, new JsonObject()));
    }

    /** The browser's program, when there is one on this machine. */
    static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path program, Path profile) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolveSibling("chromium.log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(port) || Files.readAllLines(port).isEmpty()) {
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("Chromium did not start; see " + profile.resolveSibling("chromium.log"));
            }
            Thread.sleep(100);
        }
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
        String pages = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        for (var page : JsonParser.parseString(pages).getAsJsonArray()) {
            if (page.getAsJsonObject().get("type").getAsString().equals("page")) {
                return new Browser(
                        process,
                        URI.create(page.getAsJsonObject()
                                .get("webSocketDebuggerUrl")
                                .getAsString()));
            }
        }
        throw new IOException("Chromium has no page");
    }

    void open(String address) {
        var parameters = new JsonObject();
        parameters.addProperty("url", address);
        call("Page.navigate", parameters);
    }

    /** The value of an expression, as text. */
    String evaluate(String expression) {
        var parameters = new JsonObject();
        parameters.addProperty("expression", expression);
        parameters.addProperty("returnByValue", true);
        JsonObject result = call("Runtime.evaluate", parameters).getAsJsonObject("result");
        return result.has("value") ? result.get("value").getAsString() : "";
    }

    /** Waits until an expression is true. */
    void await(String expression) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!evaluate("String(Boolean(" + expression + "))").equals("true")) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "never true in the browser: " + expression + "\npage: " + evaluate("document.body.innerText"));
            }
            Thread.sleep(200);
        }
    }

    void screenshot(Path file) throws IOException {
        byte[] image = Base64.getDecoder()
                .decode(call("Page.captureScreenshot", new JsonObject())
                        .get("data")
                        .getAsString());
        Files.createDirectories(file.getParent());
        Files.write(file, image);
    }

    /** Addresses that pages asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Exceptions that scripts did not catch. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    private JsonObject call(String method, JsonObject parameters) {
        int id = next.incrementAndGet();
        var answer = new CompletableFuture<JsonObject>();
        answers.put(id, answer);
        var message = new JsonObject();
        message.addProperty("id", id);
        message.addProperty("method", method);
        message.add("params", parameters);
        socket.sendText(message.toString(), true).join();
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private void take(JsonObject message) {
        if (message.has("id")) {
            CompletableFuture<JsonObject> answer =
                    answers.remove(message.get("id").getAsInt());
            if (answer != null) {
                answer.complete(message.has("result") ? message.getAsJsonObject("result") : new JsonObject());
            }
            return;
        }
        JsonObject parameters = message.getAsJsonObject("params");
        switch (message.get("method").getAsString()) {
            case "Network.requestWillBeSent" ->
                requests.add(parameters.getAsJsonObject("request").get("url").getAsString());
            case "Runtime.exceptionThrown" ->
                errors.add(parameters.get("exceptionDetails").toString());
            default -> {}
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroyForcibly();
        process.onExit().join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                take(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            webSocket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
