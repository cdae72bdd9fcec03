package org.newsgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

class TokenAnnotatorTest {
    private final TokenAnnotator annotator = new TokenAnnotator(new Lexicons());

    private List<Token> tokens(String text) {
        var sentence = new Sentence(0, 0, new Span(0, text.length()), List.of());
        Document document =
                Document.of(Article.of("test", text, Optional.empty())).withSentences(List.of(sentence));
        return annotator.annotate(document).sentences().get(0).tokens();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Anna’s boat~Anna| ’s| boat
            Anna 's boat~Anna| 's| boat
            the 'in' word, 'so~the| '| in| '| word| ,| '| so
            the states' rights~the| states| '| rights
            She didn’t go~She| did| n’t| go
            they'll say~they| 'll| say
            He cannot stay~He| can| not| stay
            We're gonna win~We| 're| gon| na| win
            Jean-Luc Morand~Jean-Luc| Morand
            Guinea-Bissau's 55-member team~Guinea-Bissau| 's| 55-member| team
            O'Neil spoke~O'Neil| spoke
            It cost $5.2 million~It| cost| $| 5.2| million
            1,000 of 1,234,567 votes.~1,000| of| 1,234,567| votes| .
            3.5% more~3.5| %| more
            at 5 p.m. on Jan. 3~at| 5| p.m.| on| Jan.| 3
            in the U.S. today~in| the| U.S.| today
            J. R. Halvorsen~J.| R.| Halvorsen
            No. 5 is alive~No.| 5| is| alive
            He said no.~He| said| no| .
            wait... maybe…~wait| ...| maybe| …
            here—it sank – all of it~here| —| it| sank| –| all| of| it
            see https://example.org/a?b=1, now~see| https://example.org/a?b=1| ,| now
            ask @harbour_news or ana@example.org~ask| @harbour_news| or| ana@example.org
            (ret.) [sic]~(| ret| .| )| [| sic| ]
            “Stop!” she said~“| Stop| !| ”| she| said
            AT&T and Brill & Sons Inc.~AT&T| and| Brill| &| Sons| Inc.
            Brill Group A/S and/or 1/2~Brill| Group| A/S| and| /| or| 1| /| 2
            """)
    void splitsAsTheTreebanksDoButKeepsHyphenatedWordsWhole(String text, String expected) {
        assertThat(tokens(text)).extracting(Token::form).containsExactly(expected.split("\\| "));
    }

    @Test
    void everyTokenStandsWhereItsFormIsWritten() {
        String text = "“Anna’s 55-member team can’t win” – so what?\tMore\u00a0text…";
        assertThat(tokens(text))
                .allSatisfy(token -> assertThat(token.form())
                        .isEqualTo(text.substring(
                                token.span().start(), token.span().end())));
    }

    @Test
    void everyCharacterThatIsNoBlankBelongsToAToken() {
        String text = "a*b §7 €3 \uD83D\uDEA2 sank; 50°N (x) <tag> café ½";
        String joined = String.join("", tokens(text).stream().map(Token::form).toList());
        assertThat(joined).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsNotTornApart() {
        assertThat(tokens("A \uD83D\uDEA2 sank")).extracting(Token::form).containsExactly("A", "\uD83D\uDEA2", "sank");
    }
}
