package org.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Span;

class ArticleFactsTest {
    private static final Document DOCUMENT = Document.of(Article.of("a", "Lopez resigned.", Optional.empty()));

    @Test
    void belowTheThresholdNothingIsLeftAndNothingSpeaksOfIt() {
        Fact unsure = fact("event", 0.5, List.of());
        Fact sure = fact("tenure", 0.9, List.of(new Argument.OfFact("ng:endedBy", "event")));
        var facts = new ArticleFacts(DOCUMENT, List.of(), List.of(unsure, sure));

        assertThat(facts.atLeast(0)).isEqualTo(facts);
        assertThat(facts.atLeast(0.5).facts()).containsExactly(unsure, sure);
        assertThat(facts.atLeast(0.6).facts()).containsExactly(fact("tenure", 0.9, List.of()));
        assertThat(facts.atLeast(0.95).facts()).isEmpty();
    }

    private static Fact fact(String id, double confidence, List<Argument> arguments) {
        var claim = new Claim(
                Optional.empty(),
                List.of(),
                Factuality.CERTAIN,
                confidence,
                "rule:test",
                List.of(new Span(0, 5)),
                Optional.empty());
        return new Fact(
                id,
                Fact.Kind.EVENT,
                "ng:Resignation",
                Optional.empty(),
                arguments,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Status.ASSERTED,
                List.of(claim));
    }
}
