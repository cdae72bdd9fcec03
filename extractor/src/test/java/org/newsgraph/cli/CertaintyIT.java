package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.fact.Argument;
import org.newsgraph.fact.Claim;
import org.newsgraph.fact.Entity;
import org.newsgraph.fact.Fact;
import org.newsgraph.text.Article;

/** Who claims what, how certainly, in sentences that hedge, deny, accuse, report and ask. */
class CertaintyIT {
    private static final NewsgraphPipeline PIPELINE = NewsgraphPipeline.create();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Villagers blame the army for killing nine farmers.                                    | Killing | army | Villagers CT+
            Maria Lopez condemned the army for shelling the harbour town.                         | Attack  | army | Maria Lopez CT+
            Prosecutors accused Paulo Andrade of having killed nine sailors.                      | Killing | Paulo Andrade | Prosecutors CT+
            Police arrested Paulo Andrade for killing nine sailors.                               | Killing | Paulo Andrade | AUTHOR UN
            Paulo Andrade was charged with the murder of nine sailors.                            | Killing | -    | AUTHOR UN
            The army has to close the port. Maria Lopez said it had yet to attack the town.       | Attack  | -    | Maria Lopez CT-
            Firefighters prevented the flames from destroying the archive.                        | PropertyDestruction | - | AUTHOR CT-
            One resident waited; another said the army had attacked the town.                     | Attack  | army | another CT+
            According to the Coastal Gazette, the army attacked the town.                         | Attack  | army | Coastal Gazette CT+
            “My husband obeyed,” Maria Lopez said. “The army attacked the town.”                  | Attack  | army | Maria Lopez CT+
            Maria Lopez denied that Paulo Andrade said that the army attacked the town.           | Attack  | army | Paulo Andrade UN
            """)
    void anEventIsClaimedByThoseWhoTellOfIt(String text, String type, String agent, String claim) {
        assertThat(facts(text))
                .as(text)
                .filteredOn(fact -> fact.type().equals("ng:" + type))
                .isNotEmpty()
                .allMatch(fact -> agent.equals("-") || names(fact, "ng:agent").equals(agent))
                .allMatch(
                        fact -> fact.claims().stream().anyMatch(one -> told(one).equals(claim)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            The so-called “Free Harbour Movement of the Western Isles” burned three boats, the police said. | police | The so-called “Free Harbour
            Maria Lopez asked Paulo Andrade to tell the soldiers to leave the port.               | Maria Lopez | to tell the soldiers to leave the port
            Maria Lopez asked Paulo Andrade to tell the soldiers to leave the port.               | Paulo Andrade | to leave the port
            Iceland denied a report by the Herald that it had fired nine sailors.                 | Iceland | a report by the Herald that it had fired nine sailors
            """)
    void aStatementHasItsSpeakerAndItsContent(String text, String speaker, String content) {
        assertThat(facts(text))
                .as(text)
                .filteredOn(fact -> fact.kind() == Fact.Kind.STATEMENT)
                .anyMatch(fact -> names(fact, "ng:speaker").equals(speaker)
                        && fact.content()
                                .filter(span ->
                                        text.substring(span.start(), span.end()).startsWith(content))
                                .isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The ministry did not name the sailors, nor say where the ferry sank.                  | AUTHOR CT-
            The ministry did not name the sailors, but said where the ferry sank.                 | AUTHOR CT+
            Maria Lopez reacted to the vote by saying: “The port is closed.”                      | AUTHOR CT+
            Norwind plans to cut its staff, and Maria Lopez says that it is too early.            | AUTHOR CT+
            Maria Lopez plans to say that it is too early.                                        | AUTHOR PS+/FUT
            If Norland hopes to leave, Maria Lopez stressed that it was too early.                | AUTHOR CT+
            “The port is closed,” Maria Lopez said. “Nobody came.”                                | AUTHOR CT+
            """)
    void aStatementIsToldAsMadeOrNot(String text, String claim) {
        assertThat(facts(text))
                .as(text)
                .filteredOn(fact -> fact.kind() == Fact.Kind.STATEMENT)
                .isNotEmpty()
                .allMatch(
                        fact -> fact.claims().stream().anyMatch(one -> told(one).equals(claim)));
    }

    private static String told(Claim claim) {
        return claim.claimant().map(Entity::name).orElse("AUTHOR") + " "
                + claim.factuality().code();
    }

    private static List<Fact> facts(String text) {
        return PIPELINE.apply(Article.of("example", text, Optional.of(DAY))).facts();
    }

    private static String names(Fact fact, String role) {
        return fact.arguments().stream()
                .filter(argument -> argument.role().equals(role))
                .filter(Argument.OfEntity.class::isInstance)
                .map(argument -> ((Argument.OfEntity) argument).entity().name())
                .collect(Collectors.joining("; "));
    }
}
