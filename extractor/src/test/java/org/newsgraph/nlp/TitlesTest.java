package org.newsgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Span;

class TitlesTest {
    @ParameterizedTest
    @CsvSource({
        "ng:Person, Mr. Brill, 1",
        "ng:Person, Prime Minister Ilse Marten, 2",
        "ng:Person, Ilse Marten, 0",
        "ng:Person, King, 0",
        "ng:Organization, General Motors, 0"
    })
    void onlyTitlesBeforeAPersonsNameAreTakenAway(String type, String words, int start) {
        List<String> split = List.of(words.split(" "));
        var name = new NameLabels.Name(new Span(0, split.size()), type);
        assertThat(new Titles(new Lexicons()).without(split, name))
                .isEqualTo(new NameLabels.Name(new Span(start, split.size()), type));
    }
}
