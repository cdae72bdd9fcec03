package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedQueryTest {
    private static final Map<String, String> PREFIXES = Map.of("t", "urn:test:", "r", "urn:test:river/");

    private static final NamedQuery RIVERS = NamedQuery.adHoc("rivers", """
            #+ summary: Rivers longer than so much
            #+ parameter: name = part of the name
            #+ parameter: longer = kilometres
            SELECT ?river ?title ?length {
              VALUES (?name ?longer) { ("" 10) }
              ?river <urn:test:name> ?title ; <urn:test:length> ?length
              FILTER(CONTAINS(?title, ?name) && ?length > ?longer)
            } ORDER BY ?title""");

    private static DatasetGraph rivers() {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> List.of(
                        "(<urn:g> <urn:test:river/1> <urn:test:name> 'Aln')",
                        "(<urn:g> <urn:test:river/1> <urn:test:length> 30)",
                        "(<urn:g> <urn:test:river/2> <urn:test:name> 'Long\\n\\\"Bourne\\\"')",
                        "(<urn:g> <urn:test:river/2> <urn:test:length> 120)")
                .forEach(quad -> dataset.getDefaultGraph()
                        .add(SSE.parseQuad("(quad " + quad.substring(1)).asTriple())));
        return dataset;
    }

    private static String written(QueryResults answer, ResultFormat format) {
        var out = new ByteArrayOutputStream();
        answer.write(format, PREFIXES, out);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static String asked(String query, ResultFormat format) {
        return written(QueryResults.of(NamedQuery.adHoc("typed", query).query(), rivers()), format);
    }

    @Test
    void defaultsComeFromTheQueryItself() {
        assertThat(RIVERS.parameters())
                .extracting(NamedQuery.Parameter::name, NamedQuery.Parameter::defaultText)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", ""),
                        org.assertj.core.groups.Tuple.tuple("longer", "10"));
    }

    @ParameterizedTest
    @CsvSource({"longer,50,1", "longer,500,0", "name,Aln,1", "name,n,2"})
    void aValueTakesThePlaceOfTheDefault(String parameter, String value, int rows) {
        var answer = (QueryResults.OfRows) QueryResults.of(RIVERS.bind(Map.of(parameter, value)), rivers());
        assertThat(answer.rows().rows()).hasSize(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\") } # ", "' ) } INSERT DATA {}", "\"@en", "\\", "}"})
    void aValueIsNeverReadAsSparql(String value) {
        var answer = (QueryResults.OfRows) QueryResults.of(RIVERS.bind(Map.of("name", value)), rivers());
        assertThat(answer.rows().rows()).isEmpty();
    }

    @Test
    void aValueMustBeOfTheKindOfTheDefault() {
        assertThatThrownBy(() -> RIVERS.bind(Map.of("longer", "far")))
                .isInstanceOf(QueryProblem.class)
                .hasMessageContaining("parameter longer")
                .hasMessageContaining("kilometres");
    }

    @Test
    void anUnknownParameterIsAnsweredWithThoseThatExist() {
        assertThatThrownBy(() -> RIVERS.bind(Map.of("width", "3")))
                .isInstanceOf(QueryProblem.class)
                .hasMessageContaining("it has name, longer");
    }

    @Test
    void aParameterOfTheHeaderNeedsADefaultInTheQuery() {
        assertThatThrownBy(() -> NamedQuery.adHoc("typed", "#+ parameter: x = missing\nSELECT * { ?s ?p ?o }"))
                .isInstanceOf(QueryProblem.class)
                .hasMessageContaining("parameter x");
    }

    @ParameterizedTest
    @CsvSource({"who-head,who-heads", "dissmissals,dismissals", "members,members-of", "posts/replacd,replaced"})
    void anUnknownNameIsAnsweredWithTheNearest(String meant, String nearest) {
        assertThatThrownBy(() -> QueryLibrary.shipped().expect(meant))
                .isInstanceOf(QueryProblem.class)
                .hasMessageContaining("did you mean")
                .hasMessageContaining(nearest);
    }

    @Test
    void aTableIsAlignedShortensNamesAndKeepsEachRowOnOneLine() {
        assertThat(written(QueryResults.of(RIVERS.query(), rivers()), ResultFormat.TABLE))
                .isEqualTo("""
                        river  title          length
                        ─────  ─────────────  ──────
                        r:1    Aln            30
                        r:2    Long "Bourne"  120
                        2 rows
                        """);
    }

    @Test
    void aWideCellIsCutBetweenCharacters() {
        String wide = "😀".repeat(100);
        assertThat(asked("SELECT ('" + wide + "' AS ?x) {}", ResultFormat.TABLE)
                        .lines()
                        .skip(2)
                        .findFirst())
                .hasValue("😀".repeat(69) + "…");
    }

    @Test
    void csvAndJsonHoldTheWholeValues() {
        QueryResults answer = QueryResults.of(RIVERS.bind(Map.of("name", "Long")), rivers());
        assertThat(written(answer, ResultFormat.CSV))
                .isEqualTo("river,title,length\nurn:test:river/2,\"Long\n\"\"Bourne\"\"\",120\n");
        assertThat(written(answer, ResultFormat.JSON)).contains("\"value\": \"urn:test:river/2\"");
    }

    @Test
    void triplesAreWrittenInTurtleAndYesOrNoAsAWord() {
        assertThat(asked("CONSTRUCT { ?s <urn:test:is> ?n } WHERE { ?s <urn:test:name> ?n }", ResultFormat.TURTLE))
                .containsPattern("r:1\\s+t:is\\s+\"Aln\"");
        assertThat(asked("ASK { ?s <urn:test:name> 'Aln' }", ResultFormat.TABLE))
                .isEqualTo("yes\n");
    }

    @ParameterizedTest
    @CsvSource({"SELECT * {},TURTLE", "CONSTRUCT WHERE { ?s ?p ?o },CSV", "ASK {},TURTLE"})
    void anAnswerThatHasNoSuchFormSaysWhichItHas(String query, ResultFormat format) {
        assertThatThrownBy(() -> asked(query, format))
                .isInstanceOf(QueryProblem.class)
                .hasMessageContaining("ask for");
    }
}
