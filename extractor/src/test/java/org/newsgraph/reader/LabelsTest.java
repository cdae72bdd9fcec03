package org.newsgraph.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.SentenceReading;

class LabelsTest {
    private static final String GOOD = """
            {"version": "small-1", "names": ["O", "B-PER", "I-PER"], "tags": ["NOUN NN", "VERB VBD"],
             "dependencies": ["root", "obj"], "relations": ["SPOUSE", "P40"],
             "thresholds": {"SPOUSE": 0.6}, "temperature": {"SPOUSE": 2.0}}
            """;

    private static Labels parse(String json) {
        return Labels.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFileSaysWhatTheNumbersStandFor() {
        Labels labels = parse(GOOD);
        assertThat(labels.version()).isEqualTo("small-1");
        assertThat(labels.tags())
                .containsExactly(new SentenceReading.Tags("NOUN", "NN"), new SentenceReading.Tags("VERB", "VBD"));
        assertThat(labels.root()).isZero();
    }

    @Test
    void aRelationWithoutAThresholdIsNotUsed() {
        assertThat(parse(GOOD).threshold("SPOUSE")).contains(0.6);
        assertThat(parse(GOOD).threshold("P40")).isEmpty();
    }

    @Test
    void theTemperatureCalibratesAProbability() {
        assertThat(parse(GOOD).probability("SPOUSE", 2)).isCloseTo(0.731, within(0.001));
        assertThat(parse(GOOD).probability("P40", 0)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"version\": \"small-1\"; \"version\": \"\"; no version",
                "B-PER; PER-B; the name label PER-B",
                "NOUN NN; NOUN; the tag NOUN",
                "\"root\", ; ''; dependencies without root",
                "0.6; 1.6; the threshold of SPOUSE",
                "2.0; 0; the temperature of SPOUSE",
                "\"relations\"; \"relation\"; damaged",
                "[; {; damaged"
            })
    void aDamagedFileIsNamed(String right, String wrong, String said) {
        String damaged = GOOD.replace(right.strip(), wrong.strip());
        assertThat(damaged).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> parse(damaged))
                .isInstanceOf(ReaderException.class)
                .hasMessageContaining("labels.json is damaged")
                .hasMessageContaining(said.strip());
    }
}
