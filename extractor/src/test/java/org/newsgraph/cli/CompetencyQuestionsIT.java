package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.ingest.ResourceSource;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryLibrary;
import org.newsgraph.query.QueryResults;
import org.newsgraph.store.Store;

/**
 * The competency questions of the ontology, asked of what the program makes of the sample article. Rows that are missing and rows that
 * are too many are known by name, in lists that may only shrink.
 */
class CompetencyQuestionsIT {
    private static final Path FOLDER = Path.of("src/test/resources/competency");
    private static final Path GAPS = FOLDER.resolve("known-gaps.tsv");
    private static final Path EXTRAS = FOLDER.resolve("known-extras.tsv");
    private static final int QUESTIONS = 36;
    private static final QueryLibrary LIBRARY = QueryLibrary.shipped();

    private static Store store;

    @BeforeAll
    static void readTheSample() {
        store = Store.inMemory();
        var console = new Console(System.in, System.out, System.err, false);
        assertThat(Loading.load(
                        store,
                        List.of(new ResourceSource("/samples/kazakhstan-unrest")),
                        new ArticleRun(NewsgraphPipeline::create, 1, console),
                        console))
                .isZero();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<CompetencyQuestion> questions() {
        return CompetencyQuestion.readAll(FOLDER).stream();
    }

    /** A row of one of the lists. */
    private record Known(String question, CompetencyQuestion.Row row) {}

    private static List<CompetencyQuestion.Row> known(Path list, String question) throws IOException {
        return known(list).stream()
                .filter(known -> known.question().equals(question))
                .map(Known::row)
                .toList();
    }

    private static List<Known> known(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .peek(cells ->
                        assertThat(cells).as("question, row, why in " + list).hasSize(3))
                .map(cells -> new Known(cells[0], CompetencyQuestion.Row.parse(cells[1])))
                .toList();
    }

    @Test
    void thereAreAllQuestionsEachWithItsOwnQuery() {
        assertThat(questions().map(CompetencyQuestion::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, QUESTIONS).boxed().toList());
        assertThat(questions().map(CompetencyQuestion::query))
                .doesNotHaveDuplicates()
                .allSatisfy(query -> assertThat(LIBRARY.find(query)).isPresent());
    }

    @Test
    void theListsNameQuestionsAndExpectedRows() throws IOException {
        assertThat(known(GAPS))
                .doesNotHaveDuplicates()
                .allSatisfy(gap -> assertThat(question(gap.question()).rows()).contains(gap.row()));
        assertThat(known(EXTRAS))
                .doesNotHaveDuplicates()
                .allSatisfy(extra -> assertThat(question(extra.question()).columns())
                        .hasSameSizeAs(extra.row().cells()));
    }

    private static CompetencyQuestion question(String query) {
        return questions()
                .filter(question -> question.query().equals(query))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no question has the query " + query));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void aQuestionIsAnsweredAsExpectedOrAsTheListsSay(CompetencyQuestion question) throws IOException {
        var given = new ArrayList<>(answer(question));
        var problems = new ArrayList<String>();
        List<CompetencyQuestion.Row> gaps = known(GAPS, question.query());
        for (CompetencyQuestion.Row row : question.rows()) {
            boolean found = take(given, row);
            if (!found && !gaps.contains(row)) {
                problems.add("missing, and no known gap: " + row);
            } else if (found && gaps.contains(row)) {
                problems.add("answered now, take it out of " + GAPS.getFileName() + ": " + row);
            }
        }
        if (!question.open()) {
            known(EXTRAS, question.query()).stream()
                    .filter(extra -> !take(given, extra))
                    .forEach(extra ->
                            problems.add("no longer given, take it out of " + EXTRAS.getFileName() + ": " + extra));
            given.forEach(row -> problems.add("given, and neither expected nor a known extra row: " + row));
        }
        assertThat(problems).as("%s: rows of the answer", question).isEmpty();
    }

    private static boolean take(List<CompetencyQuestion.Row> given, CompetencyQuestion.Row wanted) {
        return given.stream()
                .filter(wanted::matches)
                .findFirst()
                .map(given::remove)
                .orElse(false);
    }

    @Test
    void theWeakFactsAreThoseOfWeakClaims() {
        List<CompetencyQuestion.Row> claims = rows(
                NamedQuery.adHoc(
                        "claims",
                        "PREFIX ng: <https://w3id.org/newsgraph/ontology#>"
                                + " SELECT ?k { ?c a ng:Claim ; ng:confidence ?k } ORDER BY ?k"),
                Map.of());
        String middle = claims.get(claims.size() / 2).cells().get(0);
        NamedQuery query = LIBRARY.expect("weak-facts");

        assertThat(rows(query, Map.of("below", middle)))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(new BigDecimal(row.cells().get(0))).isLessThan(new BigDecimal(middle)));
        assertThat(rows(query, Map.of("below", "2")))
                .extracting(row -> row.cells().get(0))
                .containsAll(claims.stream().map(row -> row.cells().get(0)).toList());
    }

    private static List<CompetencyQuestion.Row> answer(CompetencyQuestion question) {
        NamedQuery query = LIBRARY.expect(question.query());
        assertThat(query.query().getResultVars()).isEqualTo(question.columns());
        return rows(query, question.values());
    }

    private static List<CompetencyQuestion.Row> rows(NamedQuery query, Map<String, String> values) {
        var answer = (QueryResults.OfRows) QueryResults.of(query.bind(values), store.dataset());
        return answer.rows().rows().stream()
                .map(row -> new CompetencyQuestion.Row(answer.rows().variables().stream()
                        .map(variable -> row.containsKey(variable) ? text(row.get(variable)) : "-")
                        .toList()))
                .toList();
    }

    private static String text(Node node) {
        String text = node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
        return text.replaceAll("\\s+", " ");
    }
}
