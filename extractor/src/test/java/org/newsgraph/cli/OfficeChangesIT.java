package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.fact.Argument;
import org.newsgraph.fact.Fact;
import org.newsgraph.text.Article;

/** Who held, took, left and inherited which post, where the post has to be found outside the words of the change. */
class OfficeChangesIT {
    private static final NewsgraphPipeline PIPELINE = NewsgraphPipeline.create();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Maria Lopez became mayor in 2010 and held the post until 2014.                           | PostTenure | Maria Lopez | mayor           | ASSERTED
            Maria Lopez became mayor of Porto after Paulo Andrade resigned.                          | Resignation | Paulo Andrade | mayor        | ASSERTED
            Finance minister Paulo Andrade resigned on Tuesday.                                      | Resignation | Paulo Andrade | minister     | ASSERTED
            Paulo Andrade was relieved of his duties as finance director.                            | Dismissal | Paulo Andrade | finance director | ASSERTED
            The board ousted chairman Paulo Andrade in a late-night vote.                            | Dismissal | Paulo Andrade | chairman       | ASSERTED
            Maria Lopez will step down as mayor and be succeeded by Paulo Andrade.                   | Relation | Paulo Andrade | mayor           | PLANNED
            Maria Lopez was named president and chief executive of Northern Bank, replacing Paulo Andrade. | Relation | Maria Lopez | president    | ASSERTED
            Maria Lopez is likely to be named chief of the defence staff.                            | Appointment | Maria Lopez | chief of the defence staff | PLANNED
            The party called on Mayor Maria Lopez to step aside.                                     | Resignation | Maria Lopez | Mayor          | PLANNED
            Maria Lopez takes over as mayor of Porto on 1 May.                                       | Appointment | Maria Lopez | mayor          | PLANNED
            Juan Perez, a former senator and mayor of Porto, died on Sunday.                         | PostTenure | Juan Perez | mayor            | ASSERTED
            Ilse Marten appointed Paulo Andrade as harbour judge. While the Council confirmed Andrade's nomination, the Senate did not. | PostTenure | Paulo Andrade | harbour judge | POSSIBLE
            President Oskar Lind named Clara Holt as defence minister. The Senate has yet to confirm her. | PostTenure | Clara Holt | defence minister | POSSIBLE
            The mayor appointed Max Orlan as police chief. The council did not confirm Orlan as police chief. | PostTenure | Max Orlan | police chief | POSSIBLE
            The governor named Sofia Mara as treasurer without the consent of the Senate.            | PostTenure | Sofia Mara | treasurer        | POSSIBLE
            Maria Lopez was appointed treasurer, pending confirmation by the Senate.                 | PostTenure | Maria Lopez | treasurer       | POSSIBLE
            The governor named Sofia Mara as treasurer before the Senate could vote on the choice.   | PostTenure | Sofia Mara | treasurer        | POSSIBLE
            The governor named Paulo Andrade as treasurer. The Senate rejected Andrade's nomination. | PostTenure | Paulo Andrade | treasurer     | POSSIBLE
            The governor named Maria Lopez as treasurer. The Senate confirmed Lopez on Friday.       | PostTenure | Maria Lopez | treasurer       | ASSERTED
            The governor named Maria Lopez as treasurer. The Senate did not confirm Lopez before the recess. The Senate confirmed Lopez in May. | PostTenure | Maria Lopez | treasurer | ASSERTED
            """)
    void postIsFound(String text, String type, String person, String post, String status) {
        assertThat(facts(text))
                .as(text)
                .anyMatch(fact -> fact.type().equals("ng:" + type)
                        && names(fact, List.of("ng:personConcerned", "ng:holder", "ng:subject"))
                                .equals(person)
                        && names(fact, List.of("ng:concernsPost", "ng:heldPost"))
                                .contains(post)
                        && fact.status().name().equals(status));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Maria Lopez replaced Paulo Andrade after 63 minutes and scored.          | Relation
            Maria Lopez stepped down the stairs of the town hall.                    | Resignation
            Presidential candidate Maria Lopez arrived in Oslo.                      | PostTenure
            The bridge, named after the late Maria Lopez, was closed.                | Appointment
            """)
    void nothingIsFound(String text, String type) {
        assertThat(facts(text)).as(text).noneMatch(fact -> fact.type().equals("ng:" + type));
    }

    private static List<Fact> facts(String text) {
        return PIPELINE.apply(Article.of("example", text, Optional.of(DAY))).facts();
    }

    private static String names(Fact fact, List<String> roles) {
        return fact.arguments().stream()
                .filter(argument -> roles.contains(argument.role()))
                .filter(Argument.OfEntity.class::isInstance)
                .map(argument -> ((Argument.OfEntity) argument).entity().name())
                .collect(Collectors.joining("; "));
    }
}
