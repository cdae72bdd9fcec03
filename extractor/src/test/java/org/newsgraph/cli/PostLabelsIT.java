package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.fact.Argument;
import org.newsgraph.fact.Fact;
import org.newsgraph.text.Article;

/** What a post is called, which body it belongs to and whether it is held still. */
class PostLabelsIT {
    private static final NewsgraphPipeline PIPELINE = NewsgraphPipeline.create();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Council reacts to harbour row Pope Benedict asked Maria Lopez to step down.                     | Benedict      | Pope                   |                  | current
            Sweden declares state of emergency Swedish President Oskar Lind has announced a state of emergency. | Oskar Lind | President             | Sweden           | current
            Sweden's EU Affairs Minister Oskar Lind spoke in Oslo.                                          | Oskar Lind    | EU Affairs Minister    | Sweden           | current
            Oskar Lind, the outspoken deputy chief of the Northern Bank mission to the country, spoke in Oslo. | Oskar Lind | deputy chief           | Northern Bank mission | current
            Senators Oskar Lind and Maria Lopez agreed.                                                     | Oskar Lind    | Senator                |                  | current
            The now-former governor Oskar Lind agreed.                                                      | Oskar Lind    | governor               |                  | former
            Northern Defence Pact (NDP) head Oskar Lind agreed.                                             | Oskar Lind    | head                   | Northern Defence Pact | current
            Oskar Lind, head of the winter cod study, agreed.                                               | Oskar Lind    | head of the winter cod study |            | current
            The 30th president of Sweden, Oskar Lind, agreed.                                               | Oskar Lind    | president              | Sweden           | current
            Senator Oskar Lind died on Sunday in Oslo.                                                      | Oskar Lind    | Senator                |                  | former
            Oskar Lind served as deputy ambassador in London.                                               | Oskar Lind    | deputy ambassador      |                  | former
            On Sunday Presidents Oskar Lind of Sweden and Maria Lopez of Iceland met.                       | Oskar Lind    | President              | Sweden           | current
            Oskar Lind, Northern Bank's director for Central Europe, agreed.                                | Oskar Lind    | director for Central Europe | Northern Bank | current
            """)
    void postIsCalledAndBelongs(String text, String holder, String label, String body, String tenure) {
        assertThat(tenures(text))
                .as(text)
                .anyMatch(fact -> fact.type().equals("ng:PostTenure")
                        && name(fact, "ng:holder").equals(holder)
                        && name(fact, "ng:heldPost").equals(label)
                        && name(fact, "ng:inOrganization")
                                .equals(Optional.ofNullable(body).orElse(""))
                        && fact.tenure().equals(Optional.of(tenure)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Maria Lopez worked for Northern Bank before she moved to Oslo.    | ng:Employment | former
            Maria Lopez works for Northern Bank.                              | ng:Employment | current
            Maria Lopez, a former lecturer at Oslo College, agreed.           | ng:Employment | former
            Maria Lopez joined the Liberal Party at the age of 14.            | ng:Membership | unknown
            """)
    void belongingIsOverOrNot(String text, String type, String tenure) {
        assertThat(tenures(text).stream().filter(fact -> fact.type().equals(type)))
                .as(text)
                .isNotEmpty()
                .allMatch(fact -> fact.tenure().equals(Optional.of(tenure)));
    }

    private static List<Fact> tenures(String text) {
        return PIPELINE.apply(Article.of("example", text, Optional.of(DAY))).facts().stream()
                .filter(fact -> fact.kind() == Fact.Kind.TENURE)
                .toList();
    }

    private static String name(Fact fact, String role) {
        return fact.arguments().stream()
                .filter(argument -> argument.role().equals(role))
                .filter(Argument.OfEntity.class::isInstance)
                .map(argument -> ((Argument.OfEntity) argument).entity().name())
                .findFirst()
                .orElse("");
    }
}
