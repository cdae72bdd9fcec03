package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Article;

class PageTest {
    private static final String FIRST =
            "The mayor of Lindhaven, Ilse Marten, resigned on Monday after the harbour bridge"
                    + " was closed for the third time this year, her office said.";
    private static final String SECOND = "Her deputy, Paulo Andrade, takes over until an election in May, the council"
            + " decided by eleven votes to four, and he promised to have the bridge repaired by the summer.";

    private static final String PAGE = """
            <!DOCTYPE html><html><head><title>Mayor resigns | Harbour Post</title>
            <meta property="og:title" content="Mayor resigns">
            <meta property="og:site_name" content="Harbour Post">
            <meta property="article:published_time" content="2001-02-03T10:00:00+01:00">
            <link rel="canonical" href="https://example.org/mayor">
            </head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
            <article><h1>Mayor resigns</h1><p>%s</p>
            <div class="share"><a href="#">Share on everything</a></div>
            <figure><img src="a.jpg"><figcaption>A picture of the bridge.</figcaption></figure>
            <p>%s</p></article>
            <aside><p>Five things to know about <a href="/tunnels">tunnels</a></p></aside>
            <footer><p>All rights reserved.</p></footer>
            <script>var x = "The president resigned.";</script>
            </body></html>
            """.formatted(FIRST, SECOND);

    @Test
    void aPageIsItsTitleAndItsParagraphs() {
        assertThat(article(PAGE).text()).isEqualTo("Mayor resigns\n\n" + FIRST + "\n\n" + SECOND + "\n");
    }

    @Test
    void aPageSaysItsTitleDateSourceAndAddress() {
        Article article = article(PAGE);

        assertThat(article.title()).contains("Mayor resigns");
        assertThat(article.published()).contains(LocalDate.of(2001, 2, 3));
        assertThat(article.source()).contains("Harbour Post");
        assertThat(article.url()).contains("https://example.org/mayor");
    }

    @ParameterizedTest
    @CsvSource({
        "'<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2001-02-03\"}</script>'",
        "'<script type=\"application/ld+json\">{\"@graph\":[{\"datePublished\":\"2001-02-03T01:00Z\"}]}</script>'",
        "'<script type=\"application/ld+json\">{broken</script><meta name=\"date\" content=\"2001-02-03\">'",
        "'<meta name=\"date\" content=\"February 3, 2001\">'",
        "'<meta name=\"date\" content=\"unknown\"><time datetime=\"20010203\">that day</time>'",
        "'<meta itemprop=\"datePublished\" content=\"Sat, 03 Feb 2001 10:00:00 GMT\">'"
    })
    void aDateIsFoundInWhateverFormThePageSaysIt(String head) {
        assertThat(article("<html>" + head + "<p>" + FIRST + "</p><p>" + SECOND + "</p>")
                        .published())
                .contains(LocalDate.of(2001, 2, 3));
    }

    @Test
    void anImpossibleDateOfAPageIsRefused() {
        String page = "<html><meta name=date content=2001-02-31><p>" + FIRST + "</p><p>" + SECOND + "</p>";

        assertThat(problem(page.getBytes(StandardCharsets.UTF_8)).message()).contains("2001-02-31");
    }

    @Test
    void malformedPagesWork() {
        String page = "<html><body><div><p>" + FIRST + "<p>" + SECOND + "<b><i></b></div></span><table><tr><p";

        assertThat(article(page).text()).contains(FIRST).contains(SECOND);
    }

    @Test
    void twoLineBreaksEndAParagraphAndOneDoesNot() {
        String page =
                "<html><body><div>" + FIRST + "<br><br>" + SECOND.replace("takes over", "takes<br>over") + "</div>";

        assertThat(article(page).text()).contains(FIRST + "\n\n" + SECOND);
    }

    @Test
    void theEncodingThatAPageNamesIsUsed() {
        String page =
                "<html><head><meta charset=windows-1252></head><p>Caf\u00e9. " + FIRST + "</p><p>" + SECOND + "</p>";

        assertThat(article(page.getBytes(Charset.forName("windows-1252"))).text())
                .contains("Caf\u00e9. ");
    }

    @Test
    void anEncodingThatAPageDoesNotNameIsRefused() {
        String page = "<html><p>Caf\u00e9. " + FIRST + "</p>";

        assertThat(problem(page.getBytes(Charset.forName("windows-1252"))).remedy())
                .contains("iconv");
    }

    @ParameterizedTest
    @CsvSource({
        "<html></html>",
        "'<html><body><ul><li><a href=a>One</a><li><a href=b>Two</a></ul></body></html>'",
        "'<html><title>Sign in</title><form>Name <input></form><p>Too short.</p>'"
    })
    void aPageWithoutArticleTextIsRefused(String page) {
        assertThat(problem(page.getBytes(StandardCharsets.UTF_8)).message()).contains("no article text");
    }

    private static Article article(String page) {
        return article(page.getBytes(StandardCharsets.UTF_8));
    }

    private static Article article(byte[] page) {
        return ((Reading.Of) reading(page)).article();
    }

    private static Problem problem(byte[] page) {
        return ((Reading.Refused) reading(page)).problem();
    }

    private static Reading reading(byte[] page) {
        var source = new StreamSource("page", new ByteArrayInputStream(page), ReadingOptions.DEFAULT);
        try (Stream<Reading> readings = source.readings()) {
            List<Reading> all = readings.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
