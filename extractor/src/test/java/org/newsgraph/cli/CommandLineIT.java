package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryLibrary;

/** The commands as a user runs them, on the article that travels with the project and on input of all bad kinds. */
class CommandLineIT {
    private static final String SAMPLES = "samples";
    private static final String OWN =
            "Governor Ilse Marten fired Paulo Andrade as head of the harbour police on Friday.\n";

    /** A device of some systems on which every write fails as on a full disk. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private static Path shared;

    private static String store;

    @TempDir
    private Path directory;

    @BeforeAll
    static void buildOnce() {
        store = shared.resolve("data").toString();
        CommandRun result = run("build", SAMPLES, "--data", store);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("1 added");
    }

    /** What a command gave. */
    @ParameterizedTest
    @ValueSource(
            strings = {"extract", "build", "query", "export", "serve", "why", "validate", "verify", "silence", "eval"})
    void everyCommandHelps(String command) {
        CommandRun result = run(command, "--help");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("Usage: newsgraph " + command);
    }

    @Test
    void whatIsStoredHasTheShapes() {
        CommandRun result = run("validate", "--data", store);

        assertThat(result.code()).as(result.out()).isZero();
        assertThat(result.out()).contains("severity", "shape", "message");
        assertThat(result.err()).contains("1 article checked: 0 violations");
    }

    @Test
    void whatIsWrongWithAGraphIsListedAndTheGravityThatFailsIsChosen() throws IOException {
        String graph = run("extract", write("own.txt", OWN), "--format", "trig").out();
        String good = write("good.trig", graph);
        String bad = write("bad.trig", graph.replaceFirst("\"Ilse Marten\"@en", "\"she\"@en"));

        assertThat(run("validate", good).code()).isZero();
        assertThat(run("validate", "--severity", "warning", good).code()).isEqualTo(1);
        CommandRun table = run("validate", good, bad);
        assertThat(table.code()).isEqualTo(1);
        assertThat(table.out()).contains("Label", "a label is no pronoun", "ent:");
        CommandRun report = run("validate", bad, "--format", "turtle");
        assertThat(RDFParser.fromString(report.out(), Lang.TURTLE).toGraph().stream()
                        .map(triple -> triple.getPredicate().getLocalName()))
                .contains("resultMessage", "focusNode");
    }

    @Test
    void aFileThatIsNoGraphOfAnArticleIsRefusedAndTheOthersAreChecked() throws IOException {
        String good = write(
                "fine.trig",
                run("extract", write("own.txt", OWN), "--format", "trig").out());

        CommandRun result = run(
                "validate",
                write("broken.ttl", "<a> <b> ."),
                write("other.ttl", "<http://a.example/a> <http://a.example/b> <http://a.example/c> ."),
                write("own.txt", OWN),
                directory.resolve("absent.ttl").toString(),
                good);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains(
                        "broken.ttl: cannot be read as RDF", "other.ttl: there is no article", "own.txt", "absent.ttl")
                .contains("1 article checked");
    }

    @Test
    void theVersionIsTold() {
        assertThat(run("--version").out()).startsWith("newsgraph ");
    }

    @ParameterizedTest
    @CsvSource({"turtle,TURTLE", "trig,TRIG", "nquads,NQUADS", "jsonld,JSON-LD"})
    void everyFormatCanBeReadBack(String format, String language) {
        CommandRun result = run("extract", SAMPLES, "--format", format);

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        Lang lang = org.apache.jena.riot.RDFLanguages.nameToLang(language);
        assertThat(RDFParser.fromString(result.out(), lang).toDatasetGraph().stream())
                .hasSizeGreaterThan(100);
    }

    @Test
    void theOutputDoesNotDependOnTheNumberOfThreads() throws IOException {
        String own = write("own.txt", OWN);
        for (String format : List.of("turtle", "jsonl")) {
            CommandRun one = run("extract", own, SAMPLES, own, "--threads", "1", "--format", format);
            CommandRun two = run("extract", own, SAMPLES, own, "--threads", "2", "--format", format);

            assertThat(one.out()).isNotEmpty().isEqualTo(two.out());
        }
    }

    @Test
    void standardInputIsReadAndAFileWritten() throws IOException {
        Path file = directory.resolve("facts.jsonl");

        CommandRun result =
                run(OWN, "extract", "-", "--date", "2001-02-03", "--format", "jsonl", "-o", file.toString());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(Files.readAllLines(file))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(JsonParser.parseString(line).isJsonObject()).isTrue());
        assertThat(Files.list(directory)).containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "nquads", "jsonl"})
    @EnabledIf("thereIsAFullDevice")
    void aFullDiskIsTold(String format) {
        CommandRun result = run("extract", SAMPLES, "--format", format, "-o", FULL.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains(FULL + ": cannot be written")
                .contains("make room")
                .doesNotContain("bug");
    }

    static boolean thereIsAFullDevice() {
        return Files.isWritable(FULL);
    }

    @Test
    void aFileOfAnEarlierRunStaysWhenThereIsNothingToWrite() throws IOException {
        String file = write("facts.ttl", "of an earlier run");

        assertThat(run("extract", "missing.txt", "-o", file).code()).isEqualTo(2);

        assertThat(Path.of(file)).hasContent("of an earlier run");
    }

    @Test
    void theRestOfARunGoesOnAfterAProblem() throws IOException {
        CommandRun alone = run("extract", SAMPLES, "--format", "jsonl");

        CommandRun result = run("extract", "missing.txt", write("empty.txt", ""), SAMPLES, "--format", "jsonl");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEqualTo(alone.out());
        assertThat(result.err().lines()).hasSize(2);
        assertThat(result.err()).contains("missing.txt: there is no such file").contains("empty.txt");
    }

    @Test
    void theSameArticleAgainChangesNothing() {
        String before = run("export", "--data", store, "--format", "nquads").out();

        CommandRun again = run("build", SAMPLES, "--data", store);

        assertThat(again.err()).contains("0 added, 0 replaced, 1 unchanged");
        assertThat(run("export", "--data", store, "--format", "nquads").out())
                .isNotEmpty()
                .isEqualTo(before);
    }

    @Test
    void whyShowsTheWordsOfEveryFact() {
        List<JsonObject> facts = run("extract", SAMPLES, "--format", "jsonl")
                .out()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(line -> line.get("line").getAsString().equals("fact"))
                .toList();
        assertThat(facts).isNotEmpty();
        for (JsonObject fact : List.of(facts.get(0), facts.get(facts.size() / 2), facts.get(facts.size() - 1))) {
            CommandRun result = run("why", fact.get("id").getAsString(), "--data", store);

            JsonObject claim = fact.getAsJsonArray("claims").get(0).getAsJsonObject();
            JsonObject evidence = claim.getAsJsonArray("evidence").get(0).getAsJsonObject();
            assertThat(result.code()).as(result.err()).isZero();
            assertThat(result.out())
                    .contains("[[" + evidence.get("text").getAsString() + "]]")
                    .contains(claim.get("foundBy").getAsString());
        }
    }

    @Test
    void whyShowsTheRuleAndTheTokens() {
        JsonObject fact = run("extract", SAMPLES, "--format", "jsonl")
                .out()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(line -> line.has("trigger"))
                .findFirst()
                .orElseThrow();
        String iri = fact.get("id").getAsString();

        CommandRun full = run("why", iri, "--data", store);
        CommandRun last = run("why", iri.substring(iri.lastIndexOf('/') + 1), "--data", store);
        CommandRun brief = run("why", "<" + iri + ">", "--brief", "--data", store);
        CommandRun slip = run("why", iri + "x", "--data", store);

        String trigger = fact.getAsJsonObject("trigger").get("text").getAsString();
        assertThat(full.out())
                .containsPattern("rule \\S+, rules/[a-z]+\\.yaml\n  (trigger|pattern)  ")
                .containsPattern("\\* +\\d+ " + Pattern.quote(trigger));
        assertThat(last).isEqualTo(full);
        assertThat(full.out()).startsWith(brief.out());
        assertThat(brief.out()).doesNotContain("rules/").containsPattern("\nshapes passed\n  fact +Dates, Fact");
        assertThat(slip.code()).isEqualTo(2);
        assertThat(slip.err()).contains("nearest: ").contains(iri);
    }

    @Test
    void silenceOfAStoredArticleIsThatOfItsFile() {
        CommandRun file = run("silence", SAMPLES, "--format", "jsonl");
        String id = JsonParser.parseString(file.out().lines().findFirst().orElseThrow())
                .getAsJsonObject()
                .get("document")
                .getAsString();

        CommandRun stored = run("silence", "doc:" + id, "--format", "jsonl", "--data", store);

        assertThat(file.code()).as(file.err()).isZero();
        assertThat(stored).isEqualTo(file);
    }

    @Test
    void queriesAreListedAndAnswered() throws IOException {
        assertThat(run("query", "--list").out().lines()).hasSizeGreaterThan(20);

        String file = write("count.rq", "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/newsgraph/ontology#Claim> }");
        CommandRun result = run("query", file, "--data", store, "--format", "csv");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).startsWith("n\r\n").doesNotContain("\n0\r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extract nowhere.txt | nowhere.txt | check the path",
                "extract @/none | no articles | .txt",
                "extract @/empty.txt | empty.txt | give a file",
                "extract @/binary.txt | binary.txt | UTF-8",
                "extract @/latin.txt | latin.txt, line 1, byte 3 | iconv -f",
                "extract @/huge.txt | larger than the limit | --max-size",
                "extract @/menu.html | no article text | .txt",
                "extract @/dated.txt | dated.json, \"published\": '2001-02-30' | --date",
                "extract samples --date 2001-02-30 | 2001-02-30 | year-month-day",
                "extract samples --format pdf | pdf | TURTLE",
                "extract samples --threads 0 | --threads | from 1",
                "extract samples -o @/none/such/file.ttl | file.ttl | -o",
                "extract | no articles given | standard input",
                "build samples --data @/none.txt | none.txt | --data",
                "build samples --data @/other | not a Newsgraph data directory | --data",
                "build nowhere.txt --data @/new | nowhere.txt | check the path",
                "query who-head --data STORE | who-head | who-heads",
                "query who-heads nobody=1 --data STORE | nobody | organization",
                "query @/broken.rq --data STORE | broken.rq, line 2 | Encountered",
                "query who-heads --data @/none | not a Newsgraph data directory | newsgraph build",
                "query | no question | --list",
                "export --format jsonl --data STORE | jsonl | choose another",
                "export --data @/none | not a Newsgraph data directory | newsgraph build",
                "why evt:none --data STORE | no such fact | IRI",
                "why two<words --data STORE | not an IRI | IRI",
                "verify --data @/none | not a Newsgraph data directory | newsgraph build",
                "verify nowhere.nq | nowhere.nq | check the path",
                "verify @/menu.html | not a format with a graph for each article | nquads",
                "verify @/broken.nq | broken.nq: cannot be read as N-Quads | nquads",
                "verify @/loose.trig | outside of the articles' graphs | nquads",
                "verify --articles @/no-such --data STORE | no-such | check the path",
                "silence nowhere.txt | nowhere.txt | check the path",
                "silence 000000000000 --data STORE | no such article | name a file",
                "silence @/empty.txt | empty.txt | give a file",
                "silence @ | more than one article | one of its files",
                "serve --port 70000 | not a port | 65535",
                "serve --port TAKEN --data @/new | in use | --port",
                "eval --data nowhere | none of the sets | --data",
                "eval --only gum,speed --skip news,gum,speed | no set is left | gap validation",
                "eval --only dwie --skip dwie | no set is left | dwie last 91",
                "fly | fly | --help"
            })
    void badInputIsToldWithItsPlaceAndRemedy(String command, String what, String remedy) throws IOException {
        Path none = Files.createDirectory(directory.resolve("none"));
        prepareBadFiles();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String[] arguments = command.replace("@", directory.toString())
                    .replace("STORE", store)
                    .replace("TAKEN", Integer.toString(taken.getLocalPort()))
                    .strip()
                    .split(" ");

            CommandRun result = run(arguments);

            assertThat(result.code()).as(result.err()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .startsWith("newsgraph: ")
                    .contains(what)
                    .contains(remedy)
                    .doesNotContain("bug");
        }
        assertThat(none).isEmptyDirectory();
    }

    private void prepareBadFiles() throws IOException {
        write("empty.txt", "");
        Files.write(directory.resolve("binary.txt"), new byte[] {'a', 0, 1, 2});
        Files.write(directory.resolve("latin.txt"), "Caf\u00e9 closed.".getBytes(Charset.forName("windows-1252")));
        try (var huge = new RandomAccessFile(directory.resolve("huge.txt").toFile(), "rw")) {
            huge.setLength(200_000_000);
        }
        write("menu.html", "<html><ul><li><a href=a>Home</a><li><a href=b>Sport</a></ul></html>");
        write("dated.txt", OWN);
        write("dated.json", "{\"published\": \"2001-02-30\"}");
        write("broken.rq", "SELECT ?s\nWHERE { ?s ?p }");
        write("broken.nq", "<urn:a> <urn:b> .\n");
        write("loose.trig", "<http://a.example/a> <http://a.example/b> <http://a.example/c> .\n");
        write("none.txt", "a file");
        Files.createDirectory(directory.resolve("other"));
        write("other/mine.doc", "somebody's file");
    }

    @Test
    void aServedStoreIsAskedThroughItsServerAndNotWritten() throws Exception {
        String data = directory.resolve("served").toString();
        var out = new ByteArrayOutputStream();
        Thread server = new Thread(() -> run(out, "serve", "--port", "0", "--data", data));
        server.start();
        try {
            String address = address(out);
            HttpRequest ping =
                    HttpRequest.newBuilder(URI.create(address + "$/ping")).build();
            assertThat(HttpClient.newHttpClient()
                            .send(ping, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(out.toString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains("#/dataset/newsgraph")))
                    .hasSize(3);

            CommandRun asked = run("query", "who-heads", "--data", data, "--format", "csv");
            assertThat(asked.code()).as(asked.err()).isZero();
            assertThat(asked.out())
                    .isEqualTo(run("query", "who-heads", "--data", store, "--format", "csv")
                            .out());
            assertThat(run("export", "--data", data, "--format", "nquads").out())
                    .isEqualTo(
                            run("export", "--data", store, "--format", "nquads").out());

            assertThat(run("verify", "--data", data)).isEqualTo(run("verify", "--data", store));

            for (NamedQuery query : QueryLibrary.shipped().list()) {
                CommandRun served = run("query", query.name(), "--data", data, "--format", "csv");
                assertThat(served.code()).as(query.name() + ": " + served.err()).isZero();
                assertThat(served.out())
                        .as(query.name())
                        .isEqualTo(run("query", query.name(), "--data", store, "--format", "csv")
                                .out());
            }

            CommandRun written = run("build", SAMPLES, "--data", data);
            assertThat(written.code()).isEqualTo(2);
            assertThat(written.err()).contains(address).contains("stop it first");
        } finally {
            server.interrupt();
            server.join();
        }
    }

    private static String address(ByteArrayOutputStream out) throws InterruptedException {
        Pattern line = Pattern.compile("browse at (http://localhost:\\d+/)");
        for (int i = 0; i < 600; i++) {
            Matcher found = line.matcher(out.toString(StandardCharsets.UTF_8));
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the server did not start");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    /** Runs a command line; a first argument with a line end is its input. */
    private static CommandRun run(String... arguments) {
        boolean hasInput = arguments.length > 0 && arguments[0].endsWith("\n");
        return hasInput
                ? CommandRun.withInput(
                        arguments[0],
                        List.of(arguments).subList(1, arguments.length).toArray(String[]::new))
                : CommandRun.of(arguments);
    }

    private static void run(ByteArrayOutputStream out, String... arguments) {
        Newsgraph.commandLine(console(new byte[0], out, new ByteArrayOutputStream()))
                .execute(arguments);
    }

    private static Console console(byte[] in, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Console(
                new ByteArrayInputStream(in),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
    }
}
