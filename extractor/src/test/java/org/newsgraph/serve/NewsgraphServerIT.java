package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server over real HTTP: what it answers, and what it must not do. */
class NewsgraphServerIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TURTLE = "<urn:a> <urn:b> <urn:c> .";

    @TempDir
    Path directory;

    private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    private NewsgraphServer server;

    @BeforeEach
    void start() {
        dataset.executeWrite(() -> {
            for (int i = 0; i < 300; i++) {
                dataset.add(
                        NodeFactory.createURI("http://localhost:3030/graph/doc/a"),
                        NodeFactory.createURI("http://localhost:3030/id/entity/e" + i),
                        NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#prefLabel"),
                        NodeFactory.createLiteralLang("<b>Entity</b> " + i, "en"));
            }
        });
        server = NewsgraphServer.start(
                dataset,
                new NewsgraphServer.Settings(
                        0,
                        Optional.of(directory),
                        List.of(new ExampleQuery("all", "Everything", "SELECT * { ?s ?p ?o }")),
                        Map.of("ng", "https://w3id.org/newsgraph/ontology#"),
                        Optional.of("3000,3000")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/" + path));
    }

    private HttpResponse<String> query(String sparql) throws Exception {
        return send(at("newsgraph/sparql?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8))
                .header("Accept", "text/csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$/ping",
                "$/datasets",
                "$/server",
                "$/stats/newsgraph",
                "$/metrics",
                "",
                "newsgraph-ui.js",
                "newsgraph-ui.json",
                "newsgraph/get?graph=http%3A%2F%2Flocalhost%3A3030%2Fgraph%2Fdoc%2Fa",
                "id/entity/e7",
                "graph/doc/a"
            })
    void answersWhatAPersonOrAMonitorAsks(String path) throws Exception {
        assertThat(send(at(path)).statusCode()).as(path).isEqualTo(200);
    }

    @Test
    void answersQueries() throws Exception {
        assertThat(query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
                        .body()
                        .strip())
                .isEqualTo("n\r\n300");
    }

    @Test
    void capsTheRowsAndSaysSo() throws Exception {
        HttpResponse<String> response = query("SELECT * { GRAPH ?g { ?a ?p ?b } GRAPH ?h { ?c ?q ?d } }");

        assertThat(response.headers().firstValue("X-Result-Limit")).contains("10000");
        assertThat(response.body().lines().count()).isEqualTo(10_001);
    }

    @Test
    void endsAQueryThatTakesTooLong() throws Exception {
        HttpResponse<String> response =
                query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?h ?s ?i } }");

        assertThat(response.statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({
        "newsgraph,POST",
        "newsgraph,PUT",
        "newsgraph,DELETE",
        "newsgraph/get?default,POST",
        "newsgraph/get?default,PUT",
        "newsgraph/get?default,DELETE",
        "newsgraph/update,POST",
        "newsgraph/data?default,POST",
        "newsgraph/data?default,PUT",
        "newsgraph/upload,POST",
        "newsgraph/sparql,PUT",
        "newsgraph//update,POST",
        "newsgraph/%75pdate,POST",
        "newsgraph/./update,POST",
        "newsgraph/shacl?graph=default,POST",
        "$/datasets,POST",
        "$/datasets/newsgraph,DELETE",
        "$/compact/newsgraph,POST",
        "$/backup/newsgraph,POST",
        "$/validate/data,POST",
        "id/entity/e7,PUT",
        "graph/doc/a,DELETE"
    })
    void letsNobodyWrite(String path, String method) throws Exception {
        HttpResponse<String> response = send(at(path).method(method, HttpRequest.BodyPublishers.ofString(TURTLE))
                .header("Content-Type", "text/turtle"));

        assertThat(response.statusCode()).as(method + " " + path).isBetween(400, 499);
        assertThat(dataset.calculateRead(() -> dataset.stream().count())).isEqualTo(300);
    }

    @Test
    void letsNoUpdateThroughTheQueryEndpoint() throws Exception {
        HttpResponse<String> response = send(at("newsgraph/sparql")
                .POST(HttpRequest.BodyPublishers.ofString("INSERT DATA { <urn:a> <urn:b> <urn:c> }"))
                .header("Content-Type", "application/sparql-update"));

        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(dataset.calculateRead(() -> dataset.stream().count())).isEqualTo(300);
    }

    @Test
    void callsNoOtherMachine() throws Exception {
        var calls = new AtomicInteger();
        try (var listener = new ServerSocket(0)) {
            var thread = new Thread(() -> listen(listener, calls));
            thread.setDaemon(true);
            thread.start();
            String there = "<http://localhost:" + listener.getLocalPort() + "/x>";
            query("SELECT * { SERVICE " + there + " { ?s ?p ?o } }");
            query("SELECT * { SERVICE SILENT " + there + " { ?s ?p ?o } }");
            query("SELECT * { GRAPH ?g { ?s ?p ?o } FILTER EXISTS { SERVICE " + there + " { ?s ?p ?o } } }");
            query("SELECT * FROM " + there + " { ?s ?p ?o }");
            send(at("newsgraph/get?default")
                    .PUT(HttpRequest.BodyPublishers.ofString(
                            "{\"@context\":\"http://localhost:" + listener.getLocalPort() + "/c\"}"))
                    .header("Content-Type", "application/ld+json"));
        }
        assertThat(calls).hasValue(0);
    }

    private static void listen(ServerSocket listener, AtomicInteger calls) {
        while (!listener.isClosed()) {
            try (Socket call = listener.accept()) {
                calls.incrementAndGet();
            } catch (IOException e) {
                return; // the test is over
            }
        }
    }

    @Test
    void loadsNoClassThatAQueryNames() throws Exception {
        assertThat(query("SELECT ?x { BIND(<java:org.newsgraph.serve.Trap>(1) AS ?x) }")
                        .body())
                .doesNotContain("sprung");
        query("SELECT * { GRAPH ?g { ?s <java:org.newsgraph.serve.Trap> ?o } }");

        assertThat(System.getProperty(Trap.SPRUNG)).isNull();
    }

    @Test
    void refusesForeignPagesAndHostNames() throws Exception {
        HttpRequest.Builder foreign = at("newsgraph/sparql")
                .POST(HttpRequest.BodyPublishers.ofString("query=ASK%7B%7D"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://evil.example");
        assertThat(send(foreign).statusCode()).isEqualTo(403);
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write("GET /$/ping HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void escapesWhatTheGraphSays() throws Exception {
        String page = send(at("id/entity/e7")).body();

        assertThat(page).contains("&lt;b&gt;Entity&lt;/b&gt; 7").doesNotContain("<b>Entity");
    }

    @Test
    void saysWhatToDoWhenThePortIsTaken() {
        var settings =
                new NewsgraphServer.Settings(server.port(), Optional.empty(), List.of(), Map.of(), Optional.empty());

        assertThatThrownBy(() -> NewsgraphServer.start(dataset, settings))
                .isInstanceOf(ServeException.class)
                .hasMessageContaining("port " + server.port() + " is in use")
                .hasMessageContaining("--port");
    }

    @Test
    void tellsInItsDirectoryWhereItIsAndTakesThatBack() {
        assertThat(directory.resolve("server.json")).content().contains(server.url());

        server.close();

        assertThat(Files.exists(directory.resolve("server.json"))).isFalse();
    }
}
