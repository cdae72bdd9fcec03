package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Claim;
import org.newsgraph.fact.Entity;
import org.newsgraph.fact.Fact;
import org.newsgraph.fact.Status;
import org.newsgraph.ingest.Reading;
import org.newsgraph.ingest.ResourceSource;

/** Who says what in the sample article, where it is hardest to tell: what is disputed, unconfirmed, ordered, announced, tried. */
class ClaimsOfTheSampleIT {
    private static final ArticleFacts FACTS = NewsgraphPipeline.create()
            .apply(new ResourceSource("/samples/kazakhstan-unrest")
                    .readings()
                    .map(reading -> ((Reading.Of) reading).article())
                    .findFirst()
                    .orElseThrow());

    @Test
    void russiaAccusesAndTheWhiteHouseDenies() {
        Fact instigation = event("instigated");

        assertThat(instigation.status()).isEqualTo(Status.DISPUTED);
        assertThat(claims(instigation)).containsExactlyInAnyOrder("Russia via [Jen Psaki] CT+", "Jen Psaki via [] CT-");
    }

    @Test
    void reutersCouldNotConfirmThatTheAirportWasCleared() {
        Fact clearing = event("cleared");

        assertThat(clearing.status()).isEqualTo(Status.ATTRIBUTED);
        assertThat(claims(clearing)).containsExactlyInAnyOrder("official via [Interfax] CT+", "Reuters via [] UN");
    }

    @Test
    void theReversalOfPricesIsOrderedAndNotDone() {
        Fact reversal = event("reverse");

        assertThat(reversal.status()).isEqualTo(Status.PLANNED);
        assertThat(claims(reversal)).containsExactly("Kassym-Jomart Tokayev via [] PS+/FUT");
    }

    @Test
    void peacekeepersAreAnnouncedAndNotSent() {
        Fact deployment = event("travel");

        assertThat(deployment.status()).isEqualTo(Status.PLANNED);
        assertThat(claims(deployment)).containsExactly("Nikol Pashinyan via [] CT+/FUT");
    }

    @Test
    void thatTheStatueFellIsNotSaid() {
        Fact toppling = event("topple");

        assertThat(toppling.status()).isEqualTo(Status.POSSIBLE);
        assertThat(toppling.claims())
                .allMatch(claim -> claim.factuality().code().matches("P[RS]\\+"));
    }

    @Test
    void nobodyCommented() {
        assertThat(facts(fact -> hasTrigger(fact, "comment")))
                .isNotEmpty()
                .allMatch(fact -> fact.status() == Status.DENIED);
    }

    @Test
    void theInnermostSourceMakesTheClaimAndTheOthersRelayIt() {
        assertThat(facts(fact -> fact.type().equals("ng:Killing") && hasTrigger(fact, "killed")).stream()
                        .flatMap(fact -> claims(fact).stream()))
                .contains("Kazakh state television via [Reuters] CT+");
    }

    @Test
    void onlyTheArticleItselfAsserts() {
        assertThat(facts(fact -> fact.status() == Status.ASSERTED))
                .allMatch(fact -> fact.claims().stream()
                        .anyMatch(claim -> claim.claimant().isEmpty()
                                && claim.factuality().code().equals("CT+")));
    }

    private static Fact event(String trigger) {
        List<Fact> found = facts(fact -> fact.kind() == Fact.Kind.EVENT && hasTrigger(fact, trigger));
        assertThat(found).as("events of " + trigger).hasSize(1);
        return found.get(0);
    }

    private static List<Fact> facts(Predicate<Fact> test) {
        return FACTS.facts().stream().filter(test).toList();
    }

    private static boolean hasTrigger(Fact fact, String words) {
        return fact.trigger()
                .map(span -> FACTS.document().article().slice(span).toLowerCase(Locale.ROOT))
                .filter(text -> text.contains(words))
                .isPresent();
    }

    private static List<String> claims(Fact fact) {
        return fact.claims().stream().map(ClaimsOfTheSampleIT::text).toList();
    }

    private static String text(Claim claim) {
        return claim.claimant().map(Entity::name).orElse("the article") + " via "
                + claim.relays().stream().map(Entity::name).toList() + " "
                + claim.factuality().code();
    }
}
