package org.newsgraph.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.QuotationAnnotator;
import org.newsgraph.text.Span;

class MarkBalanceTest {
    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            She said it was "far too late." He left. | it was "far too late      | it was "far too late."
            She said it "was late. It rained." So.   | it "was late              | it "was late. It rained."
            "It was far too late," she said.         | It was far too late,      | "It was far too late,"
            She said it was 'far too late.' He left. | it was 'far too late      | it was 'far too late.'
            She joined the Harbour Union (HU). So.   | the Harbour Union (HU     | the Harbour Union (HU)
            She said the sailors' ship was late.     | the sailors' ship was     | the sailors' ship was
            """)
    void wordsThatAreToldHoldAQuotationOrAParenthesisWhole(String text, String words, String whole) {
        Document document =
                new QuotationAnnotator().annotate(Document.of(Article.of("example", text, Optional.empty())));
        int start = text.indexOf(words);
        Span found = MarkBalance.of(document, new Span(start, start + words.length()));
        assertThat(text.substring(found.start(), found.end())).isEqualTo(whole);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            She said it was "far too late." He left. | it was "far too late | it was "far too late."
            She said it "was late. It rained." So.   | it "was late         | it "was late
            "It was far too late," she said.         | It was far too late  | It was far too late
            """)
    void evidenceTakesTheMarksThatCloseIt(String text, String words, String closed) {
        Document document =
                new QuotationAnnotator().annotate(Document.of(Article.of("example", text, Optional.empty())));
        int start = text.indexOf(words);
        Span found = MarkBalance.closed(document, new Span(start, start + words.length()));
        assertThat(text.substring(found.start(), found.end())).isEqualTo(closed);
    }
}
