package org.newsgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Span;

class RunInHeadingsTest {
    private static final RunInHeadings HEADINGS = new RunInHeadings(new Lexicons());

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Ferry sinks off Corvane The captain was saved.~Ferry sinks off Corvane|The captain was saved.
            Harbour 'closed for good' Some 40 sailors left.~Harbour 'closed for good'|Some 40 sailors left.
            Talks resume On Thursday, the sides met.~Talks resume|On Thursday, the sides met.
            Corvane hit by storms Sailors waited, and other sailors left.~Corvane hit by storms|Sailors waited, and other sailors left.
            Corvane hit by storms Sailors waited, and others left.~Corvane hit by storms Sailors waited, and others left.
            She met the former Sailors of Corvane, and other sailors.~She met the former Sailors of Corvane, and other sailors.
            He led the Corvane Harbour Police in vain.~He led the Corvane Harbour Police in vain.
            Sailors held after fire A Norse captain was saved.~Sailors held after fire|A Norse captain was saved.
            Sailors held after fire The Norse captain was saved.~Sailors held after fire The Norse captain was saved.
            Council closes port The Harbour Union left, as the Harbour Union said.~Council closes port|The Harbour Union left, as the Harbour Union said.
            Heading The captain was saved.~Heading The captain was saved.
            The sailors moved to The Hague.~The sailors moved to The Hague.
            She starred in The long way home.~She starred in The long way home.
            Her film Once Upon a Tide won.~Her film Once Upon a Tide won.
            In Corvane, Some 40 sailors left.~In Corvane, Some 40 sailors left.
            The captain saw the harbour and the ferry and the sailors and the storm and left The rest.~The captain saw the harbour and the ferry and the sailors and the storm and left The rest.
            """)
    void aHeadingIsPartedOnlyFromASentenceThatItRunsInto(String line, String expected) {
        assertThat(HEADINGS.apart(line, new Span(0, line.length())).stream()
                        .map(span -> line.substring(span.start(), span.end())))
                .containsExactly(expected.split("\\|"));
    }
}
