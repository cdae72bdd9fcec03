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
import org.newsgraph.text.Pipeline;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Token;

class NewsLanguageIT {
    private static final Pipeline PIPELINE = Pipeline.of(
            NewsLanguage.annotators(new Lexicons(), line -> line.startsWith("Copyright") ? 0 : line.length()));

    private static Document annotate(String text) {
        return PIPELINE.annotate(Article.of("test", text, Optional.empty()));
    }

    private static List<String> sentences(String text) {
        Document document = annotate(text);
        return document.sentences().stream()
                .map(Sentence::span)
                .map(document.article()::slice)
                .toList();
    }

    private static List<String> names(String text) {
        Document document = annotate(text);
        return document.mentions().stream()
                .map(mention -> mention.type() + " " + document.text(mention))
                .toList();
    }

    private static Token token(String text, String form) {
        return annotate(text).sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Dr. J. R. Halvorsen of Corvane Corp. said no. Gov. Andrade agreed.~Dr. J. R. Halvorsen of Corvane Corp. said no.| Gov. Andrade agreed.
            He lives in the U.S. The others left on Jan. 3 at 5 p.m. with Sen. Marten.~He lives in the U.S.| The others left on Jan. 3 at 5 p.m. with Sen. Marten.
            He met R.E. Halvorsen in Corvane. They spoke of the U.N. Nobody left.~He met R.E. Halvorsen in Corvane.| They spoke of the U.N.| Nobody left.
            The U.S. Senate met.~The U.S. Senate met.
            “We won’t go,” she said. “It is over.” (He left.) They stayed.~“We won’t go,” she said.| “It is over.”| (He left.)| They stayed.
            The ship is No. 5 of the fleet.~The ship is No. 5 of the fleet.
            They prefer Corvane! and the others. Stop! said she.~They prefer Corvane! and the others.| Stop!| said she.
            Minister quits over ferry deal~Minister quits over ferry deal
            """)
    void sentencesEndWhereTheyEnd(String text, String expected) {
        assertThat(sentences(text)).containsExactly(expected.split("\\| "));
    }

    @Test
    void aLineIsAParagraphAndADatelineStandsAlone() {
        Document document = annotate("Ferry sinks\n\nBERGEN, Norway – The ferry sank. Nobody drowned.\nCopyright Ana");
        assertThat(document.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1, 1, 1);
        assertThat(document.article().slice(document.sentences().get(1).span())).isEqualTo("BERGEN, Norway –");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            She was dismissed on Friday.|dismissed|VERB|VBN|dismiss
            The minister resigned.|resigned|VERB|VBD|resign
            The rebels overthrew the king.|overthrew|VERB|VBD|overthrow
            Anna’s ferries sank.|ferries|NOUN|NNS|ferry
            They didn’t vote.|n’t|PART|RB|not
            Prime Minister Ilse Marten spoke.|Prime|ADJ|NNP|Prime
            """)
    void wordsHaveTagsAndLemmas(String text, String form, String tag, String xpos, String lemma) {
        assertThat(token(text, form))
                .extracting(Token::tag, Token::xpos, Token::lemma)
                .containsExactly(tag, xpos, lemma);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Governor Paulo Andrade met Mrs. Marten in Norway.|ng:Person Paulo Andrade, ng:Person Marten, ng:Place Norway
            The Norwegian Refugee Council flew to South Korea.|ng:Organization Norwegian Refugee Council, ng:Place South Korea
            LISBON, Portugal – A ferry sank.|ng:Place LISBON, ng:Place Portugal
            Jean-Luc Morand’s lawyer spoke.|ng:Person Jean-Luc Morand
            They flew to Guinea-Bissau.|ng:Place Guinea-Bissau
            The ferry sank on Friday.|
            """)
    void namesAreFoundWithoutTitlesArticlesAndPossessives(String text, String expected) {
        List<String> names = expected == null ? List.of() : List.of(expected.split(", "));
        assertThat(names(text)).containsExactlyElementsOf(names);
    }

    @Test
    void theSameTextIsAlwaysReadTheSameWay() {
        String text = "Ilse Marten, the governor of Bergen, told Reuters on Friday that Marten Corp. wouldn’t pay.";
        assertThat(annotate(text)).isEqualTo(annotate(text));
    }
}
