package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.event.Rule;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;

/** Every rule finds what its examples say, and nothing in its counter-examples. */
class RuleExamplesIT {
    private static final NewsgraphPipeline PIPELINE = NewsgraphPipeline.create();
    private static final RuleTrial TRIAL = new RuleTrial(PIPELINE);

    static Stream<Rule> rules() {
        return PIPELINE.rules().rules().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(Rule rule) {
        assertThat(rule.examples()).as("examples of " + rule.name()).isNotEmpty();
        assertThat(rule.never()).as("counter-examples of " + rule.name()).isNotEmpty();
        for (RuleTrial.Outcome outcome : TRIAL.of(rule)) {
            assertThat(outcome.holds())
                    .as("findings " + outcome.found() + " of " + rule.name() + " in: " + outcome.sentence() + "\n"
                            + analysis(outcome.document()))
                    .isTrue();
        }
    }

    private static String analysis(Document document) {
        var text = new StringBuilder();
        for (Sentence sentence : document.sentences()) {
            sentence.tokens()
                    .forEach(token -> text.append(token.index())
                            .append('\t')
                            .append(token.form())
                            .append('\t')
                            .append(token.xpos())
                            .append('\t')
                            .append(token.head())
                            .append(' ')
                            .append(token.relation())
                            .append('\n'));
        }
        document.mentions()
                .forEach(m -> text.append(m.kind())
                        .append(' ')
                        .append(m.type())
                        .append(' ')
                        .append(document.text(m))
                        .append('\n'));
        return text.toString();
    }
}
