package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.store.Graphs;
import org.newsgraph.store.Store;

/** The queries that travel with the program, asked of an invented article. */
class ShippedQueriesTest {
    private static final QueryLibrary LIBRARY = QueryLibrary.shipped();
    private static Store empty;
    private static Store store;

    @BeforeAll
    static void load() throws IOException {
        empty = Store.inMemory();
        store = Store.inMemory();
        try (InputStream file =
                Objects.requireNonNull(ShippedQueriesTest.class.getResourceAsStream("/query/article.ttl"))) {
            store.load(List.of(Graphs.article("varland", new String(file.readAllBytes(), StandardCharsets.UTF_8))));
        }
    }

    @AfterAll
    static void close() {
        store.close();
        empty.close();
    }

    static Stream<NamedQuery> queries() {
        return LIBRARY.list().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryHasASummaryAndAnOrderAndItsParametersExplained(NamedQuery query) {
        assertThat(query.summary()).isNotBlank();
        assertThat(query.query().hasOrderBy()).isTrue();
        assertThat(query.parameters())
                .allSatisfy(parameter -> assertThat(parameter.description()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryIsOrderedByEachOfItsColumns(NamedQuery query) {
        assertThat(query.query().getOrderBy()).hasSameSizeAs(query.query().getResultVars());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryGivesNothingWhenNothingIsStored(NamedQuery query) {
        assertThat(rows(empty, query, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void noQueryFindsAnythingForAValueThatNothingMatches(NamedQuery query) {
        query.parameters().stream()
                .filter(parameter -> parameter.defaultText().isEmpty())
                .forEach(parameter -> {
                    assertThat(rows(store, query, Map.of(parameter.name(), "no such thing")))
                            .isEmpty();
                });
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                answer("who-heads", "", "Ilse Marten | Harbour Council", "Ilse Marten | Varland"),
                answer("who-heads", "organization=harbour", "Ilse Marten | Harbour Council"),
                answer("who-headed-before", "", "Paulo Andrade | Harbour Council | head, Harbour Council | 2031-05-05"),
                answer("replaced", "", "Ilse Marten | Paulo Andrade | head, Harbour Council | 2031-05-05"),
                answer("replaced", "person=paulo", "Ilse Marten | Paulo Andrade | head, Harbour Council | 2031-05-05"),
                answer("dismissals", "", "Paulo Andrade | Ilse Marten | head, Harbour Council | 2031-05-05 | Asserted"),
                answer(
                        "posts-held",
                        "person=Marten",
                        "Ilse Marten | head, Harbour Council | current | 2031-05-05 | ",
                        "Ilse Marten | premier, Varland | current |  | "),
                answer("role-holders", "role=premier", "Ilse Marten | premier | Varland | current"),
                answer("spokespersons", "", "Jon Sted | Harbour Council"),
                answer("relatives", "", "Clara Andrade | niece of | Paulo Andrade | "),
                answer("members-of", "organization=NC", "Osterholm | Northern Compact", "Varland | Northern Compact"),
                answer("memberships-of", "member=varland", "Varland | Northern Compact"),
                answer("successors", "", "Harbour Council | Dock Board"),
                answer(
                        "events-in-place",
                        "place=coast",
                        "crowd control | Coast | Asserted | Premier",
                        "killing | Port Anders | Attributed | Premier",
                        "state of emergency | Port Anders | Asserted | Premier"),
                answer("located-in", "entity=anders", "Port Anders | Coast", "Port Anders | Varland"),
                answer("emergencies", "", "Port Anders |  | Asserted"),
                answer(
                        "happened",
                        "from=2031-05-06,until=2031-05-06",
                        "2031-05-04 | 2031-05-06 | killing | Attributed | Premier",
                        "2031-05-04 | 2031-05-07 | injuring | Attributed | Premier"),
                answer("killed", "", "7 | 7 | Seven | Port Anders | Jon Sted | Fjord Post | Attributed"),
                answer("injured", "", "41 |  | More than 40 | 2031-05-04 |  | Jon Sted |  |  | Attributed"),
                answer("violence", "", "crowd control | Coast |  | Premier"),
                answer("deployments", "", "Northern Compact |  | Varland |  | Planned"),
                answer("planned", "", "troop deployment | Planned | Premier"),
                answer(
                        "said",
                        "speaker=marten",
                        "Ilse Marten | Request | ships for the coast",
                        "Ilse Marten | Say | “The harbour stays open”"),
                answer(
                        "quotations",
                        "",
                        "Ilse Marten | The harbour stays open | Unrest on the coast of Varland | 0 | 7"),
                answer("requests", "", "Ilse Marten | Northern Compact | ships for the coast"),
                answer(
                        "accusations",
                        "accuser=oster",
                        "Osterholm | Varland | Varland had closed the strait | Jon Sted"),
                answer("unconfirmed", "", "Premier | Osterholm | Fjord Post"),
                answer(
                        "disputed",
                        "",
                        "Premier | Fjord Post | UN",
                        "Premier | Jon Sted | CT_minus",
                        "Premier | Osterholm | CT_plus"),
                answer("causes", "event=strike", "dock strike | fish quotas | Premier"),
                answer("sources", "", "Jon Sted | 3", "Fjord Post | 2", "Osterholm | 1"),
                answer("relays", "", "Jon Sted | Fjord Post | Say | Seven were killed"),
                answer(
                        "evidence",
                        "kind=dismissal,entity=andrade",
                        "Paulo Andrade | dismissal | Unrest on the coast of Varland | 8 | 60"
                                + " | Ilse Marten fired Paulo Andrade as head of the Harbo"),
                answer("mentions", "", "Ilse Marten | NAM | 1", "Paulo Andrade | NAM | 1"),
                answer("ages", "", "Paulo Andrade | 61 | 2031-05-07"),
                answer("weak-facts", "", "0.7 | killing | killed-number | Premier"),
                answer("weak-facts", "below=0.6"),
                answer("evidence-mismatch", ""));
    }

    private static Arguments answer(String query, String values, String... rows) {
        return Arguments.of(query, values, List.of(rows));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("answers")
    void aQueryGivesTheRowsThatTheArticleStates(String name, String values, List<String> expected) {
        assertThat(rows(store, LIBRARY.expect(name), valuesIn(values))).isEqualTo(expected);
    }

    @Test
    void twoActorsAreConnectedOverTheBodiesTheyShare() {
        assertThat(rows(store, LIBRARY.expect("connections"), Map.of("from", "Clara", "to", "Harbour")))
                .anyMatch(row -> row.startsWith("Clara Andrade | niece of | Paulo Andrade | ")
                        && row.endsWith(" | Harbour Council"));
    }

    @Test
    void everythingAboutSomebodyNamesTheirPart() {
        assertThat(rows(store, LIBRARY.expect("about"), Map.of("entity", "andrade")))
                .contains("Paulo Andrade | person concerned | dismissal | Asserted | "
                        + "Ilse Marten fired Paulo Andrade as head of the Harbo");
    }

    private static Map<String, String> valuesIn(String text) {
        return Stream.of(text.split(","))
                .filter(value -> !value.isEmpty())
                .map(value -> value.split("="))
                .collect(java.util.stream.Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static List<String> rows(Store store, NamedQuery query, Map<String, String> values) {
        var answer = (QueryResults.OfRows) QueryResults.of(query.bind(values), store.dataset());
        return answer.rows().rows().stream()
                .map(row -> answer.rows().variables().stream()
                        .map(variable -> row.containsKey(variable)
                                ? (row.get(variable).isURI()
                                        ? row.get(variable).getURI()
                                        : row.get(variable).getLiteralLexicalForm())
                                : "")
                        .collect(java.util.stream.Collectors.joining(" | ")))
                .toList();
    }
}
