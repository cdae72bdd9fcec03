package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The listing of what was missed and wrongly found: on texts of our own, and beside the scorers where their data is. */
class EvalErrorsIT {
    private static final Path DATA = Path.of(System.getProperty("newsgraph.data", "../../shared/data"));
    private static final Path SCORERS = Path.of(System.getProperty("newsgraph.scorers", "../../shared/score"));

    private static final String COLUMNS = "id\tkind\tsubject\tpredicate\tobject\ttime\tplace\tattributed_to\tfactuality"
            + "\tevidence_start\tevidence_end\tevidence_text\timportance\n";
    private static final String ARTICLE = "🙂 Maria Lopez, who lives in Oslo, married Paulo Andrade.\n";

    @TempDir
    private Path directory;

    private Path articles(String gold) throws IOException {
        Path articles = Files.createDirectories(directory.resolve("articles"));
        Files.writeString(articles.resolve("wedding.txt"), ARTICLE);
        Files.writeString(articles.resolve("wedding.json"), "{\"published\": \"2021-03-04\"}");
        if (!gold.isEmpty()) {
            Files.writeString(articles.resolve("wedding.gold.tsv"), COLUMNS + gold);
        }
        return articles;
    }

    @Test
    void articlesListWhatWasMissedAndWhatIsNotInGold() throws IOException {
        Path articles = articles(
                "L1\trelation\tMaria Lopez\tresidesIn\tOslo\t\t\tAUTHOR\tCT+\t2\t32\tMaria Lopez, who lives in Oslo\t3\n"
                        + "L2\trelation\tPaulo Andrade\tresidesIn\tOslo\t\t\tAUTHOR\tCT+\t2\t32\tMaria Lopez, who lives in Oslo\t3\n");

        CommandRun run = CommandRun.of("eval", "articles", articles.toString(), "--errors");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("is not in gold")
                .contains("== no rule: 1 missed")
                .contains("missed wedding L2 [3] relation: Paulo Andrade – residesIn – Oslo")
                .contains("spouseOf")
                .doesNotContain("missed wedding L1");
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void predictionsAreTheSameWithoutTheAnswers() throws IOException {
        Path alone = directory.resolve("alone");
        Path beside = directory.resolve("beside");
        CommandRun plain = CommandRun.of("eval", "articles", articles("").toString(), "-o", alone.toString());
        Path articles =
                articles("L1\trelation\tMaria Lopez\tresidesIn\tRome\t\t\tAUTHOR\tCT+\t2\t13\tMaria Lopez\t3\n");
        CommandRun listing =
                CommandRun.of("eval", "articles", articles.toString(), "-o", beside.toString(), "--errors=1");

        assertThat(plain.out()).isEmpty();
        assertThat(listing.out()).contains("L1");
        assertThat(Files.readString(beside.resolve("wedding.jsonl")))
                .isNotEmpty()
                .isEqualTo(Files.readString(alone.resolve("wedding.jsonl")));
    }

    @Test
    void whatCannotBeComparedIsRefused() throws IOException {
        String articles = articles("").toString();

        CommandRun noAnswers = CommandRun.of("eval", "articles", articles, "--errors");
        CommandRun nothingAsked = CommandRun.of("eval", "articles", articles);
        Files.writeString(directory.resolve("articles/wedding.gold.tsv"), COLUMNS + "L1\trelation\tLopez\n");
        CommandRun cut = CommandRun.of("eval", "articles", articles, "--errors");

        assertThat(List.of(noAnswers.code(), nothingAsked.code(), cut.code())).containsOnly(ExitCode.BAD_INPUT);
        assertThat(noAnswers.err()).contains("put NAME.gold.tsv beside NAME.txt");
        assertThat(nothingAsked.err()).contains("--errors");
        assertThat(cut.err()).contains("wedding.gold.tsv").contains("give the files that belong together");
    }

    @Test
    void articlesCountWhatTheScorerCounts() throws IOException {
        Path script = SCORERS.resolve("score_articles.py");
        Path articles = DATA.resolve("articles");
        assumeThat(List.of(script, articles))
                .as("articles and scorer; set -Dnewsgraph.data and -Dnewsgraph.scorers")
                .allMatch(Files::exists);
        String predictions = directory.resolve("predictions").toString();

        CommandRun run = CommandRun.of("eval", "articles", articles.toString(), "-o", predictions, "--errors=9999");

        assertThat(run.code()).as(run.err()).isZero();
        JsonObject scored = JSON.parse(
                printed("python3", script.toString(), articles.toString(), predictions, "--json", "--errors", "9999"));
        assertThat(counts(run.out())).isEqualTo(counts(scored.getObj("all").getObj("kinds")));
        assertThat(lines(run.out(), "missed (\\S+ \\S+)"))
                .containsExactlyInAnyOrderElementsOf(missed(scored.getObj("missed")));
        assertThat(lines(run.out(), "(false) ").size())
                .isEqualTo(counts(run.out()).values().stream()
                        .mapToInt(counts -> counts.get(3))
                        .sum());
    }

    @Test
    void successionCountsWhatTheScorerCounts() throws IOException {
        Path script = SCORERS.resolve("score_succession.py");
        Path items = DATA.resolve("succession/dev.jsonl");
        assumeThat(List.of(script, items))
                .as("changes of office and scorer; set -Dnewsgraph.data and -Dnewsgraph.scorers")
                .allMatch(Files::exists);
        String predictions = directory.resolve("predictions.jsonl").toString();

        CommandRun run = CommandRun.of("eval", "succession", items.toString(), "-o", predictions, "--errors=9999");

        assertThat(run.code()).as(run.err()).isZero();
        String scored = printed("python3", script.toString(), items.toString(), predictions, "--errors", "9999");
        assertThat(lines(run.out(), "missed (\\S+ \\S+)"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(lines(scored, "  MISS +(\\S+ \\S+)"));
        assertThat(lines(run.out(), "false  (\\S+ \\S+)"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(lines(scored, "  SPURIOUS (\\S+ \\S+)"));
    }

    @Test
    void successionListsWhatWasMissedAndToldOtherwise() throws IOException {
        String appointment =
                "{\"type\": \"Appointment\", \"person\": \"Maria Lopez\", \"post\": \"mayor\", \"date\": \"2009\"}";
        String missing = appointment.replace("Appointment", "Nomination").replace("mayor", "judge");
        Path items = Files.writeString(
                directory.resolve("items.jsonl"),
                "{\"id\": \"a\", \"date\": null, \"text\": \"Maria Lopez was appointed mayor of Oslo in 2010.\","
                        + " \"facts\": [" + appointment + ", " + missing + "]}\n");

        CommandRun run = CommandRun.of("eval", "succession", items.toString(), "--errors");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("2 gold facts, 1 missed")
                .contains("missed a Nomination Maria Lopez | judge")
                .contains("date is 2010, not 2009");
    }

    @Test
    void sentencesOfConll04ListNamesAndRelations() throws IOException {
        Path words = Files.writeString(directory.resolve("words.txt"), """
                #doc 1
                0\tMaria\tB-Peop\t['N']\t[0]
                1\tLopez\tI-Peop\t['Work_For']\t[4]
                2\tlives\tO\t['N']\t[2]
                3\tin\tO\t['N']\t[3]
                4\tOslo\tB-Org\t['N']\t[4]
                5\t.\tO\t['N']\t[5]
                """);

        CommandRun run = CommandRun.of("eval", "conll04", words.toString(), "--errors=1");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("relations F1")
                .contains("== wrong type")
                .contains("missed name \"Oslo\" Org (1)  [\"Oslo\" Loc]")
                .contains("false  Maria Lopez – Live_In – Oslo (1)");
    }

    /** Gold facts, those missed, finds, and those beyond the gold facts, by kind. */
    private static Map<String, List<Integer>> counts(String listing) {
        var counts = new TreeMap<String, List<Integer>>();
        Pattern.compile("(?m)^([a-z]+) +(\\d+) +(\\d+) +(\\d+) +(\\d+)$")
                .matcher(listing)
                .results()
                .forEach(line -> counts.put(
                        line.group(1),
                        Stream.of(2, 3, 4, 5)
                                .map(column -> Integer.valueOf(line.group(column)))
                                .toList()));
        return counts;
    }

    private static Map<String, List<Integer>> counts(JsonObject kinds) {
        var counts = new TreeMap<String, List<Integer>>();
        kinds.keySet().forEach(kind -> {
            JsonObject scores = kinds.getObj(kind);
            int found = (int) number(scores, "predicted");
            double precision = number(scores, "precision (lower bound)");
            int correct = (int) Math.round(precision * found);
            int gold = (int) number(scores, "gold");
            counts.put(kind, List.of(gold, gold - (int) number(scores, "matched"), found, found - correct));
        });
        return counts;
    }

    private static double number(JsonObject scores, String field) {
        return scores.get(field).getAsNumber().value().doubleValue();
    }

    private static List<String> missed(JsonObject byKind) {
        return byKind.keySet().stream()
                .flatMap(kind -> byKind.get(kind).getAsArray().stream())
                .map(row -> row.getAsObject().getString("article") + " "
                        + row.getAsObject().getString("id"))
                .toList();
    }

    private static List<String> lines(String listing, String pattern) {
        return Pattern.compile("(?m)^" + pattern)
                .matcher(listing)
                .results()
                .map(line -> line.group(1))
                .toList();
    }

    private static String printed(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
