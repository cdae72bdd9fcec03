package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.text.Article;
import org.newsgraph.verify.Originals;
import org.newsgraph.verify.Report;
import org.newsgraph.verify.Verifier;

/** The checker on graphs that were built: what is true passes, and every change is found. */
class VerifyIT {
    private static final Path DATA = Path.of(System.getProperty("newsgraph.data", "../../shared/data"));
    private static final int MUTATIONS = 400;
    private static final List<String> OWN = List.of(
            "Governor Ilse Marten fired Paulo Andrade as head of the harbour police on Friday.\n",
            "Paulo Andrade, a former mayor of Port Anders, said that Ilse Marten lives in Port Anders \uD83D\uDE00.\n\n"
                    + "\"We will leave the Harbour Union in May,\" Ilse Marten told reporters.\n");

    /** The quads of each article, by the article's graph. */
    private static final Map<Node, List<Quad>> GRAPHS = new LinkedHashMap<>();

    @TempDir
    private Path directory;

    @BeforeAll
    static void extract() throws IOException {
        NewsgraphPipeline pipeline = NewsgraphPipeline.create();
        var texts = new ArrayList<>(OWN);
        texts.add(Files.readString(Path.of("samples/kazakhstan-unrest.txt")));
        for (String text : texts) {
            Article article = Article.of("own", text, Optional.of(LocalDate.of(2022, 1, 6)));
            List<Quad> quads = FactOutput.quads(pipeline.apply(article)).stream()
                    .distinct()
                    .toList();
            GRAPHS.put(quads.get(0).getGraph(), quads);
        }
    }

    @Test
    void whatWasBuiltIsConfirmed() {
        Report report = verify(GRAPHS);

        assertThat(report.failures()).isEmpty();
        assertThat(report.articles()).isEqualTo(3);
        assertThat(report.facts()).isGreaterThan(50);
    }

    @Test
    void aByteOfOneTextFailsTheFactsOfThatArticleAndNoOthers() {
        var random = new SplittableRandom(23);
        for (Map.Entry<Node, List<Quad>> graph : GRAPHS.entrySet()) {
            for (int i = 0; i < 10; i++) {
                var changed = new LinkedHashMap<>(GRAPHS);
                changed.computeIfPresent(graph.getKey(), (name, quads) -> new Mutation(quads, random).text());

                Set<Node> facts = graph.getValue().stream()
                        .filter(quad -> quad.getPredicate().getLocalName().equals("status"))
                        .map(Quad::getSubject)
                        .collect(Collectors.toSet());
                assertThat(facts).isNotEmpty();
                assertThat(verify(changed).failingFacts()).containsExactlyInAnyOrderElementsOf(facts);
            }
        }
    }

    @Test
    void everyMutationIsFound() {
        var random = new SplittableRandom(42);
        var graphs = List.copyOf(GRAPHS.entrySet());
        for (int i = 0; i < MUTATIONS; i++) {
            Map.Entry<Node, List<Quad>> graph = graphs.get(i % graphs.size());
            List<Quad> mutated = new Mutation(graph.getValue(), random).any(i);
            var changed = new LinkedHashMap<>(GRAPHS);
            changed.put(graph.getKey(), mutated);

            Report report = verify(changed);

            assertThat(report.failures())
                    .as("mutation " + i + ": " + difference(graph.getValue(), mutated))
                    .isNotEmpty();
            assertThat(report.failures())
                    .allSatisfy(failure -> assertThat(graph.getKey().getURI()).endsWith("/" + failure.article()));
        }
    }

    @Test
    void threeBuildsHaveOneHash() throws IOException {
        List<String> files = files();
        String all = String.join(" ", files);
        String reversed = files.get(2) + " " + files.get(1) + " " + files.get(0);
        build("one", all + " --threads 1");
        build("two", reversed + " --threads 2");
        for (String file : List.of(files.get(1), files.get(0), files.get(2))) {
            build("three", file + " --threads 4");
        }

        String hash = hash(CommandRun.of("verify", "--data", at("one")));

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(hash(CommandRun.of("verify", "--data", at("two")))).isEqualTo(hash);
        assertThat(hash(CommandRun.of("verify", "--data", at("three")))).isEqualTo(hash);
        CommandRun.of("export", "--data", at("one"), "--format", "nquads", "-o", at("news.nq"));
        CommandRun.of("export", "--data", at("one"), "--format", "trig", "-o", at("news.trig"));
        assertThat(hash(CommandRun.of("verify", at("news.nq")))).isEqualTo(hash);
        assertThat(hash(CommandRun.of("verify", at("news.trig")))).isEqualTo(hash);
    }

    @Test
    void aTamperedExportIsToldByFactAndExitCode() throws IOException {
        build("one", files().get(0));
        CommandRun.of("export", "--data", at("one"), "--format", "nquads", "-o", at("news.nq"));
        Path export = directory.resolve("news.nq");
        Files.writeString(export, Files.readString(export).replaceAll("(#exact> \"[^\"]*)fired", "$1hired"));

        CommandRun result = CommandRun.of("verify", export.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains(" fired ").contains(" hired ");
    }

    @Test
    void storedTextsAreComparedWithFiles() throws IOException {
        List<String> files = files();
        build("one", String.join(" ", files));
        assertThat(CommandRun.of("verify", "--data", at("one"), "--articles", directory.toString())
                        .code())
                .isZero();

        Files.writeString(Path.of(files.get(0)), OWN.get(0).replace("harbour", "border"));
        CommandRun result = CommandRun.of("verify", "--data", at("one"), "--articles", directory.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("harbour").contains("border");
    }

    @Test
    void fiveHundredArticlesAreCheckedInAMinute() throws IOException {
        assumeTrue(Files.exists(DATA.resolve("dwie/train.jsonl")), "no data in " + DATA.toAbsolutePath());
        Path articles = Files.createDirectory(directory.resolve("articles"));
        int count = 0;
        for (String line : Files.readAllLines(DATA.resolve("dwie/train.jsonl"))) {
            write(
                    articles,
                    count++,
                    JsonParser.parseString(line).getAsJsonObject().get("text").getAsString());
        }
        for (String text : Gum.texts(DATA.resolve("gum/train.conllu"))) {
            if (count < 500) {
                write(articles, count++, text);
            }
        }
        build("many", articles + " --date 2020-01-01 --threads 2");

        long start = System.nanoTime();
        CommandRun result = CommandRun.of("verify", "--data", at("many"));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(result.code()).as(result.out()).isZero();
        assertThat(result.out()).contains("all confirmed").contains("500 articles");
        assertThat(taken).isLessThan(Duration.ofMinutes(1));
    }

    private static void write(Path folder, int number, String text) throws IOException {
        Files.writeString(folder.resolve("article-" + number + ".txt"), text + "\n");
    }

    /** The texts of documents in a file of the GUM corpus. */
    private record Gum() {
        static List<String> texts(Path file) throws IOException {
            var texts = new ArrayList<String>();
            var sentences = new ArrayList<String>();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("# newdoc id") && !sentences.isEmpty()) {
                    texts.add(String.join(" ", sentences));
                    sentences.clear();
                } else if (line.startsWith("# text = ")) {
                    sentences.add(line.substring("# text = ".length()));
                }
            }
            return texts;
        }
    }

    private static List<Quad> difference(List<Quad> before, List<Quad> after) {
        return after.stream().filter(quad -> !before.contains(quad)).toList();
    }

    private static Report verify(Map<Node, List<Quad>> graphs) {
        try (var verifier = new Verifier(new Originals())) {
            graphs.forEach(verifier::check);
            return verifier.report();
        }
    }

    private List<String> files() throws IOException {
        var files = new ArrayList<String>();
        for (String text : OWN) {
            Path file = directory.resolve("own" + files.size() + ".txt");
            files.add(Files.writeString(file, text).toString());
        }
        Path sample = directory.resolve("sample.txt");
        files.add(Files.writeString(sample, Files.readString(Path.of("samples/kazakhstan-unrest.txt")))
                .toString());
        return files;
    }

    private void build(String store, String arguments) {
        CommandRun result = CommandRun.of(("build " + arguments + " --data " + at(store)).split(" "));
        assertThat(result.code()).as(result.err()).isZero();
    }

    private String at(String name) {
        return directory.resolve(name).toString();
    }

    private static String hash(CommandRun result) {
        assertThat(result.code()).as(result.out() + result.err()).isZero();
        return result.out()
                .lines()
                .filter(line -> line.startsWith("hash"))
                .map(line -> line.replaceFirst(".*sha256:(\\w+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    /** A graph with one thing changed, by chance. */
    private record Mutation(List<Quad> quads, SplittableRandom random) {
        private static final List<String> FACTUALITIES =
                List.of("CT_plus", "CT_minus", "PR_plus", "PS_minus", "UN", "CT_plus_FUT");
        private static final List<String> STATUSES =
                List.of("Asserted", "Attributed", "Disputed", "Denied", "Possible", "Planned");

        List<Quad> any(int kind) {
            return switch (kind % 13) {
                case 0 -> text();
                case 1 -> replaced(pick("start"), this::shifted);
                case 2 -> replaced(pick("end"), this::shifted);
                case 3 -> replaced(pick("exact"), this::otherCharacter);
                case 4 -> replaced(pick("sha256"), this::otherCharacter);
                case 5 -> replaced(pick("status"), node -> other(node, STATUSES));
                case 6 -> replaced(pick("factuality"), node -> other(node, FACTUALITIES));
                case 7 -> replaced(pick("claimant"), node -> different(node, "claimant", "inDocument", "speaker"));
                case 8 -> replaced(pick("claimedFact"), node -> different(node, "claimedFact"));
                case 9 -> replaced(pick("evidence"), node -> NodeFactory.createURI(node.getURI() + "0"));
                case 10 ->
                    without(pick(
                            "start", "end", "exact", "status", "claimant", "claimedFact", "factuality", "denotes"));
                case 11 -> renamedSpan();
                default -> withRumour();
            };
        }

        List<Quad> text() {
            return replaced(pick("text"), this::otherCharacter);
        }

        private Quad pick(String... properties) {
            List<Quad> found = quads.stream()
                    .filter(quad ->
                            List.of(properties).contains(quad.getPredicate().getLocalName()))
                    .filter(quad -> quad.getPredicate().getURI().contains("newsgraph"))
                    .toList();
            return found.get(random.nextInt(found.size()));
        }

        private List<Quad> without(Quad out) {
            return quads.stream().filter(quad -> !quad.equals(out)).toList();
        }

        private List<Quad> replaced(Quad out, java.util.function.UnaryOperator<Node> change) {
            var changed = new ArrayList<>(without(out));
            changed.add(
                    Quad.create(out.getGraph(), out.getSubject(), out.getPredicate(), change.apply(out.getObject())));
            return changed;
        }

        private Node shifted(Node number) {
            int value = Integer.parseInt(number.getLiteralLexicalForm());
            int by = random.nextInt(1, 6);
            return NodeFactory.createLiteralDT(
                    Integer.toString(value >= by && random.nextBoolean() ? value - by : value + by),
                    number.getLiteralDatatype());
        }

        /** One ASCII character is one byte. */
        private Node otherCharacter(Node literal) {
            var text = new StringBuilder(literal.getLiteralLexicalForm());
            int at = random.nextInt(text.length());
            while (text.charAt(at) >= 0x80) {
                at = random.nextInt(text.length());
            }
            char before = text.charAt(at);
            char after = (char) ('0' + random.nextInt(70));
            text.setCharAt(at, after == before ? '!' : after);
            return NodeFactory.createLiteralString(text.toString());
        }

        private Node other(Node node, List<String> names) {
            String namespace = node.getNameSpace();
            List<String> others = names.stream()
                    .filter(name -> !node.getURI().equals(namespace + name))
                    .toList();
            return NodeFactory.createURI(namespace + others.get(random.nextInt(others.size())));
        }

        private Node different(Node node, String... properties) {
            Node found = pick(properties).getObject();
            return found.equals(node) ? NodeFactory.createURI(node.getURI() + "0") : found;
        }

        private List<Quad> renamedSpan() {
            Node span = pick("exact").getSubject();
            Node renamed = NodeFactory.createURI(span.getURI().replaceFirst("=", "=1"));
            return quads.stream()
                    .map(quad -> Quad.create(
                            quad.getGraph(),
                            quad.getSubject().equals(span) ? renamed : quad.getSubject(),
                            quad.getPredicate(),
                            quad.getObject().equals(span) ? renamed : quad.getObject()))
                    .toList();
        }

        /** Says of two entities what no fact says. */
        private List<Quad> withRumour() {
            var more = new ArrayList<>(quads);
            Node property = NodeFactory.createURI(pick("exact").getPredicate().getNameSpace() + "controls");
            more.add(Quad.create(
                    quads.get(0).getGraph(),
                    pick("denotes").getObject(),
                    property,
                    pick("denotes").getObject()));
            return more;
        }
    }
}
