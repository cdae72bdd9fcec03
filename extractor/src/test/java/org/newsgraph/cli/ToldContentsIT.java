package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.fact.Argument;
import org.newsgraph.fact.Fact;
import org.newsgraph.text.Article;
import org.newsgraph.text.TimeValue;

/** Where what is told begins and ends, who tells it, and to whom. */
class ToldContentsIT {
    private static final NewsgraphPipeline PIPELINE = NewsgraphPipeline.create();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final String NOBODY = "-";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "We left," Oskar Lind told reporters, "because it was late."                             | Oskar Lind | reporters | "We left," Oskar Lind told reporters, "because it was late."
            The Harbour Union, he added, underestimated the protest on the square. Oskar Lind left.  | -          | -         | The Harbour Union, he added, underestimated the protest on the square
            Oskar Lind said the plan "set a terrible example for all."                               | Oskar Lind | -         | the plan "set a terrible example for all."
            Oskar Lind said "the talks had been stopped" because of the storm.                       | Oskar Lind | -         | "the talks had been stopped" because of the storm
            Maria Lopez accused Oskar Lind of closing the port.                                      | Maria Lopez | Oskar Lind | closing the port
            Maria Lopez urged Oskar Lind to open the port.                                           | Maria Lopez | Oskar Lind | to open the port
            The ferry, which has just nine seats, is old. Oskar Lind, who owns it, said it would be sold. | Oskar Lind | - | it would be sold
            Maria Lopez said it would rain, while Oskar Lind said it would snow.                     | Maria Lopez | -        | it would rain
            Maria Lopez said it would rain, warning that the port would be closed.                   | Maria Lopez | -        | it would rain
            Maria Lopez said the port would be closed, in an interview with the Coastal Gazette.     | Maria Lopez | -        | the port would be closed
            Maria Lopez said that if it rained, the port would be closed.                            | Maria Lopez | -        | if it rained, the port would be closed
            The port, according to the coast guard, is closed.                                       | coast guard | -        | The port, according to the coast guard, is closed
            Maria Lopez is believed to own the old ferry.                                            | -          | -         | Maria Lopez is believed to own the old ferry
            The old port has been widely seen as the heart of the town.                              | -          | -         | The old port has been widely seen as the heart of the town
            The captain said on Friday he had sold the ferry.                                        | captain    | -         | he had sold the ferry
            The captain said Friday would be warm.                                                   | captain    | -         | Friday would be warm
            Norwind said it seeks a partner in Iceland and, within a year of that, intends to build a ferry. | Norwind | - | it seeks a partner in Iceland and, within a year of that, intends to build a ferry
            The bishop requested Captain Oskar Lind to leave the port.                               | bishop | Oskar Lind | to leave the port
            Maria Lopez bought nine ferries, which the captain said would be sold.                   | captain    | -         | which the captain said would be sold
            They sold nine old ferries the captain said could be dangerous.                          | captain    | -         | nine old ferries the captain said could be dangerous
            Maria Lopez told Oskar Lind that although it rained, the port was open.                  | Maria Lopez | Oskar Lind | although it rained, the port was open
            Maria Lopez did not say whether the port was closed.                                     | Maria Lopez | -        | whether the port was closed
            Oskar Lind said it was late but did admit that the port was closed.                      | Oskar Lind | -         | it was late
            Oskar Lind said it was late and the port was closed.                                     | Oskar Lind | -         | it was late and the port was closed
            "The storm will change the whole coast," Maria Lopez was quoted as saying.               | Maria Lopez | -        | "The storm will change the whole coast,"
            The port was full for days, Oskar Lind said. "We all had to wait in the cold for hours." | Oskar Lind | -         | "We all had to wait in the cold for hours."
            The verdict of the council, sent on Monday, read in part: "We will close the old port."  | The verdict of the council | - | "We will close the old port."
            "Iceland feels deep regret" about the storm, Oskar Lind said.                            | Oskar Lind | -         | "Iceland feels deep regret" about the storm
            It was reported that the port was closed.                                                | -          | -         | the port was closed
            They fear the storm, which Maria Lopez and Oskar Lind have said is coming closer.        | Maria Lopez; Oskar Lind | - | which Maria Lopez and Oskar Lind have said is coming closer
            Maria Lopez declined to comment on the storm, which closed the port.                     | Maria Lopez | -        | comment on the storm
            Maria Lopez refused to comment further because the case is open.                         | Maria Lopez | -        | comment further
            Maria Lopez called the ban a shame: "We all have to live here and work."                 | Maria Lopez | -        | "We all have to live here and work."
            Maria Lopez called the old port "a long and bitter story."                               | Maria Lopez | -        | the old port "a long and bitter story."
            "The port is closed," said Maria Lopez. "It was late," she told reporters.               | Maria Lopez | reporters | "It was late,"
            """)
    void aStatementTellsNeitherMoreNorLess(String text, String speaker, String addressee, String content) {
        assertThat(PIPELINE.apply(Article.of("example", text, Optional.of(DAY))).facts())
                .as(text)
                .filteredOn(fact -> fact.kind() == Fact.Kind.STATEMENT)
                .anyMatch(fact -> content.equals(told(fact, text))
                        && names(fact, "ng:addressee").equals(addressee)
                        && names(fact, "ng:speaker").equals(speaker));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            A sailor who left the harbour on Wednesday said the port was closed. | -
            A sailor who left the harbour said on Wednesday the port was closed. | 2024-03-13
            The captain said Wednesday that the port was closed.                 | 2024-03-13
            """)
    void aStatementHasTheDayOfItsOwnVerb(String text, String day) {
        assertThat(PIPELINE.apply(Article.of("example", text, Optional.of(DAY))).facts())
                .as(text)
                .filteredOn(fact -> fact.kind() == Fact.Kind.STATEMENT)
                .extracting(fact -> fact.time()
                        .flatMap(TimeValue::day)
                        .map(LocalDate::toString)
                        .orElse(NOBODY))
                .containsExactly(day);
    }

    private static String told(Fact fact, String text) {
        return fact.content()
                .map(span -> text.substring(span.start(), span.end()))
                .orElse("");
    }

    private static String names(Fact fact, String role) {
        String names = fact.arguments().stream()
                .filter(argument -> argument.role().equals(role))
                .filter(Argument.OfEntity.class::isInstance)
                .map(argument -> ((Argument.OfEntity) argument).entity().name())
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? NOBODY : names;
    }
}
