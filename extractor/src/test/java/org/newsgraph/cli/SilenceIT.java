package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.text.Article;

/** Sentences without a fact are told, with the rule that came nearest and what it missed. */
class SilenceIT {
    private static final String TEXT = "Governor Ilse Marten \uD83D\uDE00 fired Paulo Andrade on Friday."
            + " Ilse Marten sacked a strange old carpet on Monday."
            + " It was a slow and rather yellow afternoon.\n";

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static Silence silence;

    @BeforeAll
    static void read() {
        NewsgraphPipeline pipeline = NewsgraphPipeline.create();
        ArticleFacts facts = pipeline.apply(Article.of("own", TEXT, Optional.empty()));
        silence = Silence.of(facts, pipeline.findings(facts.document()), pipeline.nearMisses(facts.document()));
    }

    @Test
    void aSentenceWithAFactIsNotTold() {
        assertThat(silence.silent())
                .extracting(silent -> silent.sentence().index())
                .containsExactly(1, 2);
    }

    @Test
    void theNearestRuleSaysWhatItFoundAndMissed() {
        assertThat(silence.silent().get(0).nearest()).anySatisfy(miss -> {
            assertThat(miss.rule().type()).isEqualTo("ng:Dismissal");
            assertThat(miss.found()).contains("ng:agent");
            assertThat(miss.missing()).isEqualTo("ng:personConcerned");
            assertThat(miss.where()).contains("@Person");
        });
        assertThat(silence.text()).contains("\"sacked\", with ng:agent; no ng:personConcerned by: ");
    }

    @Test
    void aSentenceThatNoRuleKnowsIsTold() {
        assertThat(silence.silent().get(1).nearest()).isEmpty();
        assertThat(silence.text()).contains("no rule knows a word of it");
    }

    @Test
    void linesHaveOffsetsInCodePoints() {
        List<String> lines = silence.lines();

        assertThat(lines)
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(slice(JsonParser.parseString(line).getAsJsonObject()))
                                .isEqualTo(JsonParser.parseString(line)
                                        .getAsJsonObject()
                                        .get("text")
                                        .getAsString()));
        JsonObject trigger = StreamSupport.stream(
                        JsonParser.parseString(lines.get(0))
                                .getAsJsonObject()
                                .getAsJsonArray("nearest")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .map(miss -> miss.getAsJsonObject("trigger"))
                .findFirst()
                .orElseThrow();
        assertThat(slice(trigger)).isEqualTo(trigger.get("text").getAsString());
    }

    private static String slice(JsonObject place) {
        int[] points = TEXT.codePoints().toArray();
        int start = place.get("start").getAsInt();
        return new String(points, start, place.get("end").getAsInt() - start);
    }
}
